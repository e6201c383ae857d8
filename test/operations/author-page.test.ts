import { describe, expect, it } from 'vitest';
import { AuthorPageDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, paper, person, type Short, there, topic } from './seeds.ts';

function on(name: Short, position: number, nameAsPrinted: string) {
  return { position, nameAsPrinted, node: paper(name) };
}

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
            places: [{ document: 'dated-listing.bib', line: 45, position: 1 }],
          },
          {
            name: 'Paul Balanca',
            reason: expect.stringMatching(/accents only.* Carlo Luschi/u),
            places: [
              { document: 'author-listing.bib', line: 4, position: 3 },
              { document: 'author-listing.bib', line: 30, position: 4 },
              { document: 'author-listing.bib', line: 45, position: 6 },
              { document: 'dated-listing.bib', line: 171, position: 3 },
              { document: 'dated-listing.bib', line: 183, position: 3 },
            ],
          },
        ],
        possiblySameAs: [],
        papers: {
          totalCount: 5,
          edges: [
            on('fp4', 3, 'Paul Balanca'),
            on('scalify', 1, 'Paul Balança'),
            on('reducing', 3, 'Paul Balanca'),
            on('qm1b', 4, 'Paul Balanca'),
            on('training', 6, 'Paul Balanca'),
          ],
        },
        topics: {
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
          places: [{ document: 'dated-listing.bib', line: 132, position: 1 }],
        },
      ],
      possiblySameAs: [],
      papers: { totalCount: 1, edges: [on('mxnorm', 1, 'Callum McLean')] },
      topics: {
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
    expect(nameForms.map((form) => [form.name, form.places])).toEqual([
      ['Seth Nabarro', [{ document: 'dated-listing.bib', line: 246, position: 3 }]],
      ['Seth Nabarrao', [{ document: 'author-listing.bib', line: 106, position: 3 }]],
    ]);
    expect(papers.edges).toEqual([on('parallel', 3, 'Seth Nabarrao')]);
  });

  it('gives a page of the papers and is null for an unknown id', async () => {
    const { author } = await ask(AuthorPageDocument, { id: 'Author:carlo-luschi', first: 2 });
    expect(there(author).papers).toEqual({
      totalCount: 15,
      edges: [on('groundTruth', 2, 'Carlo Luschi'), on('fp4', 2, 'Carlo Luschi')],
    });
    expect(await ask(AuthorPageDocument, { id: 'Paper:parallel' })).toEqual({ author: null });
  });
});
