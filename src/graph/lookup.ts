// Finding one author, paper or topic by what people call it.
import { fold, words } from '../text/fold.ts';
import { bareArxivId, bareDoi, bareOrcid } from '../text/identifiers.ts';
import type { AuthorAttributes, FactNodeAttributes, PaperAttributes, TopicAttributes } from './attributes.ts';
import type { NodeKind } from './keys.ts';
import { nodeKey } from './keys.ts';
import { oncePerGraphInSteps } from './later.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';
import { atOnce, eachInSteps, type Steps } from './steps.ts';

interface ByKind {
  author: AuthorAttributes;
  paper: PaperAttributes;
  topic: TopicAttributes;
}

/** The node of that kind and id, or null. */
export function findNode<K extends NodeKind>(graph: PublicationGraph, kind: K, id: string): ByKind[K] | null {
  const key = nodeKey(kind, id);
  if (!graph.facts.hasNode(key)) return null;
  const node: FactNodeAttributes = graph.facts.getNodeAttributes(key);
  return node as ByKind[K];
}

/** How closely a name was met: letter for letter, but for case and accents, or in another order of its words. */
export type NameMatch = 'EXACT' | 'FOLDED' | 'REORDERED';

export interface AuthorsByName {
  /** Null: nobody. */
  match: NameMatch | null;
  /** By id. */
  authors: readonly number[];
  /** Others whose name is the same but for what `match` does not forgive, by id. */
  looser: readonly number[];
}

const nameIndexInSteps = oncePerGraphInSteps(function* ({ index }) {
  const exact = new Map<string, Set<number>>();
  const folded = new Map<string, Set<number>>();
  const reordered = new Map<string, Set<number>>();
  yield* eachInSteps(
    index.authors,
    ({ ordinal, name, nameForms }) => {
      for (const form of new Set([name, ...nameForms.map((each) => each.name)])) {
        add(exact, form, ordinal);
        add(folded, fold(form), ordinal);
        add(reordered, unordered(form), ordinal);
      }
    },
    lookedUpAStep,
  );
  return { exact, folded, reordered };
});

const nameIndex = atOnce(nameIndexInSteps);

// Texts are folded for each, which takes longer than a look at it.
const lookedUpAStep = 200;

// No name is longer, but for those of large collaborations, which are found letter for letter.
const mostFolded = 2_000;

/** Makes what names, identifiers and titles are found by, which whoever asks first would wait for otherwise. */
export function* lookupsInSteps(graph: PublicationGraph): Steps<void> {
  yield* nameIndexInSteps(graph);
  yield* titleIndexInSteps(graph);
  yield* identifierIndexInSteps(graph);
}

/**
 * Everybody known by that name in any of their spellings: those who match it exactly, else those who match it but for
 * case, accents and `Last, First` order, else those who have the same words in another order. A text of more than 2,000
 * letters is matched exactly alone.
 */
export function findAuthorsByName(graph: PublicationGraph, name: string): AuthorsByName {
  const { exact, folded, reordered } = nameIndex(graph);
  const text = name.trim().replaceAll(/\s+/gu, ' ');
  const isFolded = text.length <= mostFolded;
  const tiers: [NameMatch, ReadonlySet<number> | undefined][] = [
    ['EXACT', exact.get(text)],
    ['FOLDED', isFolded ? folded.get(fold(givenFirst(text))) : undefined],
    ['REORDERED', !isFolded || fold(text) === '' ? undefined : reordered.get(unordered(text))],
  ];
  const place = tiers.findIndex(([, authors]) => authors !== undefined);
  const [match = null, found = new Set<number>()] = tiers[place] ?? [];
  const looser = new Set(tiers.slice(place + 1).flatMap(([, authors]) => [...(authors ?? [])])).difference(found);
  const byId = (authors: ReadonlySet<number>) => [...authors].toSorted((a, b) => a - b);
  return { match, authors: byId(found), looser: byId(looser) };
}

/** The author of that ORCID, with or without its address; null: nobody. */
export function findAuthorByOrcid(graph: PublicationGraph, orcid: string): AuthorAttributes | null {
  const author = orcidIndex(graph).get(bareOrcid(orcid));
  return author === undefined ? null : (graph.index.authors[author] ?? null);
}

const orcidIndex = oncePerGraph(
  ({ index }) =>
    new Map(
      index.authors.flatMap(({ orcid, ordinal }) => (orcid === null ? [] : [[bareOrcid(orcid), ordinal] as const])),
    ),
);

/** The paper with that identifier, given with or without prefix, resolver address or arXiv version; null: none. */
export function findPaperByIdentifier(
  graph: PublicationGraph,
  scheme: 'arxiv' | 'doi',
  value: string,
): PaperAttributes | null {
  const paper = identifierIndex(graph).get(`${scheme}:${bareIdentifier(scheme, value)}`);
  return paper === undefined ? null : (graph.index.papers[paper] ?? null);
}

const identifierIndexInSteps = oncePerGraphInSteps(function* ({ index }) {
  const found = new Map<string, number>();
  yield* eachInSteps(
    index.papers,
    ({ ordinal, identifiers }) => {
      for (const { scheme, value } of identifiers) found.set(`${scheme}:${bareIdentifier(scheme, value)}`, ordinal);
    },
    lookedUpAStep,
  );
  return found;
});

const identifierIndex = atOnce(identifierIndexInSteps);

function bareIdentifier(scheme: string, value: string): string {
  switch (scheme) {
    case 'doi':
      return bareDoi(value);
    case 'arxiv':
      return bareArxivId(value).toLowerCase();
    default:
      return value.trim().toLowerCase();
  }
}

/** The newest paper of that title, blind to case, accents and punctuation, in Unicode or LaTeX; null: none. */
export function findPaperByTitle(graph: PublicationGraph, title: string): PaperAttributes | null {
  const paper = titleIndex(graph).get(fold(title));
  return paper === undefined ? null : (graph.index.papers[paper] ?? null);
}

const titleIndexInSteps = oncePerGraphInSteps(function* ({ index }) {
  const found = new Map<string, number>();
  yield* eachInSteps(
    index.papers,
    ({ ordinal, title, titleLatex, sources }) => {
      const titles = [title, titleLatex, ...sources.flatMap((source) => [source.title, source.titleLatex])];
      for (const each of new Set(titles)) {
        const key = each === null ? '' : fold(each);
        if (key !== '' && !found.has(key)) found.set(key, ordinal);
      }
    },
    lookedUpAStep,
  );
  return found;
});

const titleIndex = atOnce(titleIndexInSteps);

/** The topic with that label or other label, blind to case and accents; preferred labels go first; null: none. */
export function findTopicByLabel(graph: PublicationGraph, label: string): TopicAttributes | null {
  const topic = labelIndex(graph).get(fold(label));
  return topic === undefined ? null : (graph.index.topics[topic] ?? null);
}

const labelIndex = oncePerGraph(({ index }) => {
  const found = new Map<string, number>();
  for (const { ordinal, label } of index.topics) if (!found.has(fold(label))) found.set(fold(label), ordinal);
  for (const { ordinal, altLabels } of index.topics) {
    for (const label of altLabels) if (!found.has(fold(label))) found.set(fold(label), ordinal);
  }
  return found;
});

function add(map: Map<string, Set<number>>, key: string, value: number): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}

/** `Last, First` as `First Last`; anything else as it is. */
function givenFirst(name: string): string {
  const parts = name.split(',');
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : name;
}

function unordered(name: string): string {
  return words(name).toSorted().join(' ');
}
