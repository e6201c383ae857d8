import { describe, expect, it } from 'vitest';
import { LoadedDocument } from '../../src/generated/graphql.ts';
import { loadGraph } from '../../src/load.ts';
import { topics } from '../seeds/facts.ts';
import { ask } from './seeds.ts';

function source(document: string, recordCount: number, mergedCount: number) {
  return { document, formatName: 'BibTeX', recordCount, mergedCount, refusedCount: 0 };
}

describe('what is loaded', () => {
  it('is three lists of twenty-two papers by fifty-one people', async () => {
    expect(await ask(LoadedDocument)).toEqual({
      graph: {
        version: expect.stringMatching(/^[0-9a-f]{16}$/u),
        loadedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
        isOutdated: false,
        paperCount: 22,
        authorCount: 51,
        authorshipCount: 100,
        coauthorshipCount: 208,
        topicCount: 32,
        incompleteAuthorLists: 8,
        density: expect.closeTo(208 / ((51 * 50) / 2), 12),
        published: { first: '2018-04-20', last: '2025-11-06', undatedCount: 2 },
        // Five of the ten papers stand in the list before; of all twenty-two, eight stand in the last list only.
        sources: [
          source('abstract-listing.bib', 9, 0),
          source('author-listing.bib', 10, 5),
          source('dated-listing.bib', 22, 14),
        ],
        problems: [],
      },
    });
  });

  it('is, of the dated list alone, more lists cut short and fewer people', async () => {
    const alone = await loadGraph({ files: ['seeds/dated-listing.bib'], topics });
    const { graph } = await ask(LoadedDocument, {}, alone);
    expect(graph).toMatchObject({
      paperCount: 22,
      authorCount: 37,
      authorshipCount: 65,
      incompleteAuthorLists: 16,
      published: { first: '2018-04-20', last: '2025-11-06', undatedCount: 2 },
      sources: [source('dated-listing.bib', 22, 0)],
      problems: [],
    });
  });

  it('has no dates where the list gives none', async () => {
    const alone = await loadGraph({ files: ['seeds/author-listing.bib'] });
    const { graph } = await ask(LoadedDocument, {}, alone);
    expect(graph).toMatchObject({ paperCount: 10, authorCount: 39, incompleteAuthorLists: 0, published: null });
  });
});
