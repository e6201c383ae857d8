import { describe, expect, it } from 'vitest';
import { noFilters } from '../../src/explorer/filters.ts';
import { jointPapersHref, networkAround, pathFrom } from '../../src/explorer/views/author-links.ts';

const since2020 = { ...noFilters, from: '2020', topics: ['Topic:tides'] };

describe('the ways from an author’s page', () => {
  it('lead to the paths to somebody, or to anybody yet to be chosen', () => {
    expect(pathFrom('Author:ada-byron', 'Author:bob-cole', noFilters)).toBe('/path/ada-byron/bob-cole');
    expect(pathFrom('Author:李明', null, noFilters)).toBe(`/path/${encodeURIComponent('李明')}`);
  });

  it('lead to the network around the author, and to the joint papers of two', () => {
    expect(networkAround('Author:ada-byron', noFilters)).toBe('/network?around=ada-byron&radius=1');
    expect(jointPapersHref(['Author:ada-byron', 'Author:bob-cole'], noFilters)).toBe(
      '/papers?author=ada-byron&author=bob-cole',
    );
  });

  it('take the filter along', () => {
    expect(pathFrom('Author:ada-byron', 'Author:bob-cole', since2020)).toBe(
      '/path/ada-byron/bob-cole?from=2020&topic=tides',
    );
    expect(networkAround('Author:ada-byron', since2020)).toBe(
      '/network?around=ada-byron&radius=1&from=2020&topic=tides',
    );
    expect(jointPapersHref(['Author:ada-byron', 'Author:bob-cole'], since2020)).toBe(
      '/papers?author=ada-byron&author=bob-cole&from=2020&topic=tides',
    );
  });
});
