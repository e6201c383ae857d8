import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { addressOf, explorerOf, settled, textOf } from './explorer-page.ts';

describe.skipIf(chromiumPath === undefined)('the explorer by keyboard alone (skipped without Chromium)', () => {
  const explorer = explorerOf();
  let page: Page;

  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), done);
  const done = Promise.resolve();
  const search = () => page.getByRole('combobox', { name: 'Search people, papers and topics' });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1, exact: true });
  const focused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

  /** Tabs on until that is reached. Every stop on the way shows that it has the focus. */
  async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const sought = await target.elementHandle();
    for (let presses = 0; presses < 250; presses += 1) {
      await press(key);
      const stop = await page.evaluate(focusSeen, sought);
      if (stop.wrong !== null) expect.fail(`${stop.wrong}, ${presses + 1} × ${key}: ${stop.html}`);
      if (stop.isSought) return;
    }
    expect.fail('the Tab key does not lead there');
  }

  /** After something on the page has gone or another view has come: the focus is on the page still. */
  async function expectFocusKept(): Promise<void> {
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  }

  /** The suggestion of that name, once what is suggested answers all that is typed. */
  async function suggestion(name: RegExp): Promise<Locator> {
    const option = page.getByRole('listbox').getByRole('option', { name });
    await option.waitFor();
    await expect.poll(() => page.locator('[aria-busy=true]').filter({ has: option }).count()).toBe(0);
    return option;
  }

  /** Types letters, goes down to the suggestion of that name, and takes it. */
  async function choose(letters: string, name: RegExp): Promise<void> {
    await page.keyboard.type(letters);
    const option = await suggestion(name);
    await press('ArrowDown');
    await expect.poll(() => option.getAttribute('aria-selected')).toBe('true');
    await press('Enter');
  }

  async function goTo(address: string): Promise<void> {
    page ??= await explorer.open('/favicon.svg');
    await page.goto(new URL(address, explorer.origin).href);
    await settled(page);
  }

  it('begins with the way past the header', async () => {
    page = await explorer.open('/');
    await settled(page);
    await press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect(await focused(skip)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await press('Enter');
    await expect.poll(() => focused(page.getByRole('main'))).toBe(true);
    await heading('Who wrote with whom').waitFor();
  });

  it('reaches the search with “/” and Ctrl-K from anywhere, and leaves “/” to fields', async () => {
    await press('/');
    expect(await focused(search())).toBe(true);
    await page.keyboard.type('a/b');
    expect(await search().inputValue()).toBe('a/b');
    await press('Escape', 'Escape');
    await expect.poll(() => search().inputValue()).toBe('');
    await press('Tab', 'Control+k');
    expect(await focused(search())).toBe(true);
  });

  it('closes the suggestions with Escape, and keeps what was typed', async () => {
    await page.keyboard.type('lusc');
    await suggestion(/^Carlo Luschi/);
    await press('Escape');
    await expect.poll(() => search().getAttribute('aria-expanded')).toBe('false');
    expect(await search().inputValue()).toBe('lusc');
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(0);
  });

  it('opens what the arrows stand on, and goes on in the view', async () => {
    await page.keyboard.type('h');
    const option = await suggestion(/^Carlo Luschi/);
    await press('ArrowDown');
    await expect.poll(() => option.getAttribute('aria-selected')).toBe('true');
    expect(await search().getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await press('Enter');
    await heading('Carlo Luschi').waitFor();
    expect(await focused(page.getByRole('main'))).toBe(true);
  });

  it('opens what the arrow stands on also to somebody who is fast', async () => {
    for (let times = 0; times < 5; times += 1) {
      await goTo('/lists');
      await press('/');
      await page.keyboard.type('lusc');
      await suggestion(/^Carlo Luschi/);
      await Promise.all([page.keyboard.press('ArrowDown'), page.keyboard.press('Enter')]);
      await expect.poll(() => addressOf(page)).not.toBe('/lists');
      expect(addressOf(page)).toBe('/author/carlo-luschi');
    }
  });

  it('filters, and goes on where the filter was', async () => {
    await goTo('/author/carlo-luschi');
    await tabTo(page.getByLabel('Published from'));
    await page.keyboard.type('2021');
    await press('Enter');
    await expect.poll(() => addressOf(page)).toBe('/author/carlo-luschi?from=2021');
    expect(await focused(page.getByLabel('Published from'))).toBe(true);

    await tabTo(page.getByRole('combobox', { name: 'Topics, any of them' }));
    await choose('quantis', /^Model quantisation/);
    await expect.poll(() => addressOf(page)).toBe('/author/carlo-luschi?from=2021&topic=model-quantisation');
    await expectFocusKept();

    await tabTo(page.getByRole('button', { name: 'Clear the filters' }));
    await press('Enter');
    await expect.poll(() => addressOf(page)).toBe('/author/carlo-luschi');
    await expectFocusKept();
  });

  it('chooses a year in the chart with the arrows, and lets go of it', async () => {
    await goTo('/author/carlo-luschi');
    const year = (year: number) => page.getByRole('button', { name: new RegExp(`^${year}: `) });
    await tabTo(year(2025));
    await press('ArrowLeft', 'ArrowLeft');
    expect(await focused(year(2023))).toBe(true);
    await press('Enter');
    await expect.poll(() => addressOf(page)).toBe('/author/carlo-luschi?year=2023');
    await expect.poll(() => year(2023).getAttribute('aria-pressed')).toBe('true');
    await settled(page);
    await tabTo(page.getByRole('button', { name: /^Only 2023/ }));
    await press('Enter');
    await expect.poll(() => addressOf(page)).toBe('/author/carlo-luschi');
    await expectFocusKept();
  });

  it('orders coauthors, and opens and closes their papers', async () => {
    await goTo('/author/carlo-luschi');
    await tabTo(page.getByLabel('Order', { exact: true }));
    await press('ArrowDown');
    await expect.poll(() => addressOf(page)).toBe('/author/carlo-luschi?coauthors-by=weight');
    await settled(page);
    const papers = page.getByRole('button', { name: /Papers with Dominic Masters/ });
    await tabTo(papers);
    await press('Enter');
    await expect.poll(() => papers.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('link', { name: 'Show the query of joint papers' }).waitFor();
    await press('Space');
    await expect.poll(() => papers.getAttribute('aria-expanded')).toBe('false');
    expect(await focused(papers)).toBe(true);
  });

  it('goes on to the rest of a list', async () => {
    await goTo('/author/carlo-luschi');
    const shown = () => page.getByRole('button', { name: /Papers with / }).count();
    await tabTo(page.getByRole('button', { name: 'Show more (10 of 40)' }));
    for (const wanted of [20, 30, 40]) {
      await press('Enter');
      await expect.poll(shown).toBe(wanted);
    }
    await expectFocusKept();
  });

  it('goes from the top of the page to the network around him', async () => {
    await goTo('/author/carlo-luschi');
    await tabTo(page.getByRole('link', { name: 'Network around' }));
    await press('Enter');
    await heading('The network around Carlo Luschi').waitFor();
    expect(await focused(page.getByRole('main'))).toBe(true);
  });

  it('zooms and moves the picture, goes from person to person in it, and opens one', async () => {
    await settled(page);
    const picture = page.getByRole('application', { name: /^Coauthor network: 41 people, / });
    await tabTo(picture);
    let before = await picture.screenshot();
    const change = async () => differenceOf(page, before, await picture.screenshot());
    // The names are drawn a moment after the picture has come to rest.
    await expect
      .poll(async () => {
        const share = await change();
        before = await picture.screenshot();
        return share;
      })
      .toBe(0);
    const whole = before;
    await press('+');
    await expect.poll(change).toBeGreaterThan(0.02);
    before = await picture.screenshot();
    await press('ArrowLeft');
    await expect.poll(change).toBeGreaterThan(0.02);
    before = whole;
    await press('0');
    await expect.poll(change).toBeLessThan(0.001);

    const chosen = (name: string) => page.getByRole('region', { name, exact: true });
    await press('n');
    await chosen('Carlo Luschi').waitFor();
    await press('n');
    await chosen('Douglas Orr').waitFor();
    await press('p');
    await chosen('Carlo Luschi').waitFor();
    await press('Escape');
    await expect.poll(() => chosen('Carlo Luschi').count()).toBe(0);
    expect(await focused(picture)).toBe(true);
    await press('n', 'n', 'Enter');
    await heading('Douglas Orr').waitFor();
    expect(await focused(page.getByRole('main'))).toBe(true);
    await page.goBack();
    await heading('The network around Carlo Luschi').waitFor();
    await settled(page);
    await expectFocusKept();
  });

  it('steps through the years of the network', async () => {
    await goTo('/network?around=carlo-luschi&radius=1');
    const years = page.getByRole('slider', { name: 'Papers up to the year' });
    await tabTo(years);
    await press('ArrowLeft');
    await page.getByText(/^Up to 2024: /).waitFor();
    await press('Home');
    await page.getByText(/^Up to 2018: 2 people, 1 link\./).waitFor();
    await press('Space');
    await page.getByText(/^Up to 2019: /).waitFor();
    await tabTo(page.getByRole('button', { name: 'All years' }));
    await press('Enter');
    await page.getByText('All papers: 2018 to 2025.').waitFor();
  });

  it('sorts the table, chooses somebody in it, and lets go', async () => {
    await goTo('/network?around=carlo-luschi&radius=1');
    const table = page.getByRole('region', { name: 'Table', exact: true });
    await tabTo(table.getByRole('button', { name: 'Name', exact: true }));
    await press('Enter');
    await expect.poll(() => table.locator('[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await tabTo(table.getByRole('button', { name: 'Choose Alberto Cattaneo' }));
    await press('Enter');
    const chosen = page.getByRole('region', { name: 'Alberto Cattaneo', exact: true });
    await chosen.waitFor();
    await tabTo(chosen.getByRole('button', { name: 'Daniel Justus' }), 'Shift+Tab');
    await press('Enter');
    const neighbor = page.getByRole('region', { name: 'Daniel Justus', exact: true });
    await neighbor.waitFor();
    await expectFocusKept();
    await tabTo(neighbor.getByRole('button', { name: 'Close' }));
    await press('Enter');
    await expect.poll(() => neighbor.count()).toBe(0);
    await expectFocusKept();
  });

  it('names two people to find the paths between them, and looks at a link', async () => {
    await goTo('/path');
    for (const [label, letters, name] of [
      ['From person', 'balan', /^Paul Balança/],
      ['To person', 'cattan', /^Alberto Cattaneo/],
    ] as const) {
      await tabTo(page.getByRole('combobox', { name: label, exact: true }));
      await choose(letters, name);
      await settled(page);
      await expectFocusKept();
    }
    await heading('From Paul Balança to Alberto Cattaneo').waitFor();
    expect(await textOf(page)).toContain('3 paths of 2 links.');
    const link = page.getByRole('button', { name: '2 papers of Carlo Luschi and Alberto Cattaneo' });
    await tabTo(link);
    await press('Enter');
    const papers = page.getByRole('region', { name: 'Papers of the chosen link' });
    await papers.waitFor();
    await settled(page);
    expect(await focused(link)).toBe(true);
    await tabTo(papers.getByRole('button', { name: 'Close' }));
    await press('Enter');
    await expect.poll(() => papers.count()).toBe(0);
    await expectFocusKept();
  });

  it('asks for conflicts, chooses who is meant, and downloads them', async () => {
    await goTo('/lists');
    await tabTo(page.getByRole('link', { name: 'Conflicts', exact: true }));
    await press('Enter');
    await heading('Conflicts of interest').waitFor();
    await tabTo(page.getByLabel('First list'));
    await page.keyboard.type('Carlo Luschi\nD. Orr');
    await tabTo(page.getByLabel('Second list'));
    await page.keyboard.type('Paul Balanca');
    await tabTo(page.getByLabel('Longest chain'));
    await press('ArrowDown');
    await tabTo(page.getByRole('button', { name: 'Show the conflicts' }));
    await press('Enter');
    await page.getByRole('region', { name: 'The pairs' }).waitFor();
    await settled(page);
    await expectFocusKept();
    await tabTo(page.getByRole('button', { name: 'Choose Douglas Orr for D. Orr' }));
    await press('Enter');
    await page.getByText('3 names stand for one person each.').waitFor();
    await settled(page);
    await expectFocusKept();
    await tabTo(page.getByRole('button', { name: 'Download as CSV' }));
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });
});

/** The share of the pixels of two pictures of one size that differ so that one sees it. */
function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [first = [], second = []] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          canvas?.drawImage(bitmap, 0, 0);
          return canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
        }),
      );
      let differing = 0;
      for (let at = 0; at < first.length; at += 4) {
        const isOther = [0, 1, 2].some((part) => Math.abs((first[at + part] ?? 0) - (second[at + part] ?? 0)) > 48);
        if (isOther) differing += 1;
      }
      return first.length === second.length ? differing / (first.length / 4) : 1;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

/** Whether what has the focus is seen to have it, and whether it is what is sought. */
function focusSeen(sought: Element | null): { isSought: boolean; wrong: string | null; html: string } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    // The browser's own buttons come between the end of the page and its beginning.
    return { isSought: false, wrong: null, html: '' };
  }
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const { top, right, bottom, left, width, height } = element.getBoundingClientRect();
  const isMarked =
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/(?:, 0|\/ 0)\)$/.test(outlineColor);
  const isInSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 1 && height > 1;
  // A field of a date marks the part that one is at itself.
  const isDate = element instanceof HTMLInputElement && element.type === 'date';
  const wrong = isMarked || isDate ? (isInSight ? null : 'The focus is out of sight') : 'The focus is not marked';
  return { isSought: element === sought, wrong, html: element.outerHTML.slice(0, 300) };
}
