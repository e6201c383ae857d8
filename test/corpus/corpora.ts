// Corpora to save: a small one that reads as a world, and any that the types allow.
import fc from 'fast-check';
import { openCorpus } from '../../src/corpus/open-corpus.ts';
import { writeCorpus } from '../../src/corpus/write-corpus.ts';
import type { GraphInput } from '../../src/graph/build.ts';
import type { ResolvedAuthor, ResolvedDuplicate, ResolvedPaper } from '../../src/identity/resolution.ts';
import { resolve } from '../../src/identity/resolve.ts';
import type {
  ListFormat,
  PrintedIdentifier,
  PrintedName,
  Problem,
  PublicationKind,
  PublicationRecord,
} from '../../src/readers/record.ts';
import { compareText } from '../../src/text/compare.ts';
import { tagPapers } from '../../src/topics/tag.ts';
import type { Concept } from '../../src/topics/vocabulary.ts';
import { recordOf } from '../world.ts';

/** What loading makes of these records. */
export function inputOf(records: readonly PublicationRecord[], concepts: readonly Concept[] = []): GraphInput {
  const resolution = resolve(records);
  return {
    resolution,
    tagging: tagPapers(resolution.papers, { concepts }),
    sources: [{ document: 'world.bib', format: 'BIBTEX', recordCount: records.length, refusedCount: 0 }],
    problems: resolution.problems,
    version: '0123456789abcdef',
    loadedAt: new Date('2024-05-06T07:08:09.010Z'),
  };
}

/** Ada wrote twice with Bob; of the second paper two lists tell, one of them without its end. */
export const smallCorpus: GraphInput = inputOf([
  recordOf({ title: 'On knots', authors: ['Ada Lund', 'Bob Ry'], topics: ['knots'], published: '1999' }, 1),
  recordOf({ title: 'On links', authors: ['A. Lund', 'Bob Ry', 'Cy Mø'], doi: '10.5555/links' }, 5),
  recordOf({ title: 'On links', authors: ['Ada Lund'], cut: true, doi: '10.5555/links', published: '2001-02' }, 9),
]);

/** All bytes of the saved corpus. */
export async function save(input: GraphInput): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeCorpus(input, '1.2.3')) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Opens what comes in pieces of this many bytes. */
export function open(bytes: Uint8Array, pieceLength = bytes.length) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
  }
  return openCorpus(pieces());
}

// Any UTF-16 at all: unpaired surrogates, control characters, quotes.
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', 'Ada Lund', 'knots', '__proto__'),
);
const maybe = fc.option(text);
const maybeKind = fc.constantFrom<PublicationKind | null>(null, 'ARTICLE', 'THESIS', 'PREPRINT');
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const plain = { noNullPrototype: true } as const;

const identifier: fc.Arbitrary<PrintedIdentifier> = fc.record(
  { scheme: text, value: text, version: text },
  { ...plain, requiredKeys: ['scheme', 'value'] },
);
const nameParts: { [Part in keyof Required<PrintedName>]: fc.Arbitrary<Required<PrintedName>[Part]> } = {
  printed: text,
  family: text,
  given: text,
  particle: text,
  suffix: text,
  orcid: text,
  identifiers: few(identifier),
  affiliations: few(text),
};
const name: fc.Arbitrary<PrintedName> = fc.record(nameParts, { ...plain, requiredKeys: ['printed'] });
const subject = fc.record({ label: text, scheme: maybe }, plain);

export const anyRecord: fc.Arbitrary<PublicationRecord> = fc.record(
  {
    document: text,
    format: fc.constantFrom<ListFormat>('BIBTEX', 'RIS', 'DBLP_XML'),
    line: fc.nat(),
    key: maybe,
    kind: maybeKind,
    title: maybe,
    titleLatex: maybe,
    titleMarkup: maybe,
    language: maybe,
    otherTitles: few(fc.record({ text, language: maybe }, plain)),
    authors: few(name),
    organisations: few(text),
    authorListComplete: fc.boolean(),
    published: fc.option(fc.record({ printed: text, edtf: maybe }, plain)),
    abstract: maybe,
    summary: maybe,
    venue: maybe,
    notes: few(text),
    identifiers: few(identifier),
    subjects: few(subject),
    url: maybe,
    codeUrls: few(text),
    codeAvailable: fc.boolean(),
  },
  plain,
);

const problem: fc.Arbitrary<Problem> = fc.record(
  {
    document: text,
    line: fc.nat(),
    severity: fc.constantFrom('ERROR', 'WARNING'),
    found: text,
    expected: text,
  },
  plain,
);

/** Any number below the count, none where there is none. */
const among = (count: number): fc.Arbitrary<number[]> => (count === 0 ? fc.constant([]) : few(fc.nat(count - 1)));

function anyPaper(recordCount: number, authorCount: number): fc.Arbitrary<ResolvedPaper> {
  const canHaveAuthors = recordCount > 0 && authorCount > 0;
  return fc.record(
    {
      id: text,
      records: among(recordCount),
      reasons: few(text),
      title: text,
      titleLatex: maybe,
      titleMarkup: maybe,
      language: maybe,
      otherTitles: few(fc.record({ text, language: maybe }, plain)),
      published: maybe,
      authorships: canHaveAuthors
        ? fc.uniqueArray(
            fc.record({ author: fc.nat(authorCount - 1), printed: text, record: fc.nat(recordCount - 1) }, plain),
            { maxLength: 3, selector: ({ author }) => author },
          )
        : fc.constant([]),
      organisations: few(text),
      authorListComplete: fc.boolean(),
      abstract: maybe,
      summary: maybe,
      venue: maybe,
      kind: maybeKind,
      notes: few(text),
      identifiers: few(identifier),
      subjects: few(subject),
      url: maybe,
      codeUrls: few(text),
      codeAvailable: fc.boolean(),
    },
    plain,
  );
}

function anyAuthor(recordCount: number, authorCount: number): fc.Arbitrary<ResolvedAuthor> {
  const place = among(recordCount).map((records) => records.map((record, at) => ({ record, position: at + 1 })));
  return fc.record(
    {
      id: text,
      name: text,
      family: maybe,
      given: maybe,
      orcid: maybe,
      nameForms: few(fc.record({ name: text, places: place, reason: text }, plain)),
      possiblySeveral: maybe,
      possiblySameAs: among(authorCount).map((authors) =>
        authors.map((author) => ({ author, reason: `as ${author}` })),
      ),
    },
    plain,
  );
}

function duplicatesAmong(paperCount: number): fc.Arbitrary<ResolvedDuplicate[]> {
  if (paperCount === 0) return fc.constant([]);
  const paper = fc.nat(paperCount - 1);
  return few(fc.record({ papers: fc.tuple(paper, paper), reason: text }, plain));
}

const ascending = (numbers: number[]) => [...new Set(numbers)].toSorted((a, b) => a - b);

/** So many things, each with one of as many different texts, in the order of those. */
function inOrder<T extends object, Field extends string>(thing: fc.Arbitrary<T>, field: Field, count: number) {
  const ids = fc.uniqueArray(text, { minLength: count, maxLength: count });
  return fc.tuple(exactly(thing, count), ids).map(([things, texts]) => {
    const sorted = texts.toSorted(compareText);
    return things.map((each, at) => ({ ...each, [field]: sorted[at] ?? '' }) as T & Record<Field, string>);
  });
}

const exactly = <T>(item: fc.Arbitrary<T>, count: number) => fc.array(item, { minLength: count, maxLength: count });

/** Every field independent of the others: more than any lists can give. */
export const anyCorpus: fc.Arbitrary<GraphInput> = fc
  .tuple(few(anyRecord), fc.nat(3), fc.nat(3), fc.nat(2))
  .chain(([records, papers, authors, concepts]) =>
    fc.record(
      {
        resolution: fc.record(
          {
            records: fc.constant(records),
            papers: inOrder(anyPaper(records.length, authors), 'id', papers),
            authors: inOrder(anyAuthor(records.length, authors), 'id', authors),
            possibleDuplicates: duplicatesAmong(papers),
            problems: few(problem),
          },
          plain,
        ),
        tagging: fc.record(
          {
            concepts: inOrder(
              fc.record(
                {
                  prefLabel: text,
                  altLabels: few(text),
                  definition: maybe,
                  scheme: fc.constant('topics'),
                  broader: few(text),
                  related: few(text),
                },
                plain,
              ),
              'prefLabel',
              concepts,
            ),
            ofPaper: exactly(among(concepts).map(ascending), papers),
          },
          plain,
        ),
        sources: few(
          fc.record(
            {
              document: text,
              format: fc.constantFrom<ListFormat>('CSV'),
              recordCount: fc.nat(),
              refusedCount: fc.nat(),
            },
            plain,
          ),
        ),
        problems: few(problem),
        version: text,
        loadedAt: fc.date({ noInvalidDate: true }),
      },
      plain,
    ),
  );
