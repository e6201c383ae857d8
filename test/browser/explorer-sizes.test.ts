import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { explorerOf, openDetails, settled } from './explorer-page.ts';

const views = {
  'the start': '/',
  'a search': '/search?q=training',
  'a search that finds nothing': '/search?q=nothing+of+the+kind',
  'an author': '/author/carlo-luschi?from=2021&topic=low-precision-training&year=2023',
  'a paper with a long title': '/paper/making-efficientnet-more-efficient-exploring-batch-independent-normalization',
  'a paper cut short, with its citation':
    '/paper/scalify-scale-propagation-for-efficient-low-precision-llm-training?cite=bibtex',
  'a topic': '/topic/low-precision-training',
  papers: '/papers?q=training&from=2018&topic=low-precision-training&author=carlo-luschi',
  'the network of everybody': '/network?selected=carlo-luschi',
  'a network around two people': '/network?around=andrew-william-fitzgibbon&around=luke-hudlass-galley&radius=2',
  'paths, and the papers of a link':
    '/path/constantin-eichenberg/dobrik-georgiev?link=charlie-blake&link=andrew-william-fitzgibbon',
  'no path': '/path/anastasia-dietrich/robert-hu?from=2019&to=2021',
  conflicts: '/conflicts',
  'the lists': '/lists',
  'an address that leads nowhere': '/author/carlo-luschi/nothing',
};

const screens = [
  { width: 360, height: 740 },
  { width: 1600, height: 900 },
] as const;

describe.skipIf(chromiumPath === undefined)('the explorer’s pages (skipped without Chromium)', () => {
  const explorer = explorerOf();
  let page: Page;

  it.each(Object.entries(views))('do not scroll sideways: %s', async (_view, address) => {
    page ??= await explorer.open('/');
    await page.setViewportSize(screens[0]);
    await page.goto(new URL(address, explorer.origin).href);
    await settled(page);
    await openDetails(page);
    for (const screen of screens) {
      await page.setViewportSize(screen);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        expect({ screen, colorScheme, ...(await tooWide(page)) }).toEqual({ screen, colorScheme, ...nothingTooWide });
      }
    }
  });

  it('do not scroll sideways while the search box suggests', async () => {
    await page.setViewportSize(screens[0]);
    await page.getByRole('combobox', { name: 'Search people, papers and topics' }).fill('training');
    await page.getByRole('option').first().waitFor();
    expect(await tooWide(page)).toEqual(nothingTooWide);
  });

  it('do not scroll sideways while they show conflicts', async () => {
    await page.goto(new URL('/conflicts?max-distance=2&as-of=2024-11-22', explorer.origin).href);
    await page.getByLabel('First list').fill('Carlo Luschi\nD. Orr\nDominic Masters');
    await page.getByLabel('Second list').fill('Paul Balança\nLuka Ribar');
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    await page.getByRole('region', { name: 'The pairs' }).waitFor();
    await settled(page);
    for (const screen of screens) {
      await page.setViewportSize(screen);
      expect({ screen, ...(await tooWide(page)) }).toEqual({ screen, ...nothingTooWide });
    }
  });

  it.each(['/', '/author/carlo-luschi', '/graphql'])(
    'hold no script and no style of their own: %s',
    async (address) => {
      const response = await fetch(`${explorer.origin}${address}`, { headers: { accept: 'text/html' } });
      const html = await response.text();
      expect(html).toContain('<div id=');
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
      for (const [, attributes, content] of html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)) {
        expect(attributes).toContain(' src="/assets/');
        expect(content).toBe('');
      }
      expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    },
  );

  it('are less than 200 kB at the first view, compressed with gzip, and draw no network yet', async () => {
    const { files, bytes } = await loadedFor('/');
    expect(files.filter(({ path }) => path.endsWith('.js')).length).toBeGreaterThan(0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(200_000);
    expect(files.filter(({ text }) => drawsNetworks.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('load what draws networks where one is drawn', async () => {
    const { files } = await loadedFor('/network');
    expect(files.filter(({ text }) => drawsNetworks.test(text)).length).toBeGreaterThan(0);
  });

  const drawsNetworks = /webgl/i;

  /** What a first visit to an address transfers: its files, and all bytes of bodies, answers of the API included. */
  async function loadedFor(address: string) {
    const visit = await explorer.open('/favicon.svg');
    const paths = new Set<string>();
    const answers: Promise<number>[] = [];
    visit.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (response.request().method() === 'GET') paths.add(pathname);
      else if (response.headers()['content-type'] !== 'text/event-stream') {
        answers.push(response.body().then((body) => body.byteLength));
      }
    });
    await visit.goto(new URL(address, explorer.origin).href);
    await settled(visit);
    const files = await Promise.all([...paths].map((path) => gzipped(`${explorer.origin}${path}`)));
    const sizes = [...files.map(({ size }) => size), ...(await Promise.all(answers))];
    await visit.context().close();
    return { files, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }
});

const nothingTooWide = { scrollsBy: 0, sticksOut: [] };

/** How far the page scrolls sideways, in pixels, and what reaches over its right edge. */
function tooWide(page: Page): Promise<{ scrollsBy: number; sticksOut: string[] }> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const holderOf = (element: HTMLElement) =>
      getComputedStyle(element).position === 'absolute' ? element.offsetParent : element.parentElement;
    const sticksOut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      if (width === 0 || right <= clientWidth + 1) return false;
      // What scrolls in a place of its own may; what is placed absolutely does only where that place holds it.
      for (let at = holderOf(element); at instanceof HTMLElement && at !== document.body; at = holderOf(at)) {
        if (getComputedStyle(at).overflowX !== 'visible') return false;
      }
      return true;
    });
    return {
      scrollsBy: Math.max(0, scrollWidth - clientWidth),
      sticksOut: [...new Set(sticksOut.map((element) => element.outerHTML.slice(0, 200)))],
    };
  });
}

/** A file as a browser gets it that understands gzip: its size on the way, and its text. */
async function gzipped(url: string): Promise<{ path: string; size: number; text: string }> {
  const body = await new Promise<Buffer>((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', accept: 'text/html,*/*' };
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
      response.on('error', reject);
    }).on('error', reject);
  });
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  return { path: new URL(url).pathname, size: body.byteLength, text: (isGzip ? gunzipSync(body) : body).toString() };
}
