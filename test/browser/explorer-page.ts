// The explorer as its visitors have it: the real command line, a real browser, and a record of what must never happen.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Running, startCommand } from '../cli/command-line.ts';
import { ensureBuiltPages } from './built-pages.ts';
import { launchChromium } from './chromium.ts';

export interface Explorer {
  /** Where it is served, such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** A page of its own, with nothing stored and nothing cached, opened at that address: `/author/carlo-luschi`. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * Starts the command line with these words, and a browser, before the tests of a `describe`, and ends both behind them.
 * A test fails when a page of it asked another origin for anything, broke its content policy, threw, or logged an error.
 */
export function explorerOf(wordsFor: () => readonly string[] | Promise<readonly string[]> = () => []): Explorer {
  let served: Running | undefined;
  let browser: Browser | undefined;
  const faults: string[] = [];
  const explorer: Explorer = {
    get origin() {
      return new URL(there(served).address).origin;
    },
    async open(address, options = {}) {
      const context = await there(browser).newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        locale: 'en-GB',
        ...options,
      });
      await watch(context, explorer.origin, faults);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await slowDown(page);
      await page.goto(new URL(address, explorer.origin).href);
      return page;
    },
  };

  beforeAll(async () => {
    const words = await wordsFor();
    await ensureBuiltPages();
    [served, browser] = await Promise.all([startCommand([...words, '--port', '0']), launchChromium()]);
  });
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop('SIGTERM');
  });
  return explorer;
}

/** Lets the page's code run so many times slower as BROWSER_SLOWDOWN says, to find tests that do not wait long enough. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.BROWSER_SLOWDOWN ?? 1);
  if (rate === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Writes down what the pages of a context do that they must not, and keeps them from reaching any other origin. */
async function watch(context: BrowserContext, origin: string, faults: string[]): Promise<void> {
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      faults.push(`asked ${route.request().url()}`);
      return route.abort();
    },
  );
  await context.exposeBinding('tellOfViolation', (_source, said: string) => faults.push(`policy: ${said}`));
  await context.addInitScript(() => {
    const tell = (said: string) => {
      if ('tellOfViolation' in window && typeof window.tellOfViolation === 'function') window.tellOfViolation(said);
    };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      tell(`${violatedDirective} ${blockedURI}`),
    );
  });
  context.on('weberror', (error) => faults.push(`thrown: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`logged on ${message.page()?.url()}: ${message.text()}`);
  });
}

/**
 * Everything that is read in the main part of the page, a line each, once no part of it is awaited any more and nothing
 * changes. The page is scrolled to its end meanwhile: some parts are made once they come into sight.
 */
export async function textOf(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  let text = '';
  await expect
    .poll(
      async () => {
        await settled(page);
        const before = text;
        text = await page.getByRole('main').innerText();
        return text === before;
      },
      { interval: 150 },
    )
    .toBe(true);
  await page.evaluate(() => scrollTo(0, 0));
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Waits until the view is there, and no part of it that can be seen is awaited: twice in a row, since what is asked for
 * next is awaited a moment after what was asked for first is there.
 */
export async function settled(page: Page): Promise<void> {
  const main = page.getByRole('main');
  // The heading of a view whose code is on its way is none of the view's.
  await main
    .getByRole('heading', { level: 1 })
    .filter({ hasNotText: /^Loading$/ })
    .waitFor();
  const awaited = main
    .getByText(/^\s*Loading .* …$/)
    .or(main.locator('[aria-busy=true]'))
    .filter({ visible: true });
  let quiet = 0;
  await expect
    .poll(
      async () => {
        quiet = (await awaited.count()) === 0 ? quiet + 1 : 0;
        return quiet;
      },
      { interval: 60 },
    )
    .toBeGreaterThan(1);
}

/** Opens everything in the view that is folded, as a visitor does who wants to see all of it. */
export async function openDetails(page: Page): Promise<void> {
  await settled(page);
  const folded = page.locator('main details:not([open]) > summary').filter({ visible: true });
  while ((await folded.count()) > 0) {
    await folded.first().click();
    await settled(page);
  }
}

/** The address as the visitor reads it, without the origin: `/author/carlo-luschi?from=2021`. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return `${pathname}${search}`;
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The explorer is not started yet: it is, once the tests run.');
  return value;
}
