import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { addressOf, explorerOf, settled, textOf } from './explorer-page.ts';

/** A view as the visitor left it. */
interface Stop {
  address: string;
  text: string[];
}

describe.skipIf(chromiumPath === undefined)('a visitor’s way through the explorer (skipped without Chromium)', () => {
  const explorer = explorerOf();
  let page: Page;
  const stops: Stop[] = [];

  /** Remembers what stands here, before the visitor goes on. */
  async function stop(): Promise<void> {
    // What the mouse points at may tell more.
    await page.mouse.move(0, 0);
    stops.push({ address: addressOf(page), text: await textOf(page) });
  }

  const heading = (name: string, level = 1) => page.getByRole('heading', { name, level, exact: true });
  const part = (name: string | RegExp) => page.getByRole('region', { name });

  it('begins with what is loaded', async () => {
    page = await explorer.open('/');
    const text = await textOf(page);
    expect(text[0]).toBe('Who wrote with whom');
    expect(text).toContainEqual(expect.stringMatching(/^22 papers by 51 people, published 2018–2025\. /));
    await stop();
  });

  it('finds Carlo Luschi by the first letters of his name, the arrows and Enter', async () => {
    await page.getByRole('combobox', { name: 'Search people, papers and topics' }).fill('lusc');
    const found = page.getByRole('option', { name: /^Carlo Luschi 15 papers, 2018–2025$/ });
    await found.waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => found.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await heading('Carlo Luschi').waitFor();
    expect(addressOf(page)).toBe('/author/carlo-luschi');
  });

  it('shows with whom he wrote, how often, and in which years', async () => {
    const coauthors = part('Coauthors').getByRole('listitem');
    await expect
      .poll(() => coauthors.first().innerText())
      .toMatch(/^Paul Balança\s+5 joint papers, 2023–2025, weight 1\.38/);
    // One of Luschi’s lists is cut short behind somebody who may be any of those that are not named on it.
    expect(await coauthors.nth(3).innerText()).toMatch(/^Douglas Orr\s+at least 4 joint papers, 2022–2025/);
    expect(await part('Coauthors').innerText()).toContain('40 coauthors');
    expect(await part('1 spelling').innerText()).toContain('The only spelling.');
    await stop();
  });

  it('shows the joint papers of two in their place', async () => {
    await page.getByRole('button', { name: 'Papers with Douglas Orr' }).click();
    const row = part('Coauthors')
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { expanded: true }) });
    const joint = row.getByRole('listitem');
    await expect
      .poll(() => joint.allInnerTexts())
      .toEqual([
        expect.stringMatching(/^Optimal Formats for Weight Quantisation\n.*19 May 2025/s),
        expect.stringMatching(/^SparQ Attention: Bandwidth-Efficient LLM Inference\n.*8 December 2023/s),
        expect.stringMatching(/^Unit Scaling: Out-of-the-Box Low-Precision Training\n.*20 March 2023/s),
        expect.stringMatching(/^BESS: Balanced Entity Sampling .*22 November 2022/s),
      ]);
  });

  it('goes on to a coauthor, at the top of the page, and tells why two spellings are one person', async () => {
    const row = part('Coauthors').getByRole('listitem').first();
    await row.getByRole('link', { name: 'Paul Balança', exact: true }).click();
    await heading('Paul Balança').waitFor();
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const spellings = part('2 spellings').getByRole('listitem');
    expect(await spellings.filter({ hasText: /^Paul Balanca/ }).innerText()).toMatch(/accents only.* Carlo Luschi/);
    expect(await spellings.filter({ hasText: /^Paul Balança/ }).innerText()).toMatch(/fullest spelling/);
    await stop();
  });

  it('filters what he wrote, and keeps that in the address', async () => {
    await page.getByLabel('Published from').fill('2024');
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page)).toBe('/author/paul-balanca?from=2024');
    await expect.poll(async () => (await textOf(page)).includes('10 coauthors')).toBe(true);
    expect(await part(/^Papers$/).innerText()).toContain('3 papers, newest first');
    await stop();
  });

  it('opens the network around him, and who is two links away', async () => {
    await page.getByRole('link', { name: 'Network around' }).click();
    await heading('The network around Paul Balança').waitFor();
    await settled(page);
    await page.getByLabel('Up to', { exact: true }).selectOption('2 links away');
    await expect.poll(() => new URL(page.url()).searchParams.get('radius')).toBe('2');
    await settled(page);
    await part('Table').getByRole('button', { name: 'Choose Alberto Cattaneo' }).click();
    await part('Alberto Cattaneo').getByRole('heading', { name: 'Links to 2 people' }).waitFor();
    await stop();
  });

  it('leads from there to the paths, with the papers on each link', async () => {
    await part('Alberto Cattaneo').getByRole('link', { name: 'Path from Paul Balança' }).click();
    await heading('From Paul Balança to Alberto Cattaneo').waitFor();
    await page.getByLabel('Published from').fill('2024');
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page)).toBe('/path/paul-balanca/alberto-cattaneo?from=2024');
    expect(await textOf(page)).toContain('1 path of 2 links since 2024.');
    const papers = (one: string, other: string) =>
      page.getByRole('list', { name: `Papers of ${one} and ${other}` }).getByRole('listitem');
    expect(await papers('Paul Balança', 'Carlo Luschi').allInnerTexts()).toEqual([
      'Elucidating the Design Space of FP4 training 22 September 2025',
      'Scalify: scale propagation for efficient low-precision LLM training 24 July 2024',
      expect.stringMatching(/^Reducing the Cost of Quantum Chemical Data .* 6 February 2024$/),
    ]);
    expect(await papers('Carlo Luschi', 'Alberto Cattaneo').allInnerTexts()).toEqual([
      expect.stringMatching(/^Ground-Truth Subgraphs .* 6 November 2025$/),
    ]);
    await stop();
  });

  it('shows more paths without the filter, and where a link’s papers stand', async () => {
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect.poll(() => textOf(page)).toContain('3 paths of 2 links.');
    await page.getByRole('button', { name: '2 papers of Carlo Luschi and Alberto Cattaneo' }).click();
    const chosen = part('Papers of the chosen link').getByRole('listitem');
    await expect
      .poll(() => chosen.filter({ hasText: 'BESS' }).innerText())
      .toMatch(/author-listing\.bib:69, dated-listing\.bib:5$/);
    await stop();
  });

  it('goes on from a paper of the link to its topic, and to the papers on that, up to a year', async () => {
    await part('Papers of the chosen link')
      .getByRole('link', { name: /^BESS: / })
      .click();
    await page.getByRole('heading', { name: /^BESS: Balanced Entity Sampling/, level: 1 }).waitFor();
    expect(await page.title()).toMatch(/^BESS: .* · Coauthors$/);
    expect(await part('What says so').getByRole('article').count()).toBe(3);
    await stop();

    await page.getByRole('link', { name: 'Knowledge graph completion', exact: true }).first().click();
    await heading('Knowledge graph completion').waitFor();
    await page.getByLabel('Published until').fill('2023');
    await page.keyboard.press('Enter');
    await part('1 paper').waitFor();
    await stop();

    await page.getByRole('link', { name: 'In the list of papers' }).click();
    await heading('Papers').waitFor();
    expect(addressOf(page)).toBe('/papers?to=2023&topic=knowledge-graph-completion');
    await stop();
  });

  it('shows each view again on the way back, as it was left, with its filters', async () => {
    for (const { address, text } of stops.toReversed()) await expectOnTheWay('goBack', address, text);
  });

  it('and on the way forward', async () => {
    for (const { address, text } of stops) await expectOnTheWay('goForward', address, text);
  });

  /** Goes until that address is there, as what stood before it in the history may be steps on the same view. */
  async function expectOnTheWay(go: 'goBack' | 'goForward', address: string, text: string[]): Promise<void> {
    for (let steps = 0; addressOf(page) !== address && steps < 5; steps += 1) await page[go]();
    expect(addressOf(page)).toBe(address);
    await expect.poll(() => textOf(page)).toEqual(text);
  }

  it('shows the same to whoever opens one of these addresses', async () => {
    for (const { address, text } of stops) {
      const cold = await explorer.open(address);
      await expect.poll(() => textOf(cold)).toEqual(text);
      await cold.context().close();
    }
  });

  it.each([
    ['/author/nobody-atall', 'Nobody has this id', '“Author:nobody-atall”'],
    ['/paper/nothing', 'No paper has this id', 'Paper:nothing'],
    ['/topic/nothing', 'No topic has this id', 'Topic:nothing'],
    ['/path/nobody-atall/carlo-luschi', 'From nobody-atall to Carlo Luschi', 'Nobody has the id Author:nobody-atall'],
    ['/network?around=nobody-atall&radius=1', 'The network around nobody-atall', 'Nobody has this id: nobody-atall.'],
    ['/author/carlo-luschi/papers', 'Nothing is here', 'This address leads nowhere.'],
  ])('says of %s that it stands for nothing', async (address, title, said) => {
    await page.goto(new URL(address, explorer.origin).href);
    const text = await textOf(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    expect(text.join('\n')).toContain(said);
  });

  it('begins each view at its top, and comes back to where one was', async () => {
    const home = '/author/carlo-luschi';
    const paper = part(/^Papers$/).getByRole('link', { name: /^BESS: / });
    const follow = async () => {
      await paper.click();
      await page.getByRole('heading', { name: /^BESS: /, level: 1 }).waitFor();
      await settled(page);
    };
    await page.goto(new URL(home, explorer.origin).href);
    await settled(page);
    await follow();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await heading('Carlo Luschi').waitFor();
    await settled(page);
    await expect.poll(() => isInSight(paper)).toBe(true);

    // A step back within a view is none to another.
    await page.getByLabel('Published from').fill('2018');
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page)).toBe(`${home}?from=2018`);
    await settled(page);
    await page.goBack();
    await expect.poll(() => addressOf(page)).toBe(home);
    await settled(page);
    await follow();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it.each([
    ['/network?around=paul-balanca&radius=2&from=2024&selected=alberto-cattaneo', 'Path from Paul Balança'],
    ['/network?from=2024&selected=alberto-cattaneo', 'Path from here'],
    ['/author/paul-balanca?from=2024', 'Path from here'],
    ['/author/paul-balanca?from=2024', 'Network around'],
  ])('keeps what is filtered on the way on: %s, %s', async (address, name) => {
    await page.goto(new URL(address, explorer.origin).href);
    await settled(page);
    await page.getByRole('main').getByRole('link', { name }).first().click();
    await expect.poll(() => addressOf(page)).not.toBe(address);
    expect(new URL(page.url()).searchParams.get('from')).toBe('2024');
  });

  it('answers an address that no view has with a line that names those there are', async () => {
    const response = await fetch(`${explorer.origin}/people/carlo-luschi`);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/^Nothing is at \/people\/carlo-luschi\. /);
  });
});

function isInSight(link: Locator): Promise<boolean> {
  return link.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
