import { describe, expect, it } from 'vitest';
import { EvidenceDocument } from '../../src/generated/graphql.ts';
import { ask, paper, person, there, topic } from './seeds.ts';

function author(position: number, name: string, nameAsPrinted = name) {
  return { position, nameAsPrinted, affiliations: [], node: person(name) };
}

describe('what says so', () => {
  it('is, of a paper that stands in all lists, what each prints of it', async () => {
    const { title } = paper('parallel');
    const entry = { format: 'BIBTEX', key: 'laskin2020parallel', title, codeUrls: [] };
    expect(await ask(EvidenceDocument)).toEqual({
      paper: {
        ...paper('parallel'),
        otherTitles: [],
        language: null,
        venue: null,
        identifiers: [{ scheme: 'arxiv', value: '2012.03837', version: null }],
        url: null,
        codeUrls: [],
        topics: [topic('cs.LG'), topic('Distributed training'), topic('Layer-wise training')],
        authorListComplete: true,
        organisations: [],
        abstract: null,
        summary:
          'Trains parts of a network with short backward passes of their own, so that they learn side by side without ' +
          'waiting for one another. This pays most where very much computation is at hand.',
        notes: [
          'First two authors - Michael Laskin and Luke Metz - contributed equally. ' +
            'Order was determined by a coin flip',
        ],
        authors: {
          totalCount: 8,
          edges: [
            author(1, 'Michael Laskin'),
            author(2, 'Luke Metz'),
            author(3, 'Seth Nabarro', 'Seth Nabarrao'),
            author(4, 'Mark Saroufim'),
            author(5, 'Badreddine Noune'),
            author(6, 'Carlo Luschi'),
            author(7, 'Jascha Sohl-Dickstein'),
            author(8, 'Pieter Abbeel'),
          ],
          pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
        },
        mergeReasons: [
          expect.stringMatching(/^Same title.*: abstract-listing\.bib line 77\.$/u),
          expect.stringMatching(/^Same title.*: abstract-listing\.bib line 77\.$/u),
        ],
        sources: [
          {
            ...entry,
            document: 'abstract-listing.bib',
            line: 77,
            authors: [],
            authorListComplete: false,
            published: null,
          },
          {
            ...entry,
            document: 'author-listing.bib',
            line: 106,
            authors: [
              'Michael Laskin',
              'Luke Metz',
              'Seth Nabarrao',
              'Mark Saroufim',
              'Badreddine Noune',
              'Carlo Luschi',
              'Jascha Sohl-Dickstein',
              'Pieter Abbeel',
            ],
            authorListComplete: true,
            published: null,
          },
          {
            ...entry,
            document: 'dated-listing.bib',
            line: 246,
            authors: ['Michael Laskin', 'Luke Metz', 'Seth Nabarro'],
            authorListComplete: false,
            published: '2020-12-07',
          },
        ],
      },
    });
  });

  it('is, of a paper whose title holds LaTeX, found by it and printed with it', async () => {
    const latex = 'Generating QM1B with PySCF$_{\\text{IPU}}$';
    const { paper: found } = await ask(EvidenceDocument, { by: { title: latex } });
    const { title, published, authors, sources } = there(found);
    expect({ title, published }).toEqual({ title: 'Generating QM1B with PySCF_IPU', published: '2023-11-02' });
    expect(authors.edges).toHaveLength(9);
    expect(authors.edges[7]).toEqual(author(8, 'Andrew William Fitzgibbon', 'Andrew Fitzgibbon'));
    expect(sources.map(({ document, line }) => [document, line])).toEqual([
      ['author-listing.bib', 30],
      ['dated-listing.bib', 19],
    ]);
    for (const source of sources) {
      expect(source.title).toBe(latex);
      expect(source.codeUrls).toEqual(['http://github.com/graphcore-research/pyscf-ipu']);
    }
  });

  it('is, of a paper of one list, no reason to have joined anything', async () => {
    const { paper: found } = await ask(EvidenceDocument, {
      by: { title: 'ultrag a universal simple scalable recipe for knowledge graph rag' },
    });
    expect(there(found)).toMatchObject({
      ...paper('ultrag'),
      identifiers: [],
      authorListComplete: false,
      notes: ['Affiliation: cambridge'],
      mergeReasons: [],
      sources: [{ document: 'dated-listing.bib', line: 58, published: 'XXXX-01-28' }],
    });
  });

  it('is null for a title that no list has', async () => {
    expect(await ask(EvidenceDocument, { by: { title: 'Tides in Small Harbours' } })).toEqual({ paper: null });
  });
});
