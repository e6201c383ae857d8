import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../cli/small-list.ts';
import { chromiumPath } from './chromium.ts';
import { explorerOf } from './explorer-page.ts';
import {
  elementsIn,
  everybody,
  imageIn,
  inWords,
  legendColors,
  type Parts,
  pictureOf,
  pictureSays,
  saved,
  stageOf,
} from './network-page.ts';

describe.skipIf(chromiumPath === undefined)('files of the network that is drawn (skipped without Chromium)', () => {
  const explorer = explorerOf();

  describe.each([
    { what: 'everybody', address: '/network', where: null, name: 'coauthors-everybody' },
    {
      what: 'everybody up to a year, filtered',
      address: '/network?from=2020&year=2022',
      where: { published: { from: '2020', to: '2022' } },
      name: 'coauthors-everybody-from-2020-to-2022',
    },
  ])('of $what', ({ address, where, name }) => {
    let page: Page;
    let parts: Parts;

    it('is drawn', async () => {
      page = await explorer.open(address);
      parts = await everybody(explorer.origin, where);
      expect(await pictureSays(page)).toContain(inWords(parts));
    });

    it.each([
      { button: 'GEXF (Gephi)', ending: '.gexf' },
      { button: 'GraphML', ending: '.graphml' },
    ])('as $button has a node for each person and an edge for each link', async ({ button, ending }) => {
      const file = await saved(page, button);
      expect(file.name).toBe(`${name}${ending}`);
      const counts = { node: parts.people.length, edge: parts.links.length };
      expect(await elementsIn(page, file.bytes, ['node', 'edge'])).toEqual(counts);
    });

    it('as CSV has a row for each', async () => {
      const [people, links] = [await saved(page, 'CSV of people'), await saved(page, 'CSV of links')];
      expect([people.name, links.name]).toEqual([`${name}-people.csv`, `${name}-links.csv`]);
      const [head = [], ...rows] = rowsOf(people.bytes.toString('utf8'));
      expect(rows.map((row) => row[head.indexOf('Label')]).toSorted()).toEqual(parts.people);
      expect(rowsOf(links.bytes.toString('utf8'))).toHaveLength(1 + parts.links.length);
    });

    it('as PNG is three times as large as the picture or 2,000 pixels wide, with the same colors', async () => {
      const file = await saved(page, 'PNG');
      expect(file.name).toBe(`${name}.png`);
      expect(file.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      const [image, seen] = [await imageIn(page, file.bytes), await pictureOf(page)];
      const across = await stageOf(page).evaluate(({ clientWidth }) => clientWidth);
      expect(image.width).toBe(Math.max(2_000, 3 * across));
      expect(image.height).toBeGreaterThan(1_000);
      for (const color of await legendColors(page)) {
        // Somebody of a community may have no paper yet.
        if ((seen.colors.get(color) ?? 0) > 50) expect(image.colors.get(color) ?? 0, color).toBeGreaterThan(50);
      }
    });

    it('as SVG has a circle for each person drawn, and a line for each link', async () => {
      const file = await saved(page, 'SVG');
      expect(file.name).toBe(`${name}.svg`);
      const counts = { circle: parts.people.length, line: parts.links.length };
      expect(await elementsIn(page, file.bytes, ['circle', 'line'])).toEqual(counts);
      const text = file.bytes.toString('utf8');
      const titles = [...text.matchAll(/<circle [^>]*><title>([^<]*)<\/title>/gu)].map(([, title]) => title);
      expect(titles.toSorted()).toEqual(parts.people);
    });
  });
});
