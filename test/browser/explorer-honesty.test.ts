import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { addressOf, explorerOf, textOf } from './explorer-page.ts';

describe.skipIf(chromiumPath === undefined)('what the lists do not say (skipped without Chromium)', () => {
  const explorer = explorerOf();
  let page: Page | undefined;

  async function open(address: string): Promise<Page> {
    page ??= await explorer.open('/');
    await page.goto(new URL(address, explorer.origin).href);
    return page;
  }

  it.each([
    {
      why: 'only later papers connect two people',
      address: '/path/anastasia-dietrich/robert-hu?from=2019&to=2021',
      said: ['No path within 2019–2021; without the filter 3 links.'],
    },
    {
      why: 'nothing connects them',
      address: '/path/callum-mclean/carlo-luschi',
      said: ['No path is recorded; eight lists are cut short or not given, and may hide one.'],
    },
    {
      why: 'they are further apart than asked for',
      address: '/path/anastasia-dietrich/robert-hu?max-length=2',
      said: [
        'No path of at most 2 links; longer ones were not looked for.',
        'Of any length, the shortest has 3 links.',
      ],
    },
    {
      why: 'a list cut short could hide a shorter way',
      address: '/path/constantin-eichenberg/dobrik-georgiev',
      said: ['5 paths of 4 links.', 'Eight lists are cut short or not given, and may hide a shorter one.'],
    },
    {
      why: 'both are one person',
      address: '/path/robert-hu/robert-hu',
      said: ['Both are the same person: there is no path to draw.'],
    },
  ])('is said of a path where $why', async ({ address, said }) => {
    const page = await open(address);
    const text = await textOf(page);
    for (const sentence of said) expect(text).toContain(sentence);
  });

  it('can be asked about: without the filter, the paths are there', async () => {
    const page = await open('/path/anastasia-dietrich/robert-hu?from=2019&to=2021');
    await page.getByRole('link', { name: 'Drop the filter' }).click();
    await expect.poll(() => textOf(page)).toContain('2 paths of 3 links.');
    expect(addressOf(page)).toBe('/path/anastasia-dietrich/robert-hu');
  });

  it('is said of a paper whose list is cut short, wherever it stands', async () => {
    const page = await open('/paper/scalify-scale-propagation-for-efficient-low-precision-llm-training');
    const authors = page.getByRole('region', { name: 'Authors' });
    await expect.poll(() => authors.innerText()).toMatch(/^Authors list cut short\s/);
    expect(await authors.innerText()).toContain(
      'that somebody is not named here does not mean that they did not write it.',
    );
    expect(await authors.getByRole('link').allInnerTexts()).toEqual(['Paul Balança', 'Sam Hosegood', 'Carlo Luschi']);

    await page.getByRole('combobox', { name: 'Search people, papers and topics' }).fill('scalify');
    const found = page.getByRole('option', { name: /^Scalify/ });
    await expect.poll(() => found.innerText()).toContain('Paul Balança, Sam Hosegood, Carlo Luschi · list cut short');
  });

  it('is said of somebody’s coauthors and links, as numbers that may be too small', async () => {
    const page = await open('/author/dobrik-georgiev');
    const text = await textOf(page);
    expect(text).toContain('coauthors or more');
    expect(text).toContainEqual(
      expect.stringMatching(/^1 author list is cut short \(“et al\.”\).*: there may be more people\.$/),
    );
    expect(text).toContain('at least 1 joint paper, years not known, weight 0.5');
  });

  it('is said of dates: papers that may lie in the time are counted, not listed', async () => {
    const page = await open('/author/dobrik-georgiev?from=2025');
    const text = await textOf(page);
    expect(text).toContain('No paper fits the filter.');
    expect(text).toContain('1 more paper would count if its date, not known well enough, lay in the time asked for.');
  });

  it('is said of a network, beside its picture', async () => {
    const page = await open('/network?from=2021');
    const text = await textOf(page);
    const said = text.find((line) => line.startsWith('6 lists of authors are cut short (“et al.”)'));
    expect(said).toMatch(/: there may be more people and links\. 2 more papers would count if their dates, not known /);
  });
});
