// Full text over names, titles, labels and what is written about papers; built on first use, once a graph.
import MiniSearch from 'minisearch';
import { oncePerGraphInSteps } from '../graph/later.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { atOnce } from '../graph/steps.ts';
import { words } from '../text/fold.ts';

const kinds = ['author', 'paper', 'topic'] as const;

export type FoundKind = (typeof kinds)[number];

/** A node that a search found. */
export interface Found {
  kind: FoundKind;
  /** Its ordinal among the nodes of its kind. */
  ordinal: number;
}

/** What is looked for: by one kind, or all where it is null; `ANY`: one word is enough, and more are better. */
export interface Search {
  kind: FoundKind | null;
  text: string;
  wanted: 'ALL' | 'ANY';
}

/** What an index is made of: one node's words. */
export interface TextEntry {
  /** The ordinal times three, plus the place of the kind. */
  id: number;
  name: string;
  title: string;
  text: string;
}

/** Letters of the longest word that is looked for with slips in it. */
const longestWord = 64;

export type TextIndex = MiniSearch<TextEntry>;

/** An index without entries. */
export function emptyIndex(): TextIndex {
  return new MiniSearch<TextEntry>({
    fields: ['name', 'title', 'text'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      // To look for a word again takes as long as the first time, and finds the same.
      tokenize: (text) => [...new Set(words(text))],
      combineWith: 'AND',
      boost: { name: 3, title: 3 },
      prefix: true,
      // Two letters swapped are two edits. To compare a word takes memory by the square of its letters.
      fuzzy: (term) => (term.length < 4 || term.length > longestWord ? false : term.length < 8 ? 1 : 2),
    },
  });
}

/** Every node of a graph as an entry, one by one. */
export function* entriesOf({ index }: PublicationGraph): Generator<TextEntry> {
  const id = (kind: FoundKind, ordinal: number) => ordinal * kinds.length + kinds.indexOf(kind);
  for (const { ordinal, name, nameForms } of index.authors) {
    const names = new Set([name, ...nameForms.map((form) => form.name)]);
    yield { id: id('author', ordinal), name: [...names].join('\n'), title: '', text: '' };
  }
  for (const { ordinal, title, summary, abstract, venue } of index.papers) {
    const text = [summary, abstract, venue].filter((part) => part !== null).join('\n');
    yield { id: id('paper', ordinal), name: '', title, text };
  }
  for (const { ordinal, label, altLabels, definition } of index.topics) {
    yield { id: id('topic', ordinal), name: '', title: [label, ...altLabels].join('\n'), text: definition ?? '' };
  }
}

/** What a graph is searched by, made once: some tenths of a second's work for a million letters. */
export const textIndexInSteps = oncePerGraphInSteps(function* (graph) {
  const index = emptyIndex();
  for (const entry of entriesOf(graph)) {
    index.add(entry);
    yield;
  }
  return index;
});

const textIndex = atOnce(textIndexInSteps);

/**
 * The ids of the entries that hold every word of the text, or any, best first, then authors before papers before topics,
 * then by ordinal. Blind to case and accents; a word may be the beginning of one in the list, or one letter off, in
 * words of eight letters and more two (BM25+ by minisearch). A word written again counts once. Cost: for each word a look
 * at all that begin like it, and at where they stand; some tenths of a second for twenty single letters over 50,000 papers.
 */
export function searchIn(index: TextIndex, { kind, text, wanted }: Search): Uint32Array {
  const place = kind === null ? -1 : kinds.indexOf(kind);
  const found = index
    .search(text, {
      combineWith: wanted === 'ALL' ? 'AND' : 'OR',
      ...(kind !== null && { filter: ({ id }) => Number(id) % kinds.length === place }),
    })
    .map(({ id, score }) => ({ id: Number(id), score }));
  const kindOf = (id: number) => id % kinds.length;
  return Uint32Array.from(
    found.sort((a, b) => b.score - a.score || kindOf(a.id) - kindOf(b.id) || a.id - b.id),
    ({ id }) => id,
  );
}

/** What an entry stands for. */
export function foundBy(id: number): Found {
  return { kind: kinds[id % kinds.length] ?? 'author', ordinal: ordinalOf(id) };
}

/** The ordinal of what an entry stands for. */
export function ordinalOf(id: number): number {
  return Math.floor(id / kinds.length);
}

/** Searches the whole text of a graph here and now; its index is made first, where it is not there yet. */
export function searchHere(graph: PublicationGraph, search: Search): Uint32Array {
  return searchIn(textIndex(graph), search);
}

/** Whatever holds every word of the text: see `searchIn`. */
export function searchEverything(graph: PublicationGraph, text: string): Found[] {
  return Array.from(searchHere(graph, { kind: null, text, wanted: 'ALL' }), foundBy);
}

/** The same among the nodes of one kind: their ordinals. With `ANY` one word is enough, and more are better. */
export function searchKind(
  graph: PublicationGraph,
  kind: FoundKind,
  text: string,
  wanted: Search['wanted'] = 'ALL',
): number[] {
  return Array.from(searchHere(graph, { kind, text, wanted }), ordinalOf);
}
