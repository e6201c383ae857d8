// The explorer of a server that is set up for a network: what a visitor does there, and what went over the wire.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { AxeResults, RunOptions } from 'axe-core';
import { parse } from 'graphql';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { bareForm } from '../../src/serving/operation-forms.ts';
import { type Running, startCommand } from '../cli/command-line.ts';
import { ensureBuiltPages } from './built-pages.ts';
import { launchChromium } from './chromium.ts';

declare const axe: typeof import('axe-core');

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Production {
  readonly origin: string;
  /** A visitor who was never there. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A tab of that visitor at that address. */
  open(visitor: BrowserContext, address: string): Promise<Page>;
}

/** What a page asked the API: the operation without what clients add to it, its variables, and how. */
export interface Question {
  query: string;
  variables: unknown;
  headers: Record<string, string>;
}

/**
 * Starts the command line with these variables of the environment, and a browser, before the tests of a `describe`, and
 * ends both behind them. A test fails when a page of it asked another origin for anything, threw, or logged an error,
 * broken policies among them; that the server answered by a status of these, as it does to a wrong token, is none.
 */
export function productionOf(variables: Record<string, string>, expected: readonly number[] = [401]): Production {
  let served: Running | undefined;
  let browser: Browser | undefined;
  const faults: string[] = [];
  const asExpected = new RegExp(` a status of (?:${expected.join('|')}) `);
  const production: Production = {
    get origin() {
      if (served === undefined) throw new Error('The server is not started yet: it is, once the tests run.');
      return new URL(served.address).origin;
    },
    async visitor(options = {}) {
      if (browser === undefined) throw new Error('The browser is not started yet: it is, once the tests run.');
      const { origin } = production;
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        locale: 'en-GB',
        ...options,
      });
      context.setDefaultTimeout(30_000);
      await context.route(
        (url) => url.origin !== origin,
        (route) => {
          faults.push(`asked ${route.request().url()}`);
          return route.abort();
        },
      );
      context.on('weberror', (error) => faults.push(`thrown: ${error.error().stack ?? error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error' && !asExpected.test(message.text())) {
          faults.push(`logged on ${message.page()?.url()}: ${message.text()}`);
        }
      });
      return context;
    },
    async open(visitor, address) {
      const page = await visitor.newPage();
      const rate = Number(process.env.BROWSER_SLOWDOWN ?? 1);
      if (rate > 1) {
        const session = await visitor.newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate });
      }
      await page.goto(new URL(address, production.origin).href);
      return page;
    },
  };

  beforeAll(async () => {
    await ensureBuiltPages();
    [served, browser] = await Promise.all([startCommand(['--port', '0'], { variables }), launchChromium()]);
  });
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop('SIGTERM');
  });
  return production;
}

/** What a tab asks the API from now on, in the order of asking; it grows as it asks more. */
export function questionsOf(tab: BrowserContext | Page): Question[] {
  const questions: Question[] = [];
  const note = (request: Request) => {
    const body: unknown = request.method() === 'POST' ? request.postDataJSON() : null;
    if (typeof body !== 'object' || body === null || !('query' in body)) return;
    const variables = ('variables' in body && body.variables) || {};
    questions.push({ query: bareQuery(String(body.query)), variables, headers: request.headers() });
  };
  // The two have this event each of their own.
  if ('newPage' in tab) tab.on('request', note);
  else tab.on('request', note);
  return questions;
}

/** What an operation says, however it is written. */
export function bareQuery(text: string): string {
  return bareForm(parse(text));
}

/** The three texts of the dialog that shows a query. */
export async function dialogOf(page: Page): Promise<{ operation: string; variables: unknown; command: string }> {
  const text = (label: string) => page.getByRole('dialog').getByRole('region', { name: label }).innerText();
  return {
    operation: await text('Operation'),
    variables: JSON.parse(await text('Variables')),
    command: await text('As a command'),
  };
}

/** The answer to a command of curl, whose words a shell hands over. */
export async function answerTo(command: string, variables: Record<string, string> = {}): Promise<unknown> {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}\n`;
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { env: variables });
  const [url = '', ...words] = stdout.split('\0');
  const after = (flag: string) => words.flatMap((word, at) => (word === flag ? [words[at + 1] ?? ''] : []));
  const headers = after('-H').map((header) => header.split(/: */, 2) as [string, string]);
  const response = await fetch(url, { method: 'POST', headers, body: after('--data-raw').join('') });
  return response.json();
}

/** Neither axe nor the width of the page finds a fault, in both themes, on a narrow screen and a wide one. */
export async function expectNoFaults(page: Page): Promise<void> {
  const options: RunOptions = {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    resultTypes: ['violations'],
  };
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const found: string[] = [];
  for (const [width, height] of [
    [360, 740],
    [1280, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      const { violations }: AxeResults = await page.evaluate((asked) => axe.run(document, asked), options);
      found.push(
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${width}px ${colorScheme}: ${id}: ${html}`)),
      );
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) found.push(`${width}px: scrolls sideways by ${wider}px`);
    }
  }
  expect(found).toEqual([]);
}
