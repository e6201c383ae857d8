// Full text over names, titles, labels and what is written about papers; built on first use, once a graph.
import MiniSearch, { type SearchOptions } from 'minisearch';
import { oncePerGraph, type PublicationGraph } from '../graph/publication-graph.ts';
import { compareText } from '../text/compare.ts';
import { words } from '../text/fold.ts';

const kinds = ['author', 'paper', 'topic'] as const;

export type FoundKind = (typeof kinds)[number];

/** A node that a search found. */
export interface Found {
  kind: FoundKind;
  /** Its ordinal among the nodes of its kind. */
  ordinal: number;
}

interface Entry {
  /** The ordinal times three, plus the place of the kind. */
  id: number;
  name: string;
  title: string;
  text: string;
}

const textIndex = oncePerGraph(({ index }: PublicationGraph) => {
  const search = new MiniSearch<Entry>({
    fields: ['name', 'title', 'text'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      boost: { name: 3, title: 3 },
      prefix: true,
      // Two letters swapped are two edits.
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
    },
  });
  const id = (kind: FoundKind, ordinal: number) => ordinal * kinds.length + kinds.indexOf(kind);
  for (const { ordinal, name, nameForms } of index.authors) {
    const names = new Set([name, ...nameForms.map((form) => form.name)]);
    search.add({ id: id('author', ordinal), name: [...names].join('\n'), title: '', text: '' });
  }
  for (const { ordinal, title, summary, abstract, venue } of index.papers) {
    const text = [summary, abstract, venue].filter((part) => part !== null).join('\n');
    search.add({ id: id('paper', ordinal), name: '', title, text });
  }
  for (const { ordinal, label, altLabels, definition } of index.topics) {
    search.add({ id: id('topic', ordinal), name: '', title: [label, ...altLabels].join('\n'), text: definition ?? '' });
  }
  return search;
});

/**
 * What holds every word of the text, best first, then authors before papers before topics, then by id. Blind to case and
 * accents; a word may be the beginning of one in the list, or one letter off, in words of eight letters and more two (BM25+ by minisearch).
 */
export function searchEverything(graph: PublicationGraph, text: string): Found[] {
  return search(graph, text);
}

/** The same among the nodes of one kind: their ordinals. With `ANY` one word is enough, and more are better. */
export function searchKind(
  graph: PublicationGraph,
  kind: FoundKind,
  text: string,
  wanted: 'ALL' | 'ANY' = 'ALL',
): number[] {
  const place = kinds.indexOf(kind);
  const combineWith = wanted === 'ALL' ? 'AND' : 'OR';
  return search(graph, text, { combineWith, filter: ({ id }) => Number(id) % kinds.length === place }).map(
    ({ ordinal }) => ordinal,
  );
}

function search(graph: PublicationGraph, text: string, options?: SearchOptions): Found[] {
  return textIndex(graph)
    .search(text, options)
    .map(({ id, score }) => {
      const kind = kinds[Number(id) % kinds.length] ?? 'author';
      return { kind, ordinal: Math.floor(Number(id) / kinds.length), score };
    })
    .sort((a, b) => b.score - a.score || compareText(a.kind, b.kind) || a.ordinal - b.ordinal)
    .map(({ kind, ordinal }) => ({ kind, ordinal }));
}
