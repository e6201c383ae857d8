// What a visitor reads off the network page: its picture, its tables, and the files it gives.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { NetworkDocument, type PaperFilter, type TypedDocumentString } from '../../src/generated/graphql.ts';
import { settled } from './explorer-page.ts';

export interface Image {
  width: number;
  height: number;
  /** How many pixels have each color, by `rgb(1, 2, 3)`. */
  colors: ReadonlyMap<string, number>;
}

/** The part of the page that is drawn on. */
export function stageOf(page: Page) {
  return page.getByRole('application');
}

/** What the picture says of itself, once nothing in it moves: `Coauthor network: 51 people, 227 links`. */
export async function pictureSays(page: Page): Promise<string | null> {
  await settled(page);
  await expect.poll(() => page.getByText('People are finding their places').count()).toBe(0);
  return stageOf(page).getAttribute('aria-label');
}

/** What is drawn there at the moment, with what lies over it. */
export async function pictureOf(page: Page): Promise<Image> {
  await settled(page);
  return imageIn(page, await stageOf(page).screenshot());
}

/** An image file as the browser of that page decodes it; rejects where it cannot. */
export function imageIn(page: Page, file: Buffer): Promise<Image> {
  return page
    .evaluate(async (base64) => {
      const blob = new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], { type: 'image/png' });
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (context === null) throw new Error('The browser gives no canvas.');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const colors = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const color = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
        colors.set(color, (colors.get(color) ?? 0) + 1);
      }
      return { width: bitmap.width, height: bitmap.height, colors: [...colors] };
    }, file.toString('base64'))
    .then(({ colors, ...size }) => ({ ...size, colors: new Map(colors) }));
}

/** The colors of the legend, that of the largest community first. */
export function legendColors(page: Page): Promise<string[]> {
  return page
    .getByRole('region', { name: 'Communities' })
    .locator('.swatch')
    .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).backgroundColor));
}

/** The table in front, cell by cell, all its pages one after the other. */
export async function tableRows(page: Page): Promise<string[][]> {
  const table = page.getByRole('region', { name: 'Table' });
  const rows: string[][] = [];
  for (;;) {
    rows.push(
      ...(await table
        .locator('tbody tr')
        .evaluateAll((found) =>
          found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
        )),
    );
    const next = table.getByRole('button', { name: 'Next' });
    if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true') return rows;
    const said = table.getByText(/^Page \d+ of \d+$/);
    const before = await said.innerText();
    await next.click();
    await expect.poll(() => said.innerText()).not.toBe(before);
  }
}

/** Names of people, and links as `one – other`, in the order of their letters. */
export interface Parts {
  people: string[];
  links: string[];
}

/** The network of everybody that the API knows of these papers. */
export async function everybody(origin: string, where: PaperFilter | null = null, minPapers = 1): Promise<Parts> {
  const asked = { authors: null, radius: 0, where, minPapers, limit: 2_000 };
  const { authors, links } = (await askApi(origin, NetworkDocument, asked)).network;
  const names = new Map(authors.map(({ author }) => [author.id, author.name]));
  const pairs = links.map(({ authors }) => authors.map(({ id }) => names.get(id) ?? id).toSorted());
  return { people: [...names.values()].toSorted(), links: pairs.map((pair) => pair.join(' – ')).toSorted() };
}

/** “2 people, 1 link”. */
export function inWords({ people, links }: Parts): string {
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return `${count(people.length, 'person', 'people')}, ${count(links.length, 'link', 'links')}`;
}

/** Asks the API what a typed client would. */
export async function askApi<Result, Variables>(
  origin: string,
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Result; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** Saves what is drawn as the button of that name does: what the file is called, and its bytes. */
export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const exports = page.getByRole('group').filter({ hasText: 'Save as a file or an image' });
  if (!(await exports.getByRole('button', { name: button, exact: true }).isVisible())) {
    await exports.getByText('Save as a file or an image').click();
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    exports.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await exports.getByText(/ is made\.$/).waitFor();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** How often each of these elements stands in an XML file; rejects where the file is not well-formed. */
export function elementsIn(page: Page, xml: Buffer, names: readonly string[]): Promise<Record<string, number>> {
  return page.evaluate(
    ([text, names]) => {
      const file = new DOMParser().parseFromString(text, 'application/xml');
      const wrong = file.querySelector('parsererror');
      if (wrong !== null) throw new Error(wrong.textContent ?? 'not well-formed');
      return Object.fromEntries(names.map((name) => [name, file.getElementsByTagNameNS('*', name).length]));
    },
    [xml.toString('utf8'), names] as const,
  );
}
