// Identifiers that databases put into fields of their own, addresses and notes.

import { bareArxivId } from '../text/identifiers.ts';
import { leadingArxivId } from './arxiv-ids.ts';
import { doiIn } from './bibtex-identifiers.ts';
import type { PrintedIdentifier } from './record.ts';

const doiMention = /(?:\bdoi\s*[:=]?\s*|doi\.org\/)(10\.\d{4,9}(?:\.\d{1,9}){0,9}\/[^\s"<>,;\]]{1,500})/iu;
const arxivMention =
  /(?:\barxiv\s*:\s*|arxiv\.org\/(?:abs|pdf|html)\/|10\.48550\/arxiv\.)((?:[a-z-]+(?:\.[a-z]{2})?\/)?\d[\d.]*\d(?:v\d+)?)/iu;
const pmidMention = /(?:\bPMID\s*[:=]?\s*|pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)(\d{1,8})\b/iu;
const pmcidMention = /\bPMC\s?(\d{3,9})\b/iu;

// No identifier is longer with all that is printed around it.
const longestIdentifier = 1000;

/** The identifiers of an entry, each once: arXiv's first, then DOIs, then the others, in the order in which they were added. */
export class IdentifierList {
  private readonly byValue = new Map<string, PrintedIdentifier>();

  add(scheme: string, value: string, version?: string): void {
    const key = `${scheme}:${value}`;
    const known = this.byValue.get(key);
    if (known === undefined) this.byValue.set(key, { scheme, value, ...(version !== undefined && { version }) });
    else if (version !== undefined && known.version === undefined) known.version = version;
  }

  get found(): PrintedIdentifier[] {
    const rank = ({ scheme }: PrintedIdentifier): number => (scheme === 'arxiv' ? 0 : scheme === 'doi' ? 1 : 2);
    return [...this.byValue.values()].sort((one, other) => rank(one) - rank(other));
  }

  has(scheme: string): boolean {
    return this.found.some((one) => one.scheme === scheme);
  }

  /** Adds the DOI that a text is, and the arXiv identifier where it is arXiv's own; false where it is none. */
  addDoi(text: string): boolean {
    if (text.length > longestIdentifier) return false;
    const doi = doiIn(text) ?? doiIn(doiMention.exec(text)?.[1] ?? '');
    if (doi === null) return false;
    this.add('doi', doi);
    if (doi.startsWith('10.48550/arxiv.')) this.addArxiv(doi);
    return true;
  }

  /** Adds the arXiv identifier that a text is, with its version; false where it is none. */
  addArxiv(text: string): boolean {
    if (text.length > longestIdentifier) return false;
    const read = leadingArxivId(bareArxivId(text.trim().replace(/\s*\[[^[\]]*\]$/u, '')));
    if (read === null || read.rest !== '') return false;
    const version = /\d(v\d+)(?:\.pdf)?(?:\s*\[[^[\]]*\])?$/iu.exec(text.trim())?.[1]?.toLowerCase();
    this.add('arxiv', read.value, version);
    return true;
  }

  /** Adds the number that a text is, with or without `PMID:` or PubMed's address; false where it is none. */
  addPmid(text: string): boolean {
    if (text.length > longestIdentifier) return false;
    const pmid = /^(?:.*\D)??(\d{1,8})(?:\.0|\/)?$/u.exec(text.trim())?.[1];
    if (pmid === undefined) return false;
    this.add('pmid', pmid.replace(/^0+(?=\d)/u, ''));
    return true;
  }

  /** Adds PubMed Central's number that a text is, with or without its `PMC`; false where it is none. */
  addPmcid(text: string): boolean {
    const number = pmcidMention.exec(text)?.[1] ?? /^(\d{3,9})(?:\.0)?$/u.exec(text.trim())?.[1];
    if (number === undefined) return false;
    this.add('pmcid', `PMC${number}`);
    return true;
  }

  /** Adds each ISBN (10 or 13 digits, hyphens left out) in a text; what is an ISSN is none. */
  addIsbns(text: string): void {
    for (const [match] of text.matchAll(/(?<![\d-])(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX](?![\d-])/giu)) {
      this.add('isbn', match.replace(/[- ]/gu, '').toUpperCase());
    }
  }

  /** Adds what a text mentions by name or address: `doi:10...`, `arXiv:...`, `PMID: ...`, `PMC...`. */
  addMentions(text: string): void {
    const doi = doiMention.exec(text)?.[1];
    if (doi !== undefined) this.addDoi(doi.replace(/[).]+$/u, (end) => (doi.includes('(') && end === ')' ? end : '')));
    const arxiv = arxivMention.exec(text)?.[1];
    if (arxiv !== undefined) this.addArxiv(arxiv);
    const pmid = pmidMention.exec(text)?.[1];
    if (pmid !== undefined) this.addPmid(pmid);
    const pmcid = /ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/(PMC\d+)|\bPMCID\s*:?\s*(PMC\d+)/iu.exec(text);
    if (pmcid !== null) this.addPmcid(pmcid[1] ?? pmcid[2] ?? '');
  }
}
