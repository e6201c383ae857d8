import { describe, expect, it } from 'vitest';
import { AuthorPageDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, paper, person, type Short, there, topic } from './seeds.ts';

/** Everybody whom some list names on a paper, in printed order. */
const writers: Partial<Record<Short, { id: string; name: string }[]>> = {
  fp4: [person('Robert Hu'), person('Carlo Luschi'), balanca],
  scalify: [balanca, person('Sam Hosegood'), person('Carlo Luschi')],
  reducing: [
    person('Alexander Mathiasen'),
    person('Hatem Helal'),
    balanca,
    person('Adam Krzywaniak'),
    person('Ali Parviz'),
    person('Frederik Hvilshøj', 'frederik-hvilshoj'),
    person('Blazej Banaszewski'),
    person('Carlo Luschi'),
    person('Andrew William Fitzgibbon'),
  ],
  qm1b: [
    person('Alexander Mathiasen'),
    person('Hatem Helal'),
    person('Kerstin Klaser'),
    balanca,
    person('Josef Dean'),
    person('Carlo Luschi'),
    person('Dominique Beaini'),
    person('Andrew William Fitzgibbon'),
    person('Dominic Masters'),
  ],
  training: [
    person('Sergio P. Perez'),
    person('Yan Zhang'),
    person('James Briggs'),
    person('Charlie Blake'),
    person('Josh Levy-Kramer'),
    balanca,
    person('Carlo Luschi'),
    person('Stephen Barlow'),
    person('Andrew William Fitzgibbon'),
  ],
  mxnorm: [person('Callum McLean'), person('Luke Y. Prince'), person('Alexandre Payot')],
  groundTruth: [person('Alberto Cattaneo'), person('Carlo Luschi'), person('Daniel Justus')],
  parallel: [
    person('Michael Laskin'),
    person('Luke Metz'),
    person('Seth Nabarro'),
    person('Mark Saroufim'),
    person('Badreddine Noune'),
    person('Carlo Luschi'),
    person('Jascha Sohl-Dickstein'),
    person('Pieter Abbeel'),
  ],
};

/** Papers that only the list with “and others” names. */
const cutShort = new Set<Short>(['scalify', 'mxnorm']);

function on(name: Short, position: number, nameAsPrinted: string) {
  const nodes = there(writers[name]);
  return {
    position,
    nameAsPrinted,
    affiliations: [],
    node: {
      ...paper(name),
      venue: null,
      authorListComplete: !cutShort.has(name),
      authors: { totalCount: nodes.length, nodes },
    },
  };
}

/** A place in a list, and the paper whose entry begins there. */
function at(document: string, line: number, position: number, name: Short) {
  const { id, title } = paper(name);
  return { document, line, position, paper: { id, title } };
}

const lastPage = { hasNextPage: false, endCursor: expect.any(String) };

function about(label: string, paperCount: number, firstPublished: string | null, lastPublished: string | null) {
  return { paperCount, firstPublished, lastPublished, node: topic(label) };
}

describe('the page of one person', () => {
  it('is, of Paul Balança, two spellings, five papers, nine topics and three years', async () => {
    expect(await ask(AuthorPageDocument)).toEqual({
      author: {
        ...balanca,
        familyName: 'Balança',
        givenNames: 'Paul',
        orcid: null,
        firstPublished: '2023-09-29',
        lastPublished: '2025-09-22',
        nameForms: [
          {
            name: 'Paul Balança',
            reason: expect.stringMatching(/fullest spelling/u),
            places: [at('dated-listing.bib', 45, 1, 'scalify')],
          },
          {
            name: 'Paul Balanca',
            reason: expect.stringMatching(/accents only.* Carlo Luschi/u),
            places: [
              at('author-listing.bib', 4, 3, 'reducing'),
              at('author-listing.bib', 30, 4, 'qm1b'),
              at('author-listing.bib', 45, 6, 'training'),
              at('dated-listing.bib', 171, 3, 'reducing'),
              at('dated-listing.bib', 183, 3, 'fp4'),
            ],
          },
        ],
        everyPaper: { totalCount: 5 },
        // Luschi, Hosegood and Hu; seven more of “Reducing”, three of “QM1B”, seven of “Training”.
        everyCoauthor: { totalCount: 20, incompleteListCount: 1 },
        possiblySeveral: null,
        possiblySameAs: [],
        papers: {
          totalCount: 5,
          unplacedCount: 0,
          pageInfo: lastPage,
          edges: [
            on('fp4', 3, 'Paul Balanca'),
            on('scalify', 1, 'Paul Balança'),
            on('reducing', 3, 'Paul Balanca'),
            on('qm1b', 4, 'Paul Balanca'),
            on('training', 6, 'Paul Balanca'),
          ],
        },
        topics: {
          totalCount: 9,
          unplacedCount: 0,
          pageInfo: lastPage,
          edges: [
            about('cs.LG', 5, '2023-09-29', '2025-09-22'),
            about('Low-precision training', 3, '2023-09-29', '2025-09-22'),
            about('Tensor scaling', 3, '2023-09-29', '2025-09-22'),
            about('8-bit floating point', 2, '2023-09-29', '2024-07-24'),
            about('Density functional theory', 2, '2023-11-02', '2024-02-06'),
            about('Large language models', 2, '2023-09-29', '2024-07-24'),
            about('AI accelerators', 1, '2023-11-02', '2023-11-02'),
            about('Dataset generation', 1, '2023-11-02', '2023-11-02'),
            about('Model quantisation', 1, '2025-09-22', '2025-09-22'),
          ],
        },
        activity: [
          // Two papers of nine people; Luschi and Fitzgibbon are on both.
          { year: 2023, paperCount: 2, coauthorCount: 14, newCoauthorCount: 14 },
          // New are Banaszewski, Hosegood, Hvilshøj, Krzywaniak and Parviz.
          { year: 2024, paperCount: 2, coauthorCount: 9, newCoauthorCount: 5 },
          { year: 2025, paperCount: 1, coauthorCount: 2, newCoauthorCount: 1 },
        ],
      },
    });
  });

  it('is, of Callum McLean, one paper of an unknown year', async () => {
    const { author } = await ask(AuthorPageDocument, { id: 'Author:callum-mclean' });
    expect(author).toEqual({
      ...person('Callum McLean'),
      familyName: 'McLean',
      givenNames: 'Callum',
      orcid: null,
      firstPublished: null,
      lastPublished: null,
      nameForms: [
        {
          name: 'Callum McLean',
          reason: 'The only spelling.',
          places: [at('dated-listing.bib', 132, 1, 'mxnorm')],
        },
      ],
      everyPaper: { totalCount: 1 },
      everyCoauthor: { totalCount: 2, incompleteListCount: 1 },
      possiblySeveral: null,
      possiblySameAs: [],
      papers: { totalCount: 1, unplacedCount: 0, pageInfo: lastPage, edges: [on('mxnorm', 1, 'Callum McLean')] },
      topics: {
        totalCount: 3,
        unplacedCount: 0,
        pageInfo: lastPage,
        edges: [
          about('cs.LG', 1, null, null),
          about('Low-precision training', 1, null, null),
          about('Normalisation layers', 1, null, null),
        ],
      },
      activity: [{ year: null, paperCount: 1, coauthorCount: 2, newCoauthorCount: null }],
    });
  });

  it('shows a name that was decided, and the spelling that the fullest list prints', async () => {
    const { author } = await ask(AuthorPageDocument, { id: 'Author:seth-nabarro' });
    const { name, familyName, nameForms, papers } = there(author);
    expect({ name, familyName }).toEqual({ name: 'Seth Nabarro', familyName: 'Nabarro' });
    expect(there(nameForms).map((form) => [form.name, form.places])).toEqual([
      ['Seth Nabarro', [at('dated-listing.bib', 246, 3, 'parallel')]],
      ['Seth Nabarrao', [at('author-listing.bib', 106, 3, 'parallel')]],
    ]);
    expect(there(papers).edges).toEqual([on('parallel', 3, 'Seth Nabarrao')]);
  });

  it('counts under a filter only the papers and topics that fit it; who it is stays', async () => {
    const where = { published: { from: '2023-10', to: '2024-03' } };
    const { author } = await ask(AuthorPageDocument, { where });
    const { everyPaper, papers, topics, activity } = there(author);
    expect(everyPaper).toEqual({ totalCount: 5 });
    expect(there(papers).edges).toEqual([on('reducing', 3, 'Paul Balanca'), on('qm1b', 4, 'Paul Balanca')]);
    expect(there(topics).edges.slice(0, 2)).toEqual([
      about('cs.LG', 2, '2023-11-02', '2024-02-06'),
      about('Density functional theory', 2, '2023-11-02', '2024-02-06'),
    ]);
    expect(activity).toEqual([
      { year: 2023, paperCount: 1, coauthorCount: 8, newCoauthorCount: 8 },
      // Krzywaniak, Parviz, Hvilshøj and Banaszewski were not on the paper of 2023.
      { year: 2024, paperCount: 1, coauthorCount: 8, newCoauthorCount: 4 },
    ]);
  });

  it('counts papers of an unknown year beside a year', async () => {
    const where = { published: { from: '2024', to: '2024' } };
    const { author } = await ask(AuthorPageDocument, { id: 'Author:callum-mclean', where });
    expect(there(there(author).papers)).toMatchObject({ totalCount: 0, unplacedCount: 1, edges: [] });
    expect(there(there(author).topics)).toMatchObject({ totalCount: 0, unplacedCount: 1, edges: [] });
  });

  it('leaves out what is not asked for', async () => {
    const none = { withPerson: false, withActivity: false, withPapers: false, withTopics: false };
    expect(await ask(AuthorPageDocument, none)).toEqual({ author: balanca });
    const { author } = await ask(AuthorPageDocument, { ...none, withTopics: true });
    expect(Object.keys(there(author)).toSorted()).toEqual(['id', 'name', 'topics']);
  });

  it('gives the papers page by page and is null for an unknown id', async () => {
    const luschi = { id: 'Author:carlo-luschi', first: 2 };
    const { author } = await ask(AuthorPageDocument, luschi);
    const { totalCount, edges, pageInfo } = there(there(author).papers);
    expect({ totalCount, edges }).toEqual({
      totalCount: 15,
      edges: [on('groundTruth', 2, 'Carlo Luschi'), on('fp4', 2, 'Carlo Luschi')],
    });
    const next = await ask(AuthorPageDocument, { ...luschi, papersAfter: pageInfo.endCursor });
    expect(there(there(next.author).papers).edges.map(({ node }) => node.id)).toEqual([
      paper('optimal').id,
      paper('scalify').id,
    ]);
    expect(await ask(AuthorPageDocument, { id: 'Paper:parallel' })).toEqual({ author: null });
  });
});
