// References in the style of the American Psychological Association (7th edition), by citeproc and its style's own file.
import type { CSL } from '@citation-js/core';
import { type CslItem, othersName } from './csl.ts';

// Private characters stand for what the processor must not touch: the names cut off, and signs it takes for markup.
const cutOff = '\ue000';
const lessThan = '\ue001';
const plainWord = '\ue002';

type Render = (item: CSL) => string;

let loading: Promise<Render> | undefined;

/** The processor and its styles take half a second and a hundred megabytes: only who asks for a reference pays. */
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

let last: Promise<unknown> = Promise.resolve();

/**
 * The reference of an item, in plain text on one line. A list that is cut short ends in “et al.”; where no year is known
 * it says “n.d.”. Cost: about two milliseconds, one reference at a time with room for other work in between.
 */
export function apaReference(item: CslItem): Promise<string> {
  const reference = last.then(async () => {
    const render = await renderer();
    await new Promise((resolve) => setImmediate(resolve));
    return readable(render(shielded(item)));
  });
  last = reference.catch(() => undefined);
  return reference;
}

/** The item as the processor is to see it: no sign that would be markup, and no date that has no year to print. */
function shielded({ issued, author, ...item }: CslItem): CSL {
  const plain = (text: string) => text.replaceAll('<', lessThan);
  // The processor keeps names as keys of plain objects, which have a `constructor` of their own.
  const name = (text: string) => (text in {} ? `${text}${plainWord}` : plain(text));
  const isYearless = issued?.literal?.startsWith('XXXX') ?? false;
  return {
    ...mapValues(item, plain),
    ...(issued !== undefined && !isYearless && { issued }),
    ...(author !== undefined && {
      author: author.map((each) => (each === othersName ? { literal: cutOff } : mapValues(each, name))),
    }),
  };
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
