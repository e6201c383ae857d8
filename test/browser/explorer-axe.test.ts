import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { explorerOf, settled, textOf } from './explorer-page.ts';

declare const axe: typeof import('axe-core');

type RunOnly = { type: 'tag' | 'rule'; values: string[] };

/** A view, and how a visitor brings it into the state that is looked at. */
interface State {
  what: string;
  address: string;
  reach?: (page: Page) => Promise<void>;
}

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Parts of the page that are told of for each rule. */
const mostShown = 5;

const everyRule: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What the other theme can do wrong: it changes nothing but colors. */
const ofColors: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const search = (page: Page) => page.getByRole('combobox', { name: 'Search people, papers and topics' });

/** Those that answer what was typed last. */
const suggestions = (page: Page) => page.locator('.combobox-list[aria-busy=false]').getByRole('option');

const states: State[] = [
  { what: 'home', address: '/' },
  { what: 'home, with its charts as tables', address: '/', reach: openDetails },
  {
    what: 'the search box with suggestions',
    address: '/',
    async reach(page) {
      await search(page).fill('qua');
      await suggestions(page).first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    what: 'the search box without any',
    address: '/',
    async reach(page) {
      await search(page).fill('zzzz');
      await page
        .getByText(/^Nothing /)
        .filter({ visible: true })
        .first()
        .waitFor();
    },
  },
  { what: 'a search without words', address: '/search' },
  { what: 'a search with results', address: '/search?q=graph' },
  { what: 'a search of one kind', address: '/search?q=graph&kind=paper' },
  { what: 'a search without results', address: '/search?q=graph+zzzz' },
  { what: 'an author', address: '/author/carlo-luschi' },
  {
    what: 'an author, everything opened',
    address: '/author/carlo-luschi',
    async reach(page) {
      await page.getByRole('button', { name: 'Papers with' }).first().click();
      await settled(page);
      await openDetails(page);
    },
  },
  { what: 'an author with two spellings', address: '/author/paul-balanca', reach: openDetails },
  { what: 'an author, filtered', address: '/author/carlo-luschi?from=2024&topic=low-precision-training' },
  { what: 'an author of whom no paper fits', address: '/author/dobrik-georgiev?from=2025' },
  {
    what: 'an author who is awaited',
    address: '/',
    async reach(page) {
      await answer(page, () => new Promise(() => undefined));
      await page.getByRole('link', { name: 'Carlo Luschi' }).first().click();
      await page
        .getByText(/Loading .* …$/)
        .first()
        .waitFor();
    },
  },
  {
    what: 'filtered papers that are awaited',
    address: '/author/carlo-luschi',
    async reach(page) {
      await answer(page, () => new Promise(() => undefined));
      await showFilters(page);
      await page.getByLabel('Published from').fill('2024');
      await page.keyboard.press('Enter');
      await page.getByRole('main').locator('[aria-busy=true]').filter({ visible: true }).first().waitFor();
    },
  },
  {
    what: 'an author whose answer is an error',
    address: '/',
    async reach(page) {
      await answer(page, (route) => route.fulfill({ json: { errors: [{ message: 'Nothing can be answered.' }] } }));
      await page.getByRole('link', { name: 'Carlo Luschi' }).first().click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  { what: 'an author who is not there', address: '/author/nobody-atall' },
  {
    what: 'a paper, everything opened',
    address: '/paper/scalify-scale-propagation-for-efficient-low-precision-llm-training',
    reach: openDetails,
  },
  { what: 'a paper that is not there', address: '/paper/nothing' },
  { what: 'a topic', address: '/topic/low-precision-arithmetic', reach: openDetails },
  { what: 'a topic that is not there', address: '/topic/nothing' },
  { what: 'papers', address: '/papers' },
  { what: 'papers, filtered', address: '/papers?from=2021&to=2024&topic=low-precision-training&max-authors=10' },
  { what: 'papers, none', address: '/papers?from=1900&to=1901' },
  {
    what: 'filters, with topics to choose',
    address: '/papers',
    async reach(page) {
      await showFilters(page);
      await page.getByRole('combobox', { name: 'Topics, any of them' }).click();
      await suggestions(page).first().waitFor();
    },
  },
  {
    what: 'filters that make no sense',
    address: '/papers',
    async reach(page) {
      await showFilters(page);
      await page.getByLabel('Published from').fill('yesterday');
      await page.keyboard.press('Enter');
    },
  },
  { what: 'the network', address: '/network', reach: openDetails },
  { what: 'the network up to a year', address: '/network?year=2021' },
  { what: 'somebody chosen in the network', address: '/network?selected=carlo-luschi' },
  { what: 'the links of the network', address: '/network?table=links&show=table' },
  { what: 'the network around two people', address: '/network?around=luka-ribar&around=charlie-blake&radius=2' },
  { what: 'the network around nobody', address: '/network?around=nobody-atall&radius=1' },
  { what: 'the network of no papers', address: '/network?from=1900&to=1901' },
  { what: 'a path not yet asked for', address: '/path' },
  {
    what: 'people to choose for a path',
    address: '/path',
    async reach(page) {
      await page.getByRole('combobox', { name: 'From person', exact: true }).fill('bal');
      await suggestions(page).first().waitFor();
    },
  },
  {
    what: 'paths',
    address: '/path/paul-balanca/alberto-cattaneo',
    async reach(page) {
      await page.getByRole('button', { name: '2 papers of Carlo Luschi and Alberto Cattaneo' }).click();
      await settled(page);
      await openDetails(page);
    },
  },
  { what: 'no path under a filter', address: '/path/anastasia-dietrich/robert-hu?from=2019&to=2021' },
  { what: 'no path recorded', address: '/path/callum-mclean/carlo-luschi' },
  { what: 'a path to somebody who is not there', address: '/path/nobody-atall/carlo-luschi' },
  { what: 'conflicts not yet asked for', address: '/conflicts' },
  {
    what: 'conflicts',
    address: '/conflicts?as-of=2024-11-22&max-distance=2',
    async reach(page) {
      await page.getByLabel('First list').fill('Luschi, Carlo\nD. Orr\nDominic Masters\nNobody Atall');
      await page.getByLabel('Second list').fill('balanca, paul\nAntoine Labatie\nLuka Ribar\nAuthor:douglas-orr');
      await page.getByRole('button', { name: 'Show the conflicts' }).click();
      await page.getByRole('region', { name: 'The pairs' }).waitFor();
      await page.getByRole('button', { name: 'Choose Douglas Orr for D. Orr' }).click();
      await settled(page);
      await openDetails(page);
    },
  },
  {
    what: 'conflicts asked for in a way that makes no sense',
    address: '/conflicts',
    async reach(page) {
      await page.getByLabel(/^Months back/).fill('many');
      await page.getByRole('button', { name: 'Show the conflicts' }).click();
    },
  },
  { what: 'the lists', address: '/lists', reach: openDetails },
  { what: 'an address that leads nowhere', address: '/author/carlo-luschi/papers' },
];

describe.skipIf(chromiumPath === undefined)('what axe finds (skipped without Chromium)', () => {
  const explorer = explorerOf();

  it.each(states)('is nothing: $what', async ({ address, reach }) => {
    const found: string[] = [];
    for (const width of [1280, 360]) {
      const page = await explorer.open(address, { viewport: { width, height: width === 360 ? 740 : 900 } });
      await textOf(page);
      await reach?.(page);
      const themes = [
        { colorScheme: 'light', rules: everyRule },
        { colorScheme: 'dark', rules: ofColors },
      ] as const;
      for (const { colorScheme, rules } of themes) {
        await page.emulateMedia({ colorScheme });
        for (const violation of await violationsOn(page, rules)) found.push(`${width}px ${colorScheme}: ${violation}`);
      }
      await page.context().close();
    }
    expect(found).toEqual([]);
  });

  it('would be told: a text too pale, a button too small, a field without a name', async () => {
    const page = await explorer.open('/lists');
    await settled(page);
    await page.getByRole('main').evaluate((main) => {
      const [pale, field] = [document.createElement('p'), document.createElement('input')];
      pale.append('Hardly to be read');
      pale.style.color = '#ccc';
      main.append(pale, field);
      for (let number = 0; number < 2; number++) {
        const button = document.createElement('button');
        button.ariaLabel = `Small ${number}`;
        Object.assign(button.style, { width: '8px', height: '8px', padding: '0', minHeight: '0', minWidth: '0' });
        main.append(button);
      }
    });
    const rules = (await violationsOn(page, everyRule)).map((violation) => violation.match(/^[\w-]+/)?.[0]);
    expect(new Set(rules)).toEqual(new Set(['color-contrast', 'label', 'target-size']));
    const colors = (await violationsOn(page, ofColors)).map((violation) => violation.match(/^[\w-]+/)?.[0]);
    expect(new Set(colors)).toEqual(new Set(['color-contrast']));
    await page.context().close();
  });
});

/** What is wrong with the page as it is seen: the rule and what it asks for, the part of the page, and why. */
async function violationsOn(page: Page, rules: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  // What has been scrolled under the header of the page would count as covered.
  await page.evaluate(() => scrollTo(0, 0));
  const options: RunOptions = { runOnly: rules, resultTypes: ['violations'] };
  const { violations }: AxeResults = await page.evaluate((asked) => axe.run(document, asked), options);
  return violations.flatMap(({ id, help, nodes }) => [
    ...nodes
      .slice(0, mostShown)
      .map(({ html, failureSummary = '' }) => `${id} (${help}): ${html} ${failureSummary.replaceAll(/\s+/g, ' ')}`),
    ...(nodes.length > mostShown ? [`${id}, and so ${nodes.length - mostShown} more`] : []),
  ]);
}

/** From now on, what the page asks the API is answered so. */
async function answer(page: Page, by: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/graphql', (route) => by(route));
}

/** Opens whatever can be opened in the main part of the page. */
async function openDetails(page: Page): Promise<void> {
  const closed = page.getByRole('main').locator('details:not([open]) > summary').filter({ visible: true });
  for (let left = await closed.count(); left > 0; left = await closed.count()) {
    await closed.first().click();
    await settled(page);
  }
}

/** Narrow screens show the filters when asked to. */
async function showFilters(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: /^Filters:/ });
  if (await toggle.isVisible()) await toggle.click();
}
