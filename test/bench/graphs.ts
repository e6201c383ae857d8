// Graphs to measure on: synthetic lists of any size.
import { buildGraph } from '../../src/graph/build.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import type { Resolution } from '../../src/identity/resolution.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import type { Lists } from './limit/synthetic.ts';

const dayOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const padded = (number: number) => String(number).padStart(8, '0');

/** The graph of synthetic lists: everybody apart, every paper from one record, no topics. */
export function graphOfLists(lists: Lists): PublicationGraph {
  const resolution = resolutionOf(lists);
  const ofPaper = resolution.papers.map((): number[] => []);
  return buildGraph({
    resolution,
    tagging: { concepts: [], ofPaper },
    sources: [],
    problems: [],
    version: 'synthetic',
    loadedAt: new Date(0),
  });
}

function resolutionOf({ lengths, authors, days, people }: Lists): Resolution {
  const none: never[] = [];
  const nothing = {
    titleLatex: null,
    titleMarkup: null,
    language: null,
    abstract: null,
    summary: null,
    venue: null,
    kind: null,
    url: null,
  };
  const record: PublicationRecord = {
    ...nothing,
    document: 'synthetic.bib',
    format: 'BIBTEX',
    line: 1,
    key: null,
    title: '',
    authors: none,
    organisations: none,
    authorListComplete: true,
    published: null,
    notes: none,
    identifiers: none,
    subjects: none,
    codeUrls: none,
    otherTitles: none,
    codeAvailable: false,
  };
  let at = 0;
  return {
    records: [record],
    problems: [],
    possibleDuplicates: [],
    authors: Array.from({ length: people }, (_, author) => ({
      id: padded(author),
      name: `Author ${author}`,
      family: null,
      given: null,
      orcid: null,
      nameForms: none,
      possiblySameAs: none,
      possiblySeveral: null,
    })),
    papers: Array.from(lengths, (length, paper) => {
      const list = authors.subarray(at, at + length);
      at += length;
      return {
        ...nothing,
        id: padded(paper),
        records: none,
        reasons: none,
        title: `Paper ${paper}`,
        published: dayOf(days[paper] ?? 0),
        authorships: Array.from(list, (author) => ({ author, printed: '', record: 0 })),
        organisations: none,
        authorListComplete: true,
        notes: none,
        identifiers: none,
        subjects: none,
        codeUrls: none,
        otherTitles: none,
        codeAvailable: false,
      };
    }),
  };
}
