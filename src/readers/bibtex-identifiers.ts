// The identifiers of a BibTeX entry: arXiv, DOI, PubMed, and whatever archive an eprint names.
import { bareArxivId, bareDoi } from '../text/identifiers.ts';
import { leadingArxivId } from './arxiv-ids.ts';
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

/** A DOI in lower case, without resolver address or `doi:`; null where the text is none. */
export function doiIn(text: string): string | null {
  const doi = bareDoi(text);
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/u.test(doi) ? doi : null;
}

function arxivIdIn(text: string): string | null {
  const read = leadingArxivId(bareArxivId(text));
  return read !== null && read.rest === '' ? read.value : null;
}

/**
 * The identifiers of an entry, each once. arXiv's from `eprint` (with `eprinttype` or `archiveprefix` arXiv, or with
 * neither where its form leaves no doubt), an arXiv `doi`, or a mention in `url`, `note`, `journal` or `volume`
 * (`arXiv:2301.00001`, DBLP's `abs/2301.00001`). Another archive's eprint keeps the archive's name as its scheme.
 */
export function readIdentifiers(text: FieldText): IdentifierReading {
  const found: PrintedIdentifier[] = [];
  const doubts: IdentifierReading['doubts'] = [];
  const archive = (text('eprinttype') || text('archiveprefix')).toLowerCase();
  const eprint = text('eprint');
  const doi = doiIn(text('doi')) ?? (/^https?:\/\/(?:dx\.)?doi\.org\//iu.test(text('url')) ? doiIn(text('url')) : null);

  const fromEprint = archive === '' || archive === 'arxiv' ? arxivIdIn(eprint) : null;
  const fromDoi = doi?.startsWith('10.48550/arxiv.') ? arxivIdIn(doi) : null;
  const arxiv = fromEprint ?? fromDoi ?? mentioned(text);
  if (arxiv !== null) found.push({ scheme: 'arxiv', value: arxiv });
  if (doi !== null) found.push({ scheme: 'doi', value: doi });
  if (text('pmid') !== '') found.push({ scheme: 'pmid', value: text('pmid').replace(/^pmid:?\s*/iu, '') });
  if (archive !== '' && archive !== 'arxiv' && eprint !== '') {
    found.push({ scheme: archive === 'pubmed' ? 'pmid' : archive, value: eprint });
  }
  if (archive === 'arxiv' && eprint !== '' && fromEprint === null) {
    doubts.push({
      found: `eprint = {${eprint}}`,
      expected: 'an arXiv identifier such as 2301.00001 or hep-th/9901001.',
    });
  }
  if (text('doi') !== '' && doiIn(text('doi')) === null) {
    doubts.push({ found: `doi = {${text('doi')}}`, expected: 'a DOI such as 10.1000/182.' });
  }
  const identifiers = found.filter(
    (one, index) => found.findIndex(({ scheme, value }) => scheme === one.scheme && value === one.value) === index,
  );
  return { identifiers, doubts };
}

function mentioned(text: FieldText): string | null {
  for (const field of ['url', 'journaltitle', 'journal', 'volume', 'note', 'howpublished']) {
    const [, mention] = arxivMention.exec(text(field)) ?? [];
    const id = mention === undefined ? null : arxivIdIn(mention);
    if (id !== null) return id;
  }
  return null;
}
