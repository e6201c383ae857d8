// The only writer of graphs: papers, people and topics as identity and tagging found them, into facts and index.
import { DirectedGraph } from 'graphology';
import type { Resolution, ResolvedPaper } from '../identity/resolution.ts';
import type { Problem } from '../readers/record.ts';
import { dateExtent } from '../text/partial-date.ts';
import type { Tagging } from '../topics/tag.ts';
import type { FactEdgeAttributes, FactNodeAttributes } from './attributes.ts';
import { addAuthors, addAuthorships, addPapers, addSubjects, addTopics, linkTopics } from './facts.ts';
import { sharedUint32 } from './index.ts';
import { makeIndex } from './make-index.ts';
import type { PossibleDuplicate, PublicationGraph, Source } from './publication-graph.ts';

export interface GraphInput {
  resolution: Resolution;
  /** Topics of `resolution.papers`, in their order. */
  tagging: Tagging;
  sources: readonly Omit<Source, 'mergedCount'>[];
  problems: readonly Problem[];
  version: string;
  loadedAt: Date;
}

/** The graph of what was resolved, whole or not at all. Cost: linear in the links, but for sorting the papers. */
export function buildGraph({
  resolution,
  tagging,
  sources,
  problems,
  version,
  loadedAt,
}: GraphInput): PublicationGraph {
  const facts = new DirectedGraph<FactNodeAttributes, FactEdgeAttributes>({ allowSelfLoops: false });
  const order = newestFirst(resolution.papers);
  const ordinalOfPaper = sharedUint32(order.length);
  order.forEach((paper, ordinal) => {
    ordinalOfPaper[paper] = ordinal;
  });

  const authors = addAuthors(facts, resolution, paperOfRecord(resolution, ordinalOfPaper));
  const papers = addPapers(facts, resolution, order);
  const topics = addTopics(facts, tagging.concepts);

  const authorRows = order.map((paper) => resolution.papers[paper]?.authorships.map(({ author }) => author) ?? []);
  const topicRows = order.map((paper) =>
    (tagging.ofPaper[paper] ?? []).map((concept) => topics.ofConcept[concept] ?? 0).toSorted((a, b) => a - b),
  );
  addAuthorships(facts, resolution, order, authors, papers);
  addSubjects(facts, topicRows, papers, topics.list);
  const topicLinks = linkTopics(facts, tagging.concepts, topics);
  const index = makeIndex({ authors, papers, topics: topics.list, authorRows, topicRows, ...topicLinks });
  return {
    facts,
    index,
    version,
    loadedAt,
    sources: countMerged(sources, resolution),
    problems,
    possibleDuplicates: duplicatesByOrdinal(resolution, ordinalOfPaper),
  };
}

/** Indices of the papers in the order of their ordinals. */
function newestFirst(papers: readonly ResolvedPaper[]): number[] {
  const when = papers.map(({ published }) => {
    const extent = published === null ? null : dateExtent(published);
    return extent === null ? -Infinity : extent.earliest;
  });
  const at = (paper: number) => when[paper] ?? -Infinity;
  // Papers come ordered by id, so the index decides as the id would.
  return papers.map((_, paper) => paper).toSorted((a, b) => (at(a) === at(b) ? a - b : at(b) > at(a) ? 1 : -1));
}

function duplicatesByOrdinal({ possibleDuplicates }: Resolution, ordinalOfPaper: Uint32Array): PossibleDuplicate[] {
  return possibleDuplicates
    .map(({ papers: [one, other], reason }) => {
      const [a, b] = [ordinalOfPaper[one] ?? 0, ordinalOfPaper[other] ?? 0];
      return { papers: [Math.min(a, b), Math.max(a, b)] as const, reason };
    })
    .sort((a, b) => a.papers[0] - b.papers[0] || a.papers[1] - b.papers[1]);
}

/** The ordinal of the paper that each record belongs to. */
function paperOfRecord({ records, papers }: Resolution, ordinalOfPaper: Uint32Array): Uint32Array {
  const ofRecord = new Uint32Array(records.length);
  papers.forEach((paper, index) => {
    for (const record of paper.records) ofRecord[record] = ordinalOfPaper[index] ?? 0;
  });
  return ofRecord;
}

function countMerged(sources: readonly Omit<Source, 'mergedCount'>[], { records, papers }: Resolution): Source[] {
  const merged = new Map<string, number>();
  for (const paper of papers) {
    // Records are numbered as they were read; a paper lists them by document.
    for (const record of paper.records.toSorted((a, b) => a - b).slice(1)) {
      const document = records[record]?.document ?? '';
      merged.set(document, (merged.get(document) ?? 0) + 1);
    }
  }
  return sources.map((source) => ({ ...source, mergedCount: merged.get(source.document) ?? 0 }));
}
