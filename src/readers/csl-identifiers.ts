// The identifiers that CSL-JSON and Crossref give, bare and each once.

import { bareArxivId } from '../text/identifiers.ts';
import { leadingArxivId } from './arxiv-ids.ts';
import { doiIn } from './bibtex-identifiers.ts';
import type { PrintedIdentifier } from './record.ts';

const arxivMention = /(?:\barxiv\s*:\s*|arxiv\.org\/(?:abs|pdf|html)\/|\b10\.48550\/arxiv\.)(\S+)/iu;

// Longer than any identifier is.
const longest = 2000;

/** The arXiv identifier that a text is (`2301.00001v2`, `arXiv:hep-th/9901001`), with its version where one is named. */
export function arxivIdentifier(printed: string): PrintedIdentifier | null {
  const text = printed.slice(0, longest);
  const read = leadingArxivId(bareArxivId(text.replace(/\s*\[.*$/su, '')));
  if (read === null || read.rest !== '') return null;
  const version = /(?<=\d)v\d+(?=(?:\.pdf)?[.,;)\]]*(?:\s*\[.*)?$)/isu.exec(text.trim())?.[0]?.toLowerCase();
  return { scheme: 'arxiv', value: read.value, ...(version !== undefined && { version }) };
}

/** The first arXiv identifier that a text says is one: `arXiv:2301.00001`, an address, or arXiv's own DOI. */
export function mentionedArxivIdentifier(text: string): PrintedIdentifier | null {
  const [, mention] = arxivMention.exec(text) ?? [];
  return mention === undefined ? null : arxivIdentifier(mention);
}

/** A DOI; null where the text is none. */
export function doiIdentifier(text: string): PrintedIdentifier | null {
  const value = text.length > longest ? null : doiIn(text);
  return value === null ? null : { scheme: 'doi', value };
}

/** The ISBNs of a text, which may hold several, without hyphens. */
export function isbnIdentifiers(text: string): PrintedIdentifier[] {
  const found = text.replace(/(?<=\d)[-‐‑–](?=[\dX])/giu, '').matchAll(/(?<!\d)(?:97[89]\d{10}|\d{9}[\dX])(?!\d)/giu);
  return [...found].map(([value]) => ({ scheme: 'isbn', value: value.toUpperCase() }));
}

/** The identifiers that are there, each once; a version that only a later mention names is kept. */
export function eachOnce(found: readonly (PrintedIdentifier | null)[]): PrintedIdentifier[] {
  const byKey = new Map<string, PrintedIdentifier>();
  for (const one of found) {
    if (one === null) continue;
    const key = `${one.scheme} ${one.value}`;
    byKey.set(key, { ...one, ...byKey.get(key) });
  }
  return [...byKey.values()];
}
