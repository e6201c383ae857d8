import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../cli/command-line.ts';
import { rowsOf, smallList, smallPeople, withFiles } from '../cli/small-list.ts';
import { chromiumPath } from './chromium.ts';
import { addressOf, explorerOf, textOf } from './explorer-page.ts';

const committee = ['1. Luschi, Carlo', '2. D. Orr', 'Dominic Masters', 'Nobody Atall'];
const applicants = ['balanca, paul', 'Antoine Labatie # of the second round', '• Luka Ribar', 'Author:douglas-orr'];
const asked = ['--months', '48', '--as-of', '2024-11-22', '--max-distance', '2'];

/** What the command line writes for these two lists. */
function tableOfCommandLine(
  of: readonly string[],
  against: readonly string[] | null,
  words: readonly string[] = asked,
): Promise<string> {
  const files = { 'of.txt': of.join('\n'), 'against.txt': (against ?? []).join('\n') };
  return withFiles(files, async (pathOf) => {
    const lists = ['--of', pathOf('of.txt'), ...(against === null ? [] : ['--against', pathOf('against.txt')])];
    return (await runCommand(['conflicts', ...lists, ...words])).stdout;
  });
}

describe.skipIf(chromiumPath === undefined)('conflicts between two pasted lists (skipped without Chromium)', () => {
  const explorer = explorerOf();
  let page: Page;

  const names = () => page.getByRole('region', { name: 'The names' });
  const pairs = () => page.getByRole('region', { name: 'The pairs' });
  const kind = (name: string) => pairs().getByRole('region', { name, exact: true });
  const list = () => page.getByRole('textbox', { name: /^The list/ });
  const figures = async () =>
    (await pairs().getByRole('list').first().getByRole('listitem').allInnerTexts()).map((text) =>
      text.replaceAll(/\s+/g, ' '),
    );

  it('shows first which names stand for nobody yet, with whom they may mean', async () => {
    page = await explorer.open('/conflicts');
    await page.getByLabel('First list').fill(committee.join('\n'));
    await page.getByLabel('Second list').fill(applicants.join('\n'));
    await page.getByLabel('As of').fill('2024-11-22');
    await page.getByLabel('Longest chain').selectOption('2 links');
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    await names().waitFor();
    await pairs().waitFor();
    const text = (await textOf(page)).join('\n');
    expect(text.indexOf('“D. Orr”')).toBeLessThan(text.indexOf('The pairs'));
    expect(text).toContain(
      '2 of 8 names are not resolved, and left out below until you choose. The others stand for 6 different people.',
    );
    expect(text).toContain('First list (4 names)');

    const [orr, nobody] = await names().getByRole('list').first().locator('> li').all();
    expect(await orr?.innerText()).toMatch(/^“D\. Orr” not resolved first list, line 2\s.*These come near:/s);
    expect(await orr?.innerText()).toMatch(/Douglas Orr .*“d” may stand for “douglas”/);
    expect(await nobody?.innerText()).toMatch(/^“Nobody Atall” not resolved .*and nobody comes near\.$/s);
  });

  it('shows for whom every other name is taken, and why', async () => {
    await names().getByText('Taken as meant: 6 names').click();
    const taken = await names().getByRole('listitem').filter({ hasText: 'is taken for' }).allInnerTexts();
    expect(taken).toHaveLength(6);
    expect(taken[0]).toMatch(
      /^“Luschi, Carlo” is taken for Carlo Luschi .+\. Author:carlo-luschi; first list, line 1$/,
    );
    expect(taken.at(-1)).toBe(
      '“Author:douglas-orr” is taken for Douglas Orr Has this id. Author:douglas-orr; second list, line 4',
    );
  });

  it('keeps the settings in the address, and the names out of it', () => {
    expect(addressOf(page)).toBe('/conflicts?as-of=2024-11-22&max-distance=2');
  });

  it('gives the pairs of all others, and says that they are not the whole answer', async () => {
    expect(await figures()).toEqual([
      '6 wrote together',
      '1 undecided',
      '1 connected by a chain',
      '0 clear: no joint paper, and no chain of at most 2 links, recorded',
    ]);
    expect(await pairs().innerText()).toMatch(
      /Not the whole answer:\s+2 names are not resolved and left out: “D\. Orr”, “Nobody Atall”\./,
    );
    expect(await pairs().innerText()).toContain(
      '8 author lists of papers that count or may count are cut short or not given: whoever they leave out may have joint papers that are not recorded, also of pairs counted as clear.',
    );
  });

  it('downloads the table that the command line writes for these lists', async () => {
    const { name, text } = await downloadedFrom(page);
    expect(name).toBe('conflicts-2020-11-22-to-2024-11-22-0-clear.csv');
    expect(text).toBe(await tableOfCommandLine(committee, applicants));
    expect(
      rowsOf(text)
        .map(([person, , status]) => [person, status])
        .slice(0, 4),
    ).toEqual([
      ['person', 'status'],
      ['D. Orr', 'UNRESOLVED'],
      ['Nobody Atall', 'UNRESOLVED'],
      ['Carlo Luschi', 'COAUTHORED'],
    ]);
    expect(rowsOf(text)).toHaveLength(1 + 2 + 8);
  });

  it('takes the person that was chosen for a name', async () => {
    await page.getByRole('button', { name: 'Choose Douglas Orr for D. Orr' }).click();
    await expect.poll(() => names().innerText()).toContain('Chosen by you');
    expect(await names().innerText()).toMatch(/D\. Orr\s*->\s*(stands for\s*)?Douglas Orr/);
    expect(await names().innerText()).toContain('1 of 8 names is not resolved');
    await expect
      .poll(figures)
      .toEqual([
        '7 wrote together',
        '3 undecided',
        '1 connected by a chain',
        '1 in both lists',
        '0 clear: no joint paper, and no chain of at most 2 links, recorded',
      ]);
  });

  it('shows joint papers with dates, and where each stands', async () => {
    const pair = kind('Wrote together').getByRole('listitem').filter({ hasText: 'Carlo Luschi and Douglas Orr' });
    const text = await pair.innerText();
    expect(text).toContain('3 joint papers, 22 November 2022 to 8 December 2023');
    expect(text).toMatch(
      /SparQ Attention: Bandwidth-Efficient LLM Inference 8 December 2023; author-listing\.bib:17, dated-listing\.bib:159/,
    );
    expect(text).toContain('There may be more, because 3 lists are cut short:');
    expect(text).toMatch(/Scalify: .* list cut short 24 July 2024; dated-listing\.bib:45/);
  });

  it('says of undecided pairs what leaves them open, and of connected ones by whom', async () => {
    const undecided = kind('Undecided: a list is cut short').getByRole('listitem');
    const [one] = await undecided.filter({ hasText: 'Douglas Orr and Paul Balança' }).all();
    expect(await one?.innerText()).toMatch(/Open, because 3 lists are cut short:.*Scalify.* list cut short/s);
    expect(await kind('Connected').innerText()).toMatch(
      /A chain of 2 links: Dominic Masters wrote Generating QM1B with PySCF_IPU with Carlo Luschi, who wrote SparQ Attention: .* with Luka Ribar\./,
    );
  });

  it('downloads then what the command line writes for that person', async () => {
    const { text } = await downloadedFrom(page);
    const chosen = committee.map((name) => (name === '2. D. Orr' ? 'Author:douglas-orr' : name));
    const table = await tableOfCommandLine(chosen, applicants);
    expect(rowsOf(text)).toEqual(givenAs(rowsOf(table), 'person as given', 'Author:douglas-orr', 'D. Orr'));
    expect(rowsOf(text)).toHaveLength(1 + 1 + 12);
  });

  it('puts the answer away, with its table, while the form asks for something else or makes no sense', async () => {
    const months = page.getByLabel('Months back');
    const save = page.getByRole('button', { name: 'Download as CSV' });
    await months.fill('many');
    expect(await Promise.all([names(), pairs(), save].map((part) => part.isVisible()))).toEqual([false, false, false]);
    await page.getByText('The form is not what was asked any more').waitFor();
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    expect(await months.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await months.getAttribute('aria-invalid')).toBe('true');
    expect(await pairs().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Back to what was asked' }).click();
    expect(await months.inputValue()).toBe('48');
    await save.waitFor();
    await page.getByLabel('Second list').fill('Luka Ribar');
    expect(await pairs().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Back to what was asked' }).click();
    expect(await page.getByLabel('Second list').inputValue()).toBe(applicants.join('\n'));
    expect((await figures())[0]).toBe('7 wrote together');
  });

  it('asks within one list, with the same table', async () => {
    await page.getByLabel('Pairs', { exact: true }).selectOption('within one list');
    await list().fill('Dominic Masters\nAntoine Labatie\nLuka Ribar\n');
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    await expect.poll(() => addressOf(page)).toBe('/conflicts?as-of=2024-11-22&max-distance=2&lists=one');
    await expect.poll(async () => (await figures())[0]).toBe('1 wrote together');
    const { text } = await downloadedFrom(page);
    expect(text).toBe(await tableOfCommandLine(['Dominic Masters', 'Antoine Labatie', 'Luka Ribar'], null));
  });

  it('says how many people are meant where a name stands twice', async () => {
    await list().fill('Dominic Masters\nmasters, dominic\nNobody Atall\nNobody Atall\nD. Masters');
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    await expect
      .poll(() => names().getByRole('status').innerText())
      .toBe(
        '3 (2 different) of 5 names are not resolved, and left out below until you choose. The others stand for 1 person.',
      );
    await list().fill('Dominic Masters\nAntoine Labatie\nLuka Ribar\n');
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    await expect.poll(() => names().getByRole('status').innerText()).toBe('3 names stand for one person each.');
  });

  it('keeps the names in the tab, until they are to be forgotten', async () => {
    await page.reload();
    await expect.poll(() => list().inputValue()).toMatch(/^Dominic Masters\n/);
    await expect.poll(async () => (await figures())[0]).toBe('1 wrote together');
    await page.getByRole('button', { name: 'Forget the names' }).click();
    expect(await list().inputValue()).toBe('');
    await page.reload();
    await page.getByText('Paste the names, one a line, and ask.').waitFor();
    expect(await list().inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
      'Dominic',
    );
  });
});

// One person or two?
const lins = [
  '@article{relations, title = {Relations}, author = {Victoria Lin and Ada Lovelace}, date = {2024-01-01}}',
  '@article{parsing, title = {Parsing}, author = {Xi Victoria Lin and Dee Young}, date = {2024-02-01}}',
].join('\n');

describe.skipIf(chromiumPath === undefined)('conflicts of an awkward list (skipped without Chromium)', () => {
  let folder: string;
  let words: string[];
  const explorer = explorerOf(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-explorer-'));
    words = ['--people', join(folder, 'people.yaml'), join(folder, 'small.bib'), join(folder, 'lins.bib')];
    await writeFile(join(folder, 'small.bib'), smallList);
    await writeFile(join(folder, 'lins.bib'), lins);
    await writeFile(join(folder, 'people.yaml'), smallPeople);
    return words;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are the table of the command line to the letter: commas, quotes, formulas, several people of one name', async () => {
    const page = await explorer.open('/conflicts?as-of=2026-11-22');
    const against = ['Bob M. Babbage', 'Cy Clark', 'van der Berg, Eve', 'Dee Young', 'Hal Hill', 'Yang Liu'];
    await page.getByLabel('First list').fill('Ada Lovelace\nHal Hill');
    await page.getByLabel('Second list').fill(against.join('\n'));
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    await page.getByText('Several people have this name. Who is meant?').waitFor();
    const liu = page.getByRole('list', { name: 'Who “Yang Liu” may be' }).getByRole('listitem');
    await liu.filter({ hasText: '“Mountains”' }).getByRole('button').click();
    await page.getByRole('list').getByText('Hal Hill and Yang Liu').waitFor();

    // Certain to have written together comes before what a list cut short may hide.
    expect(
      await page.getByRole('region', { name: 'The pairs' }).getByRole('heading', { level: 3 }).allInnerTexts(),
    ).toEqual([
      'In both lists (1)',
      'Wrote together (2)',
      'Wrote together, perhaps in this time (1)',
      'Undecided: a list is cut short (2)',
    ]);
    const cy = page.getByRole('region', { name: 'Wrote together, perhaps in this time' });
    expect(await cy.innerText()).toMatch(
      /Ada Lovelace and Cy Clark\s+They wrote together on this paper; whether in this time is not known:\s+Half a year date not known well enough 2022;/,
    );

    const { text } = await downloadedFrom(page);
    const rows = rowsOf(text);
    const id = rows.find(([, coauthor]) => coauthor === 'Yang Liu')?.[rows[0]?.indexOf('coauthor id') ?? -1] ?? '';
    expect(id).toMatch(/^Author:yang-liu-/);
    const named = [...against.slice(0, -1), id];
    const asked = ['--months', '48', '--as-of', '2026-11-22', ...words];
    const table = await tableOfCommandLine(['Ada Lovelace', 'Hal Hill'], named, asked);
    expect(rows).toEqual(givenAs(rowsOf(table), 'coauthor as given', id, 'Yang Liu'));
    expect(text).toContain('"\'=Sums of stones (2024-03, small.bib:3) | Sorting, counting ""stones"" (2022-11-22');
  });

  it('are not certain where a name is in doubt, which is shown without being asked for', async () => {
    const page = await explorer.open('/conflicts?as-of=2026-11');
    const [of, against] = [['Victoria Lin; Ada Lovelace'], ['Dee Young', 'Victoria Lin']];
    await page.getByLabel('First list').fill(of.join('\n'));
    await page.getByLabel('Second list').fill(against.join('\n'));
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    expect(addressOf(page)).toBe('/conflicts?as-of=2026-11-30');
    const names = page.getByRole('region', { name: 'The names' });
    await names.getByText('In doubt: 1 name that may stand for others, or for several people').waitFor();
    expect(await names.getByRole('list', { name: 'Who “Victoria Lin” may be' }).innerText()).toMatch(
      /Xi Victoria Lin .*Author:xi-victoria-lin; 1 paper, the newest “Parsing”/s,
    );
    const pairs = page.getByRole('region', { name: 'The pairs' });
    await pairs
      .getByText('1 name is in doubt, and may stand for others or for several people: “Victoria Lin”.')
      .waitFor();
    const { text } = await downloadedFrom(page);
    expect(text).toBe(await tableOfCommandLine(of, against, ['--months', '48', '--as-of', '2026-11-30', ...words]));
    expect(rowsOf(text).filter(([, , status]) => status === 'NAME_IN_DOUBT')).toHaveLength(2);

    await names.getByRole('button', { name: 'Choose Xi Victoria Lin for Victoria Lin' }).click();
    await names.getByText('Chosen by you').waitFor();
    expect(await page.getByText('in doubt').count()).toBe(0);
    await pairs.getByText('Xi Victoria Lin and Dee Young').waitFor();
  });

  it('say what of the address is not understood, and how far the lists reach', async () => {
    const page = await explorer.open('/conflicts?as-of=2990-02-30&months=12');
    await page.getByText('Not understood in the address, and left out: “as-of=2990-02-30”.').waitFor();
    await page.getByLabel('First list').fill('Gus Gray');
    await page.getByLabel('Second list').fill('Dee Young');
    await page.getByLabel('As of').fill('2990-01-01');
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    const pairs = page.getByRole('region', { name: 'The pairs' });
    await pairs.getByText('1 clear: no joint paper recorded').waitFor();
    expect(await pairs.innerText()).toContain(
      'The newest dated paper of the lists is of 2026-11-23: of what was written later nothing is known. No paper of the lists is known to lie in this time: that pairs are clear says nothing.',
    );
    expect(addressOf(page)).toBe('/conflicts?months=12&as-of=2990-01-01');
    expect(await page.getByText('Not understood in the address').count()).toBe(0);
  });

  it('stay of the day that was chosen, even if it is today', async () => {
    const page = await explorer.open('/conflicts');
    const day = page.getByLabel('As of');
    const today = await day.inputValue();
    await page.getByLabel('First list').fill('Gus Gray');
    await page.getByLabel('Second list').fill('Dee Young');
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    await page.getByRole('region', { name: 'The pairs' }).getByText('clear:').waitFor();
    expect(addressOf(page)).toBe('/conflicts');
    await day.fill('2024-01-01');
    await day.fill(today);
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    await expect.poll(() => addressOf(page)).toBe(`/conflicts?as-of=${today}`);
  });

  it('are printed with every name, also folded ones, and without the form', async () => {
    const page = await explorer.open('/conflicts?as-of=2026-11-22');
    await page.getByLabel('First list').fill('Ada Lovelace');
    await page.getByLabel('Second list').fill('Dee Young; Cy Clark');
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    await page.getByText('Taken as meant: 3 names').waitFor();
    const parts = [
      page.getByText('“Dee Young” is taken for'),
      page.getByLabel('First list'),
      page.getByRole('button', { name: 'Download as CSV' }),
      page.getByRole('navigation', { name: 'Views' }),
    ];
    const visible = () => Promise.all(parts.map((part) => part.isVisible()));
    await page.getByRole('button', { name: 'Download as CSV' }).waitFor();
    expect(await visible()).toEqual([false, true, true, true]);
    await page.emulateMedia({ media: 'print' });
    expect(await visible()).toEqual([true, false, false, false]);
  });
});

/** A table as it is where the person of that id was chosen for a pasted text. */
function givenAs(rows: readonly string[][], column: string, id: string, pasted: string): string[][] {
  const at = rows[0]?.indexOf(column) ?? -1;
  return rows.map((row) => row.map((cell, place) => (place === at && cell === id ? pasted : cell)));
}

/** The table that a click on the button hands over. */
async function downloadedFrom(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
