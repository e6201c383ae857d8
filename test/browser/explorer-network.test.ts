import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CoauthorsDocument, NetworkDocument } from '../../src/generated/graphql.ts';
import { chromiumPath } from './chromium.ts';
import { addressOf, explorerOf } from './explorer-page.ts';
import {
  askApi,
  elementsIn,
  everybody,
  inWords,
  legendColors,
  type Parts,
  pictureOf,
  pictureSays,
  saved,
  stageOf,
  tableRows,
} from './network-page.ts';

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];

describe.skipIf(chromiumPath === undefined)('the network of the shipped lists (skipped without Chromium)', () => {
  const explorer = explorerOf();
  let page: Page;

  const table = () => page.getByRole('region', { name: 'Table' });
  const slider = () => page.getByRole('slider', { name: 'Papers up to the year' });
  /** What stands below the slider. */
  const said = () => page.getByRole('group', { name: 'Years' }).getByRole('paragraph').innerText();

  /** Tells whether picture and tables have these people and links, and only these. */
  async function expectShown(parts: Parts, upTo = ''): Promise<void> {
    await expect.poll(() => pictureSays(page)).toBe(`Coauthor network${upTo}: ${inWords(parts)}`);
    await table()
      .getByRole('button', { name: `People (${parts.people.length})` })
      .click();
    expect((await tableRows(page)).map(([name]) => name).toSorted()).toEqual(parts.people);
    await table()
      .getByRole('button', { name: `Links (${parts.links.length})` })
      .click();
    const pairs = (await tableRows(page)).map(([one = '', other = '']) => [one, other].toSorted().join(' – '));
    expect(pairs.toSorted()).toEqual(parts.links);
    await table()
      .getByRole('button', { name: /^People/ })
      .click();
  }

  beforeEach(async () => {
    page = await explorer.open('/network');
    await pictureSays(page);
  });
  afterEach(() => page.context().close());

  it('draws everybody, and every community in its color', async () => {
    await expectShown(await everybody(explorer.origin));
    const [{ colors }, legend] = [await pictureOf(page), await legendColors(page)];
    expect(legend.length).toBeGreaterThan(1);
    for (const color of legend) expect(colors.get(color) ?? 0, color).toBeGreaterThan(50);
    // The ground, and the shades of lines, letters and edges of circles.
    expect(colors.size).toBeGreaterThan(50);
  });

  it('draws in the colors of the other theme as soon as that is chosen', async () => {
    const light = new Set(await legendColors(page));
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
    const dark = await legendColors(page);
    expect(dark.filter((color) => light.has(color))).toEqual([]);
    const { colors } = await pictureOf(page);
    for (const color of dark) expect(colors.get(color) ?? 0, color).toBeGreaterThan(50);
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Light');
  });

  it('tells with whom somebody wrote, as the API does', async () => {
    await table().getByRole('button', { name: 'Choose Paul Balança' }).click();
    const chosen = page.getByRole('region', { name: 'Paul Balança' });
    const asked = { by: { id: 'Author:paul-balanca' }, first: 100, withPapers: false };
    const { author } = await askApi(explorer.origin, CoauthorsDocument, asked);
    const coauthors = author?.coauthors.edges ?? [];
    await chosen.getByRole('heading', { name: `Links to ${coauthors.length} people` }).waitFor();
    for (const more = chosen.getByRole('button', { name: /^Show more/ }); (await more.count()) > 0; )
      await more.click();
    const told = await chosen.getByRole('listitem').allInnerTexts();
    const facts = coauthors.map(
      ({ node, coauthorship: { paperCount, isLowerBound, firstPublished, lastPublished } }) => {
        const [first, last] = [firstPublished?.slice(0, 4), lastPublished?.slice(0, 4)];
        const span = first === undefined ? 'year not known' : first === last ? first : `${first}–${last}`;
        const papers = `${isLowerBound ? 'at least ' : ''}${paperCount} joint ${paperCount === 1 ? 'paper' : 'papers'}`;
        return `${node.name} ${papers}, ${span}`;
      },
    );
    const lines = told.map((text) => text.replaceAll(/\s+/g, ' ').replace(/ · .*$/, ''));
    expect(lines.toSorted()).toEqual(facts.toSorted());
    await page.keyboard.press('Escape');
    await chosen.getByRole('button', { name: 'Close' }).click();
  });

  it('steps through the years, and counts in each what the API does', async () => {
    const [all, dated] = [
      await everybody(explorer.origin),
      await everybody(explorer.origin, { published: { to: '2025' } }),
    ];
    // Two papers are of a year that no list tells.
    const [people, links] = [all.people.length - dated.people.length, all.links.length - dated.links.length];
    const undated = `Papers of unknown year count only with all years, and so do ${people} people and ${links} links.`;
    await slider().focus();
    await page.keyboard.press('Home');
    for (const year of years) {
      if (year !== years[0]) await page.keyboard.press('ArrowRight');
      const parts = await everybody(explorer.origin, { published: { to: String(year) } });
      await expect.poll(said).toBe(`Up to ${year}: ${inWords(parts)}. ${undated}`);
      await expect
        .poll(() => stageOf(page).getAttribute('aria-label'))
        .toBe(`Coauthor network up to ${year}: ${inWords(parts)}`);
      await table()
        .getByRole('button', { name: `People (${parts.people.length})` })
        .waitFor();
      await table()
        .getByRole('button', { name: `Links (${parts.links.length})` })
        .waitFor();
    }
  });

  it('shows in a year who wrote by then, with less in the picture', async () => {
    const all = await pictureOf(page);
    await slider().focus();
    await page.keyboard.press('Home');
    await expect.poll(() => addressOf(page)).toBe('/network?year=2018');
    await expectShown(await everybody(explorer.origin, { published: { to: '2018' } }), ' up to 2018');
    const empty = (image: typeof all) => Math.max(...image.colors.values());
    await expect.poll(async () => empty(await pictureOf(page))).toBeGreaterThan(empty(all) + 10_000);
    await page.getByRole('button', { name: 'All years' }).click();
    await expectShown(await everybody(explorer.origin));
    expect(addressOf(page)).toBe('/network');
  });

  it('around somebody shows in a year who was around then, as the API and a file do', async () => {
    const around = await explorer.open('/network?around=carlo-luschi&radius=1&year=2021');
    const asked = { authors: ['Author:carlo-luschi'], radius: 1, where: { published: { to: '2021' } }, limit: 2_000 };
    const { authors, links } = (await askApi(explorer.origin, NetworkDocument, asked)).network;
    await expect
      .poll(() => pictureSays(around))
      .toBe(`Coauthor network up to 2021: ${authors.length} people, ${links.length} links`);
    expect((await tableRows(around)).map(([name]) => name).toSorted()).toEqual(
      authors.map(({ author }) => author.name).toSorted(),
    );
    const { bytes } = await saved(around, 'GEXF (Gephi)');
    expect(await elementsIn(around, bytes, ['node', 'edge'])).toEqual({ node: authors.length, edge: links.length });
    const query = around.getByRole('link', { name: 'Show the query of people and links' });
    expect(decodeURIComponent((await query.getAttribute('href')) ?? '')).toContain(
      '"where":{"published":{"to":"2021"}}',
    );
    await around.context().close();
  });

  it('opens at the year of its address', async () => {
    const cold = await explorer.open('/network?year=2021');
    const parts = await everybody(explorer.origin, { published: { to: '2021' } });
    await expect.poll(() => pictureSays(cold)).toBe(`Coauthor network up to 2021: ${inWords(parts)}`);
    await cold.context().close();
  });

  it('plays the years one after the other, and stays at the last', async () => {
    const moving = await explorer.open('/network', { reducedMotion: 'no-preference' });
    await pictureSays(moving);
    const group = moving.getByRole('group', { name: 'Years' });
    const sentence = group.getByRole('paragraph');
    const seen = sentence.evaluate(
      (place, last) =>
        new Promise<string[]>((resolve) => {
          const texts: string[] = [];
          new MutationObserver(() => {
            const text = place.textContent ?? '';
            if (texts.at(-1) !== text) texts.push(text);
            if (text.startsWith(`Up to ${last}`)) resolve(texts);
          }).observe(place, { subtree: true, childList: true, characterData: true });
        }),
      years.at(-1),
    );
    await group.getByRole('button', { name: 'Play' }).click();
    expect((await seen).map((text) => text.slice(0, 10))).toEqual(years.map((year) => `Up to ${year}`));
    await group.getByRole('button', { name: 'Play' }).waitFor();
    await expect.poll(() => addressOf(moving)).toBe('/network?year=2025');
    await moving.context().close();
  });

  it('is that of the papers which fit the filters, in picture and tables', async () => {
    await page.getByLabel('Published from').fill('2021');
    await page.keyboard.press('Enter');
    await expectShown(await everybody(explorer.origin, { published: { from: '2021' } }));
    await page.getByLabel('Authors a paper, at most').fill('6');
    await page.keyboard.press('Enter');
    await expectShown(await everybody(explorer.origin, { published: { from: '2021' }, maxAuthors: 6 }));
    await page.getByRole('combobox', { name: 'Topics, any of them' }).fill('low-prec');
    await page.getByRole('option', { name: /^Low-precision arithmetic/ }).click();
    const anyTopic = ['Topic:low-precision-arithmetic'];
    await expectShown(await everybody(explorer.origin, { published: { from: '2021' }, maxAuthors: 6, anyTopic }));
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByLabel('Joint papers, at least').fill('3');
    await page.keyboard.press('Enter');
    await expectShown(await everybody(explorer.origin, null, 3));
    await page.getByLabel('Joint papers, at least').fill('1');
    await page.keyboard.press('Enter');
    await expectShown(await everybody(explorer.origin));
  });

  it('shows who somebody is where that circle is pointed at, and lets it go again', async () => {
    const place = await placeOf('Carlo Luschi');
    await page.mouse.move(place.x, place.y);
    await expect.poll(() => stageOf(page).getAttribute('class')).toContain('has-focus');
    const pointed = await pictureOf(page);
    await page.mouse.move(0, 0);
    await expect.poll(() => stageOf(page).getAttribute('class')).not.toContain('has-focus');
    const [grey] = (await legendColors(page)).slice(-1);
    expect(pointed.colors.get(grey ?? '') ?? 0).toBeLessThan((await pictureOf(page)).colors.get(grey ?? '') ?? 0);
  });

  it('chooses by a click, and nobody by a click beside', async () => {
    const place = await placeOf('Carlo Luschi');
    await page.mouse.click(place.x, place.y);
    await page.getByRole('region', { name: 'Carlo Luschi' }).waitFor();
    await expect.poll(() => addressOf(page)).toBe('/network?selected=carlo-luschi');
    const box = await stageOf(page).boundingBox();
    // As soon after the first as it comes: two clicks far from each other are no double click.
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await expect.poll(() => addressOf(page)).toBe('/network');
  });

  it('comes nearer by the wheel and by its buttons, and goes back', async () => {
    const circles = async () => (await elementsIn(page, (await saved(page, 'SVG')).bytes, ['circle'])).circle ?? 0;
    const all = await circles();
    const box = await stageOf(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
    for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -300);
    await expect.poll(circles).toBeLessThan(all);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(circles).toBe(all);
    for (let turn = 0; turn < 5; turn++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(circles).toBeLessThan(all);
    for (let turn = 0; turn < 6; turn++) await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(circles).toBe(all);
    await page.getByRole('button', { name: 'Show everything' }).click();
  });

  it('has nothing lying over it: whoever stands in a corner can be seen and clicked', async () => {
    const covered = await stageOf(page).evaluate((stage) => {
      stage.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = stage.getBoundingClientRect();
      const places = [0.01, 0.25, 0.5, 0.75, 0.99].flatMap((x) => [0.01, 0.25, 0.5, 0.75, 0.99].map((y) => [x, y]));
      return places.flatMap(([x = 0, y = 0]) => {
        const there = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
        return there !== null && stage.contains(there) ? [] : [`${x} ${y}: ${there?.outerHTML.slice(0, 60)}`];
      });
    });
    expect(covered).toEqual([]);
    await page.evaluate(() => scrollTo(0, 0));
  });

  it('leads to somebody’s page by a double click', async () => {
    const place = await placeOf('Carlo Luschi');
    await page.mouse.dblclick(place.x, place.y);
    await page.getByRole('heading', { name: 'Carlo Luschi', level: 1 }).waitFor();
    expect(addressOf(page)).toBe('/author/carlo-luschi');
  });

  /** Where somebody’s circle is on the screen, as the picture saved says. */
  async function placeOf(name: string): Promise<{ x: number; y: number }> {
    const { bytes } = await saved(page, 'SVG');
    await stageOf(page).scrollIntoViewIfNeeded();
    const box = await stageOf(page).boundingBox();
    const circle = [...bytes.toString('utf8').matchAll(/<circle cx="([^"]+)" cy="([^"]+)"[^>]*><title>([^<]*)</gu)];
    const found = circle.find(([, , , title]) => title === name);
    if (box === null || found === undefined) throw new Error(`${name} is not in the picture.`);
    return { x: box.x + Number(found[1]), y: box.y + Number(found[2]) };
  }
});
