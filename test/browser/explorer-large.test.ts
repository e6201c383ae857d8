import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSHandle, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { explorerOf } from './explorer-page.ts';
import { madeList } from './made-list.ts';
import { elementsIn, legendColors, pictureOf, saved, stageOf } from './network-page.ts';

/** Milliseconds that the picture is moved for, each way. */
const movedFor = 2_000;

interface Watched {
  /** When each frame began, and how long each task took that held the page up, in milliseconds. */
  frames: number[];
  tasks: number[];
  isOver: boolean;
}

// To find places for so many takes a slow machine minutes.
const slowest = { timeout: 300_000 };

describe.skipIf(chromiumPath === undefined)('a network of 20,000 people (skipped without Chromium)', slowest, () => {
  let folder: string;
  const explorer = explorerOf(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-large-'));
    await writeFile(join(folder, 'made.bib'), madeList(25_000, 5_000));
    return [join(folder, 'made.bib')];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  let page: Page;
  const table = () => page.getByRole('region', { name: 'Table' });

  it('says of a list of 25,000 whom it draws instead', async () => {
    page = await explorer.open('/network?limit=20000', { reducedMotion: 'no-preference' });
    const said = page.getByText(/^The 20,000 people with the strongest links, of 25,000\. [\d,]+ links between them\./);
    await said.waitFor({ timeout: 120_000 });
    expect(await said.innerText()).toContain('The limit of 20,000 people left others out: those with weaker links.');
    expect(await page.getByText(/lists of authors are cut short/).innerText()).toMatch(/^621 lists of authors are /);
    await page.context().close();
  });

  it('draws 20,000 people where no more fit the filter, and says so', async () => {
    page = await explorer.open('/network?to=2019&limit=20000', { reducedMotion: 'no-preference' });
    await page.getByText(/^All 20,000 people with a paper that fits the filter\./).waitFor({ timeout: 120_000 });
    const begun = performance.now();
    await page.getByText('People are finding their places').waitFor();
    await page.getByText('People are finding their places').waitFor({ state: 'detached', timeout: 200_000 });
    tell(`at rest after ${((performance.now() - begun) / 1_000).toFixed(1)} s`);

    const named = /^Coauthor network: 20,000 people, ([\d,]+) links$/.exec((await said()) ?? '');
    await table()
      .getByRole('button', { name: `Links (${named?.[1]})` })
      .waitFor();
    const [{ colors }, legend] = [await pictureOf(page), await legendColors(page)];
    expect(legend).toHaveLength(11);
    for (const color of legend) expect(colors.get(color) ?? 0, color).toBeGreaterThan(100);
  });

  it('has a circle for each of them, and as many links as can be told apart from afar', async () => {
    const [, most, all] =
      /at most ([\d,]+) of ([\d,]+)\); zoom in/.exec(await page.getByText(/^From this far/).innerText()) ?? [];
    expect(await said()).toContain(`, ${all} links`);
    const { bytes } = await saved(page, 'SVG');
    const lines = Number(most?.replace(',', ''));
    expect(await elementsIn(page, bytes, ['circle', 'line'])).toEqual({ circle: 20_000, line: lines });
  });

  it('goes where the mouse drags it', async () => {
    const { x, y } = await middle();
    const rest = await watching(page);
    await page.waitForTimeout(movedFor);
    report('at rest', await rest.end());

    const before = await stageOf(page).screenshot();
    const panned = await watching(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const angle of turns())
      await page.mouse.move(x + 150 * Math.sin(0.8 * angle), y + 100 * Math.sin(1.6 * angle));
    await page.mouse.up();
    report('panning', await panned.end());
    expect((await stageOf(page).screenshot()).equals(before)).toBe(false);
  });

  it('comes nearer by the wheel, and goes back', async () => {
    const { x, y } = await middle();
    await page.mouse.move(x, y);
    const zoomed = await watching(page);
    for (const angle of turns()) await page.mouse.wheel(0, -120 * Math.sign(Math.sin(angle)));
    report('zooming', await zoomed.end());
  });

  it('answers by its table', async () => {
    const watched = await watching(page);
    await table().getByText('People, 1 to 50 of 20,000').waitFor();
    await table().getByRole('button', { name: 'Next' }).click();
    await table().getByText('People, 51 to 100 of 20,000').waitFor();
    await table().getByRole('button', { name: 'Links', exact: true }).click();
    await table().getByText('People, 1 to 50 of 20,000').waitFor();
    const [name = '', , links = ''] = await table().locator('tbody tr').first().locator('th, td').allInnerTexts();
    await table()
      .getByRole('button', { name: `Choose ${name.trim()}` })
      .click();
    await page
      .getByRole('region', { name: name.trim() })
      .getByRole('heading', { name: `Links to ${links} people` })
      .waitFor();
    report('sorting the table, choosing somebody', await watched.end());
  });

  function said() {
    return stageOf(page).getAttribute('aria-label');
  }

  async function middle(): Promise<{ x: number; y: number }> {
    await stageOf(page).scrollIntoViewIfNeeded();
    const box = await stageOf(page).boundingBox();
    if (box === null) throw new Error('The picture is not on the page.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
});

/** Angles, from 0 on, one after the other as fast as the page takes them, until the time for moving is over. */
function* turns(): Generator<number> {
  const begun = performance.now();
  for (let time = 0; time < movedFor; time = performance.now() - begun) yield (time / 1_000) * Math.PI;
}

/** Counts frames and long tasks of the page until it is told to end. */
async function watching(page: Page): Promise<{ end: () => Promise<Watched> }> {
  const handle: JSHandle<Watched> = await page.evaluateHandle(() => {
    const watched: Watched = { frames: [], tasks: [], isOver: false };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    const frame = (time: number) => {
      watched.frames.push(time);
      if (watched.isOver) observer.disconnect();
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return watched;
  });
  return {
    end: () =>
      handle.evaluate(async (watched) => {
        // A task is told of once it is over.
        await new Promise((resolve) => setTimeout(resolve, 100));
        watched.isOver = true;
        return watched;
      }),
  };
}

/** Prints how smooth it was; that there were frames at all is all that a busy machine can promise. */
function report(what: string, { frames, tasks }: Watched): void {
  const seconds = ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 1_000;
  const rate = (frames.length - 1) / seconds;
  expect(rate).toBeGreaterThan(0);
  const gaps = frames.slice(1).map((time, place) => time - (frames[place] ?? time));
  tell(
    `${what}: ${rate.toFixed(0)} frames a second, ${Math.max(...gaps).toFixed(0)} ms between two at most, longest task ` +
      `${tasks.length === 0 ? 'below 50' : Math.max(...tasks).toFixed(0)} ms`,
  );
}

function tell(what: string): void {
  console.log(`20,000 people, ${what}`);
}
