// Graphs to measure on: synthetic lists of any size, and real lists where they are.
import { type BuildTimes, buildGraph } from '../../src/graph/build.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import type { Resolution } from '../../src/identity/resolution.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import type { Lists } from './limit/synthetic.ts';

const dayOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const padded = (number: number) => String(number).padStart(8, '0');

/** The resolution that identity would make of these lists: everybody apart, every paper from one record. */
export function resolutionOf({ lengths, authors, days, people }: Lists): Resolution {
  const record: PublicationRecord = {
    document: 'synthetic.bib',
    format: 'BIBTEX',
    line: 1,
    key: null,
    title: '',
    titleLatex: null,
    authors: [],
    organisations: [],
    authorListComplete: true,
    published: null,
    abstract: null,
    summary: null,
    venue: null,
    notes: [],
    identifiers: [],
    subjects: [],
    url: null,
    codeUrls: [],
    codeAvailable: false,
  };
  let at = 0;
  const none: never[] = [];
  return {
    records: [record],
    problems: [],
    authors: Array.from({ length: people }, (_, author) => ({
      id: padded(author),
      name: `Author ${author}`,
      family: null,
      given: null,
      orcid: null,
      nameForms: none,
      possiblySameAs: none,
    })),
    papers: Array.from(lengths, (length, paper) => {
      const list = authors.subarray(at, at + length);
      at += length;
      return {
        ...record,
        id: padded(paper),
        records: none,
        reasons: none,
        title: `Paper ${paper}`,
        published: dayOf(days[paper] ?? 0),
        authorships: Array.from(list, (author) => ({ author, printed: '', record: 0 })),
        notes: none,
        identifiers: none,
        subjects: none,
        codeUrls: none,
        organisations: none,
      };
    }),
  };
}

/** The graph of synthetic lists, and how long its parts took. */
export function graphOfLists(lists: Lists): { graph: PublicationGraph; times: BuildTimes } {
  const resolution = resolutionOf(lists);
  const ofPaper = resolution.papers.map((): number[] => []);
  const times: BuildTimes = { facts: 0, index: 0 };
  const graph = buildGraph(
    {
      resolution,
      tagging: { concepts: [], ofPaper },
      sources: [],
      problems: [],
      version: 'synthetic',
      loadedAt: new Date(0),
    },
    times,
  );
  return { graph, times };
}
