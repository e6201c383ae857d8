// The identifiers of a BibTeX entry: arXiv, DOI, PubMed, DBLP, books' numbers, and whatever archive an eprint names.
import { doiIn } from './bibtex-identifiers.ts';
import { arxivIdentifier, eachOnce, isbnIdentifiers } from './csl-identifiers.ts';
import type { PrintedIdentifier } from './record.ts';

export interface IdentifierReading {
  /** arXiv, DOI, PubMed, then others; none twice. */
  identifiers: PrintedIdentifier[];
  /** What stood in an identifier's field and is none, with what was expected. */
  doubts: { found: string; expected: string }[];
}

/** The text of a field in Unicode, on one line; empty where the entry does not have it. */
export type FieldText = (name: string) => string;

const arxivMention = /(?:arxiv\s*:\s*|arxiv\.org\/(?:abs|pdf|html)\/|\babs\/)(\S+)/iu;
const dblpKey = /^(?:books|conf|journals|persons|phd|reference|series|tr)\/\S+$/u;
// Their ISBN is the book's that they are in.
const partsOfBooks = /^(?:article|bookinbook|conference|in(?:book|collection|proceedings|reference)|supp[a-z]+)$/u;

/**
 * The identifiers of an entry, each once. arXiv's from `eprint` (with `eprinttype` or `archiveprefix` arXiv, or with
 * neither where its form leaves no doubt), an arXiv `doi`, or a mention in `url`, `note`, `journal` or `volume`
 * (`arXiv:2301.00001v2`, DBLP's `abs/2301.00001`), with the version that any of them names. DBLP's from its address in
 * `biburl` or the key that its own files give the entry (`DBLP:conf/...`); an ISBN only of what is a book itself.
 * Another archive's eprint keeps the archive's name as its scheme.
 */
export function readIdentifiers(text: FieldText, type: string, key: string | null): IdentifierReading {
  const doubts: IdentifierReading['doubts'] = [];
  const expect = (name: string, isThere: boolean, expected: string): void => {
    if (text(name) !== '' && !isThere) doubts.push({ found: `${name} = {${text(name)}}`, expected });
  };
  const archive = (text('eprinttype') || text('archiveprefix')).toLowerCase();
  const eprint = text('eprint');
  const doi = doiIn(text('doi')) ?? (/^https?:\/\/(?:dx\.)?doi\.org\//iu.test(text('url')) ? doiIn(text('url')) : null);
  const fromEprint = archive === '' || archive === 'arxiv' ? arxivIdentifier(eprint) : null;
  if (archive === 'arxiv')
    expect('eprint', fromEprint !== null, 'an arXiv identifier such as 2301.00001 or hep-th/9901001.');
  expect('doi', doiIn(text('doi')) !== null, 'a DOI such as 10.1000/182.');
  const pmcid = /^(?:PMCID:?\s*)?(?:PMC)?(\d+)(?:\.\d+)?$/iu.exec(text('pmcid') || text('pmc'))?.[1];
  expect('pmcid', pmcid !== undefined, 'a number of PubMed Central such as PMC1234567.');
  const openalex = /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?)?(W\d+)$/iu.exec(text('openalex'))?.[1];
  expect('openalex', openalex !== undefined, 'a work of OpenAlex such as W2741809807.');
  const otherArchive = archive === 'arxiv' ? '' : archive === 'pubmed' ? 'pmid' : archive;

  const one = (scheme: string, value: string | null | undefined): PrintedIdentifier[] =>
    value === null || value === undefined || value === '' || scheme === '' ? [] : [{ scheme, value }];
  const identifiers = eachOnce([
    arxivOf([fromEprint, doi?.startsWith('10.48550/arxiv.') ? arxivIdentifier(doi) : null, ...mentioned(text)]),
    ...one('doi', doi),
    ...one('pmid', text('pmid').replace(/^pmid:?\s*/iu, '')),
    ...one(otherArchive, eprint),
    ...one('pmcid', pmcid && `PMC${pmcid}`),
    ...one('openalex', openalex?.toUpperCase()),
    ...one('dblp', dblpKeyOf(text('biburl'), key)),
    ...(partsOfBooks.test(type) ? [] : isbnIdentifiers(text('isbn'))),
  ]);
  return { identifiers, doubts };
}

/** The first of several, with the first version that any of them names of the same paper. */
function arxivOf(found: readonly (PrintedIdentifier | null)[]): PrintedIdentifier | null {
  const all = found.filter((one) => one !== null);
  const [first] = all;
  return first === undefined ? null : (eachOnce(all.filter(({ value }) => value === first.value))[0] ?? null);
}

function mentioned(text: FieldText): (PrintedIdentifier | null)[] {
  return ['url', 'journaltitle', 'journal', 'volume', 'note', 'howpublished'].map((field) => {
    const [, mention] = arxivMention.exec(text(field)) ?? [];
    return mention === undefined ? null : arxivIdentifier(mention);
  });
}

function dblpKeyOf(address: string, key: string | null): string | null {
  const [, inAddress] =
    /^https?:\/\/dblp\.(?:org|uni-trier\.de|dagstuhl\.de)\/rec\/(?:bib\/)?(.+?)(?:\.bib)?$/iu.exec(address) ?? [];
  const found = inAddress ?? (key?.startsWith('DBLP:') ? key.slice('DBLP:'.length) : '');
  return dblpKey.test(found) ? found : null;
}
