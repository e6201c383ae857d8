// The only writer of graphs: papers, people and topics as identity and tagging found them, into facts and index.
import { DirectedGraph } from 'graphology';
import type { Resolution, ResolvedPaper } from '../identity/resolution.ts';
import type { Problem } from '../readers/record.ts';
import { dateExtent } from '../text/partial-date.ts';
import type { Tagging } from '../topics/tag.ts';
import type { FactEdgeAttributes, FactNodeAttributes } from './attributes.ts';
import { addAuthors, addAuthorships, addPapers, addSubjects, addTopics, linkTopics } from './facts.ts';
import { sharedUint32 } from './index.ts';
import { makeIndexInSteps } from './make-index.ts';
import type { PossibleDuplicate, PublicationGraph, Source } from './publication-graph.ts';
import { atOnce, inStretches, mapInSteps, type Steps, sortInSteps } from './steps.ts';

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
export function* buildGraphInSteps({
  resolution,
  tagging,
  sources,
  problems,
  version,
  loadedAt,
}: GraphInput): Steps<PublicationGraph> {
  const facts = new DirectedGraph<FactNodeAttributes, FactEdgeAttributes>({ allowSelfLoops: false });
  const order = yield* newestFirst(resolution.papers);
  const ordinalOfPaper = sharedUint32(order.length);
  order.forEach((paper, ordinal) => {
    ordinalOfPaper[paper] = ordinal;
  });

  const authors = yield* addAuthors(facts, resolution, yield* paperOfRecord(resolution, ordinalOfPaper));
  const papers = yield* addPapers(facts, resolution, order);
  const topics = yield* addTopics(facts, tagging.concepts);

  const authorRows = yield* mapInSteps(
    order,
    (paper) => resolution.papers[paper]?.authorships.map(({ author }) => author) ?? [],
  );
  const topicRows = yield* mapInSteps(order, (paper) =>
    (tagging.ofPaper[paper] ?? []).map((concept) => topics.ofConcept[concept] ?? 0).toSorted((a, b) => a - b),
  );
  yield* addAuthorships(facts, resolution, order, authors, papers);
  yield* addSubjects(facts, topicRows, papers, topics.list);
  const topicLinks = yield* linkTopics(facts, tagging.concepts, topics);
  const index = yield* makeIndexInSteps({ authors, papers, topics: topics.list, authorRows, topicRows, ...topicLinks });
  return {
    facts,
    index,
    version,
    loadedAt,
    sources: yield* countMerged(sources, resolution),
    problems,
    possibleDuplicates: yield* duplicatesByOrdinal(resolution, ordinalOfPaper),
  };
}

/** `buildGraphInSteps`, all at once. */
export const buildGraph = atOnce(buildGraphInSteps);

// A date that is met for the first time takes a tenth of a millisecond.
const datesAStep = 50;

/** Indices of the papers in the order of their ordinals. */
function* newestFirst(papers: readonly ResolvedPaper[]): Steps<number[]> {
  const when = new Float64Array(papers.length).fill(-Infinity);
  yield* inStretches(
    papers.length,
    (from, to) => {
      for (let paper = from; paper < to; paper++) {
        const published = papers[paper]?.published ?? null;
        if (published !== null) when[paper] = dateExtent(published)?.earliest ?? -Infinity;
      }
    },
    datesAStep,
  );
  const at = (paper: number) => when[paper] ?? -Infinity;
  // Papers come ordered by id, so the index decides as the id would.
  return yield* sortInSteps([...papers.keys()], (a, b) => (at(a) === at(b) ? a - b : at(b) > at(a) ? 1 : -1));
}

function* duplicatesByOrdinal(
  { possibleDuplicates }: Resolution,
  ordinalOfPaper: Uint32Array,
): Steps<PossibleDuplicate[]> {
  const duplicates = yield* mapInSteps(possibleDuplicates, ({ papers: [one, other], reason }): PossibleDuplicate => {
    const [a, b] = [ordinalOfPaper[one] ?? 0, ordinalOfPaper[other] ?? 0];
    return { papers: [Math.min(a, b), Math.max(a, b)], reason };
  });
  return yield* sortInSteps(duplicates, (a, b) => a.papers[0] - b.papers[0] || a.papers[1] - b.papers[1]);
}

/** The ordinal of the paper that each record belongs to. */
function* paperOfRecord({ records, papers }: Resolution, ordinalOfPaper: Uint32Array): Steps<Uint32Array> {
  const ofRecord = new Uint32Array(records.length);
  yield* inStretches(papers.length, (from, to) => {
    for (let paper = from; paper < to; paper++) {
      for (const record of papers[paper]?.records ?? []) ofRecord[record] = ordinalOfPaper[paper] ?? 0;
    }
  });
  return ofRecord;
}

function* countMerged(
  sources: readonly Omit<Source, 'mergedCount'>[],
  { records, papers }: Resolution,
): Steps<Source[]> {
  const merged = new Map<string, number>();
  yield* inStretches(papers.length, (from, to) => {
    for (const paper of papers.slice(from, to)) {
      // Records are numbered as they were read; a paper lists them by document.
      for (const record of paper.records.toSorted((a, b) => a - b).slice(1)) {
        const document = records[record]?.document ?? '';
        merged.set(document, (merged.get(document) ?? 0) + 1);
      }
    }
  });
  return sources.map((source) => ({ ...source, mergedCount: merged.get(source.document) ?? 0 }));
}
