// References in the style of the American Psychological Association (7th edition), by citeproc and its style's own file.
import type { CSL } from '@citation-js/core';
import { type CslItem, type CslName, othersName } from './csl.ts';

// Private characters stand for what the processor must not touch: the names cut off, and signs it takes for markup.
const cutOff = '\ue000';
const lessThan = '\ue001';
const plainWord = '\ue002';

// The style names no more of them than 20, or 19 and the last.
const mostNamed = 20;

/** Gives the reference of an item: see `apaReference`. */
export type MakeReference = (item: CslItem) => Promise<string>;

/** An item as the processor is to see it; plain data, which can be sent to another thread. */
export type ShieldedItem = CSL;

type Render = (item: ShieldedItem) => string;

let loading: Promise<Render> | undefined;

/** The processor and its styles take half a second and a hundred megabytes: only where references are made. */
function renderer(): Promise<Render> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Render> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  return (item) =>
    String(plugins.output.format('bibliography', [item], { format: 'text', style: 'apa', lang: 'en-US' }));
}

/**
 * The reference of an item, in plain text on one line. A list that is cut short ends in “et al.”; where no year is known
 * it says “n.d.”. Cost: about two milliseconds, which are not interrupted.
 */
export function apaReference(item: CslItem): Promise<string> {
  return shieldedReference(shielded(item));
}

/** The same of an item that is shielded already. */
export async function shieldedReference(item: ShieldedItem): Promise<string> {
  const render = await renderer();
  return readable(render(item));
}

/**
 * The item as the processor is to see it: no sign that would be markup, no date that has no year to print, and of many
 * authors no more than are printed.
 */
export function shielded({ issued, author, ...item }: CslItem): ShieldedItem {
  const plain = (text: string) => text.replaceAll('<', lessThan);
  // The processor keeps names as keys of plain objects, which have a `constructor` of their own.
  const name = (text: string) => (text in {} ? `${text}${plainWord}` : plain(text));
  const isYearless = issued?.literal?.startsWith('XXXX') ?? false;
  return {
    ...mapValues(item, plain),
    ...(issued !== undefined && !isYearless && { issued }),
    ...(author !== undefined && {
      author: named(author).map((each) => (each === othersName ? { literal: cutOff } : mapValues(each, name))),
    }),
  };
}

/** Those that the style may print, and one more where it is to see that there are more. */
function named(author: readonly CslName[]): readonly CslName[] {
  return author.length <= mostNamed + 1 ? author : [...author.slice(0, mostNamed), ...author.slice(-1)];
}

function mapValues<T extends object>(texts: T, change: (text: string) => string): T {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)])) as T;
}

function readable(reference: string): string {
  return reference
    .replace(/,?(?: &| …)? \ue000\.?/u, ', et al.')
    .replaceAll(lessThan, '<')
    .replaceAll(plainWord, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
