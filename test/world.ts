// Small worlds for tests: graphs made from a list of papers, and one that holds the awkward cases.
import { buildGraph } from '../src/graph/build.ts';
import type { PublicationGraph } from '../src/graph/publication-graph.ts';
import type { Resolution, ResolvedAuthor } from '../src/identity/resolution.ts';
import type { PublicationRecord } from '../src/readers/record.ts';
import { slug } from '../src/text/fold.ts';
import { tagPapers } from '../src/topics/tag.ts';
import type { Concept } from '../src/topics/vocabulary.ts';

export interface PaperSketch {
  title: string;
  /** Where the slug of the title will not do. */
  id?: string;
  titleLatex?: string;
  /** Names; each different name is one person. */
  authors: readonly string[];
  /** True: the list ends in “et al.”. */
  cut?: boolean;
  published?: string;
  topics?: readonly string[];
  organisations?: readonly string[];
  abstract?: string;
  code?: boolean;
  arxiv?: string;
  doi?: string;
}

/** A record as a list would give that paper. */
export function recordOf(sketch: PaperSketch, line = 1): PublicationRecord {
  const { title, authors, cut = false, published, topics = [], organisations = [], abstract, code = false } = sketch;
  return {
    document: 'world.bib',
    format: 'BIBTEX',
    line,
    key: null,
    kind: null,
    title,
    titleLatex: sketch.titleLatex ?? null,
    titleMarkup: null,
    language: null,
    otherTitles: [],
    authors: authors.map((printed) => ({ printed })),
    organisations: [...organisations],
    authorListComplete: !cut,
    published: published === undefined ? null : { printed: published, edtf: published },
    abstract: abstract ?? null,
    summary: null,
    venue: null,
    notes: [],
    identifiers: [
      ...(sketch.arxiv === undefined ? [] : [{ scheme: 'arxiv', value: sketch.arxiv }]),
      ...(sketch.doi === undefined ? [] : [{ scheme: 'doi', value: sketch.doi }]),
    ],
    subjects: topics.map((label) => ({ label, scheme: null })),
    url: null,
    codeUrls: [],
    codeAvailable: code,
  };
}

/** What is known of a person beside the name. */
export interface PersonSketch {
  /** Where the slug of the name will not do. */
  id?: string;
  orcid?: string;
  alsoCalled?: readonly string[];
}

/**
 * The graph of these papers, made without readers and identity: every different name is a person with the name's slug
 * for an id (unless `people` says otherwise), every title a paper likewise.
 */
export function graphOf(
  sketches: readonly PaperSketch[],
  {
    concepts = [],
    people = {},
    version = 'v1',
  }: { concepts?: readonly Concept[]; people?: Readonly<Record<string, PersonSketch>>; version?: string } = {},
): PublicationGraph {
  const known = (name: string): PersonSketch => (Object.hasOwn(people, name) ? people[name] : undefined) ?? {};
  const authorId = (name: string) => known(name).id ?? slug(name);
  const records = sketches.map((sketch, place) => recordOf(sketch, place + 1));
  const names = [...new Set(sketches.flatMap(({ authors }) => authors))].toSorted((a, b) =>
    authorId(a) < authorId(b) ? -1 : 1,
  );
  const authors = names.map(
    (name): ResolvedAuthor => ({
      id: authorId(name),
      name,
      family: name.split(' ').at(-1) ?? name,
      given: name.split(' ').slice(0, -1).join(' '),
      orcid: known(name).orcid ?? null,
      nameForms: [
        {
          name,
          reason: 'The only spelling.',
          places: sketches.flatMap((sketch, record) =>
            sketch.authors.includes(name) ? [{ record, position: sketch.authors.indexOf(name) + 1 }] : [],
          ),
        },
        ...(known(name).alsoCalled ?? []).map((other) => ({ name: other, reason: 'Said to be.', places: [] })),
      ],
      possiblySameAs: [],
      possiblySeveral: null,
    }),
  );
  const papers: Resolution['papers'] = sketches
    .map((sketch, record) => {
      const { titleLatex, organisations, authorListComplete, abstract, identifiers, subjects, codeAvailable } =
        records[record] ?? recordOf(sketch);
      return {
        id: sketch.id ?? slug(sketch.title),
        records: [record],
        reasons: [],
        title: sketch.title,
        titleLatex,
        titleMarkup: null,
        language: null,
        otherTitles: [],
        published: sketch.published ?? null,
        authorships: sketch.authors.map((printed) => ({ author: names.indexOf(printed), printed, record })),
        organisations,
        authorListComplete,
        abstract,
        summary: null,
        venue: null,
        kind: null,
        notes: [],
        identifiers,
        subjects,
        url: null,
        codeUrls: [],
        codeAvailable,
      };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return buildGraph({
    resolution: { records, papers, authors, problems: [], possibleDuplicates: [] },
    tagging: tagPapers(papers, { concepts }),
    sources: [{ document: 'world.bib', format: 'BIBTEX', recordCount: records.length, refusedCount: 0 }],
    problems: [],
    version,
    loadedAt: new Date('2026-01-01T00:00:00Z'),
  });
}

/** The ordinal of the author of that name. */
export function authorIn({ index }: PublicationGraph, name: string): number {
  const author = index.authors.find((each) => each.name === name);
  if (author === undefined) throw new Error(`nobody is called ${name}`);
  return author.ordinal;
}

/** The ordinal of the paper of that title. */
export function paperIn({ index }: PublicationGraph, title: string): number {
  const paper = index.papers.find((each) => each.title === title);
  if (paper === undefined) throw new Error(`no paper is called ${title}`);
  return paper.ordinal;
}

/** Names of authors, titles of papers, labels of topics, by their ordinals; `?` for an ordinal of nothing. */
export function namesIn({ index }: PublicationGraph, authors: Iterable<number>): string[] {
  return Array.from(authors, (author) => index.authors[author]?.name ?? '?');
}

export function titlesIn({ index }: PublicationGraph, papers: Iterable<number>): string[] {
  return Array.from(papers, (paper) => index.papers[paper]?.title ?? '?');
}

export function labelsIn({ index }: PublicationGraph, topics: Iterable<number>): string[] {
  return Array.from(topics, (topic) => index.topics[topic]?.label ?? '?');
}

const concept = (prefLabel: string, broader: string[] = [], altLabels: string[] = []): Concept => ({
  prefLabel,
  altLabels,
  definition: `What ${prefLabel} is.`,
  scheme: 'topics',
  broader,
  related: [],
});

export const worldConcepts: readonly Concept[] = [
  concept('Mathematics'),
  concept('Graph theory', ['Mathematics'], ['graphs']),
  concept('Logic', ['Mathematics']),
  concept('Computing'),
  { ...concept('Programming', ['Computing'], ['coding']), related: ['Logic'] },
];

/**
 * Ada wrote twice with Bob (once in a clique of three with Cy) and alone; Dee links Cy to Eve; Fay and Gus are apart; a
 * hub of six; the list of one paper is cut short, one date has no year, one paper no date; two papers of one day; an
 * author called constructor.
 */
export const worldPapers: readonly PaperSketch[] = [
  {
    title: 'Engines',
    authors: ['Ada', 'Bob'],
    published: '2019-03-01',
    topics: ['Programming'],
    code: true,
    arxiv: '1903.00001',
  },
  {
    title: 'Cliques',
    authors: ['Ada', 'Bob', 'Cy'],
    published: '2020',
    topics: ['Graph theory'],
    doi: '10.1000/cliques',
  },
  { title: 'Notes', authors: ['Ada'], published: '2018-05', topics: ['Logic', 'Programming'] },
  { title: 'Bridges', authors: ['Cy', 'Dee'], published: '2021-06-07', topics: ['Graph theory'] },
  { title: 'Königsberg', authors: ['Dee', 'Eve'], published: '2021-06-07', topics: ['Graph theory', 'Logic'] },
  { title: 'Apart', authors: ['Fay', 'Gus'], published: '2022-01', topics: ['Computing'] },
  { title: 'Cut short', authors: ['Bob', 'Dee'], cut: true, published: '2022-11-22', topics: ['Logic'] },
  { title: 'Some January', authors: ['Ada', 'Eve'], published: 'XXXX-01-28', topics: ['Logic'] },
  { title: 'No date', authors: ['Gus'], topics: [] },
  {
    title: 'Consortium',
    authors: ['Eve', 'Hal', 'Ida', 'Jon', 'Kim', 'constructor'],
    organisations: ['The Small Collaboration'],
    published: '2023-02-28',
    topics: ['Computing'],
    abstract: 'Ålesund’s shipping forecasts by many hands.',
  },
];

export const world = graphOf(worldPapers, { concepts: worldConcepts });
