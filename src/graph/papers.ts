// The papers of one author, and the authorships between the two.
import type { AuthorAttributes, FactEdgeAttributes, PaperAttributes } from './attributes.ts';
import { type GraphIndex, isDated, neighbors } from './index.ts';
import { nodeKey } from './keys.ts';
import type { PublicationGraph } from './publication-graph.ts';
import {
  COUNTS,
  type PaperSelection,
  partition,
  partitionAllInSteps,
  partitionInSteps,
  type SelectedPapers,
} from './selection.ts';
import { atOnce, type Steps } from './steps.ts';
import { papersOnTopicInSteps } from './topic-hierarchy.ts';

/** The papers of an author that count, and those that cannot be placed; both in default order. */
export function papersByAuthor({ index }: PublicationGraph, author: number, selection: PaperSelection): SelectedPapers {
  return partition(neighbors(index.papersOfAuthor, author), selection);
}

/** The papers of a topic and of narrower ones that count, and those that cannot be placed; both in default order. */
export function* papersAboutInSteps(
  { index }: PublicationGraph,
  topic: number,
  selection: PaperSelection,
): Steps<SelectedPapers> {
  return yield* partitionInSteps(yield* papersOnTopicInSteps(index, topic), selection);
}

/** `papersAboutInSteps`, all at once. */
export const papersAbout = atOnce(papersAboutInSteps);

/** All papers that count, and those that cannot be placed; both in default order. Cost: one look at every paper. */
export function* papersSelectedInSteps({ index }: PublicationGraph, selection: PaperSelection): Steps<SelectedPapers> {
  return yield* partitionAllInSteps(index, selection);
}

/** `papersSelectedInSteps`, all at once. */
export const papersSelected = atOnce(papersSelectedInSteps);

/** The authorship of a person on a paper: place and printed name. The two must be linked. */
export function authorshipOf(
  { facts }: PublicationGraph,
  author: AuthorAttributes,
  paper: PaperAttributes,
): Extract<FactEdgeAttributes, { kind: 'authorship' }> {
  const edge = facts.getEdgeAttributes(nodeKey('author', author.id), nodeKey('paper', paper.id));
  if (edge.kind !== 'authorship') throw new Error(`${author.id} and ${paper.id} are not linked by an authorship`);
  return edge;
}

/** When the first and the last dated paper of a list in default order appeared; null where none is dated. */
export function publishedSpan(
  index: GraphIndex,
  papers: ArrayLike<number>,
): { first: string | null; last: string | null } {
  const dated = Array.from(papers).filter((paper) => isDated(index, paper));
  return { first: publishedOn(index, dated.at(-1) ?? -1), last: publishedOn(index, dated[0] ?? -1) };
}

/** The date of a paper; null for none, and for the ordinal -1 that stands for no paper. */
export function publishedOn(index: GraphIndex, paper: number): string | null {
  return index.papers[paper]?.published ?? null;
}

/** Every paper of an author, in default order, as a view without a copy. */
export function allPapersOf({ index }: PublicationGraph, author: number): Uint32Array {
  return neighbors(index.papersOfAuthor, author);
}

/** How many papers of an author count whose author list is cut short. */
export function incompleteListsBy({ index }: PublicationGraph, author: number, selection: PaperSelection): number {
  let count = 0;
  for (const paper of neighbors(index.papersOfAuthor, author)) {
    if (index.listComplete[paper] === 0 && selection.place(paper) === COUNTS) count++;
  }
  return count;
}

/** How many of these papers have an author list that is cut short or not given. */
export function incompleteListsAmong({ listComplete }: GraphIndex, papers: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < papers.length; at++) if (listComplete[papers[at] ?? -1] === 0) count++;
  return count;
}

/** The first identifier of a scheme that a paper has; null: none. */
export function identifierOf({ identifiers }: PaperAttributes, scheme: string): string | null {
  return identifiers.find((identifier) => identifier.scheme === scheme)?.value ?? null;
}

/** How many papers of an author cannot be placed in one of several selections at least. */
export function unplacedIn(graph: PublicationGraph, author: number, selections: readonly PaperSelection[]): number {
  return new Set(selections.flatMap((selection) => papersByAuthor(graph, author, selection).unplaced)).size;
}
