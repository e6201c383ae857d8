// The text of a plain listing's entry without its dress: emphasis, links, labels of files; identifiers are taken out.

import { bareDoi } from '../text/identifiers.ts';
import { leadingArxivId } from './arxiv-ids.ts';
import { doiIn } from './bibtex-identifiers.ts';
import type { PrintedIdentifier, PrintedSubject } from './record.ts';

/** What a text says beside running text. */
export interface DressedText {
  /** Running text on one line, its identifiers and addresses taken out. */
  text: string;
  /** arXiv, DOI, PubMed, then others; none twice. */
  identifiers: PrintedIdentifier[];
  subjects: PrintedSubject[];
  /** Addresses that are no identifiers, in printed order. */
  addresses: string[];
}

const styleTag = /<\/?(?:a|b|big|cite|em|font|i|li|mark|p|small|span|strong|sup|sub|tt|u|br)(?:\s[^<>]{0,500})?\/?>/giu;
const htmlLink = /<a\s[^<>]{0,300}?href\s*=\s*["']?([^"'\s<>]{1,2000})["']?[^<>]{0,300}>([^<>]{0,500})<\/a>/giu;
const markdownLink =
  /!?\[([^[\]]{0,500})\]\(<?([^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,500})?)>?(?:\s+"[^"]{0,200}")?\)/gu;
const emphasis = /(?<![\p{L}\p{N}*_\\$])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]*[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
// What links to files and pages are called; no part of any title.
const label =
  '(?:pdf|ps|html|code|source|software|data(?:set)?|slides?|poster|video|talk|demo|bib(?:tex)?|abs(?:tract)?|cite|link|doi|url|' +
  'arxiv|preprint|paper|project(?: page)?|web(?:site)?|full text|supplement(?:ary(?: material)?)?|github|publisher|crossref|' +
  'pubmed|google scholar|free full text|open access|pmc|journal|online|dblp|scholar)';
const labels = new RegExp(
  `\\s*\\[\\s*${label}(?:\\s*[|,/·]\\s*${label}){0,12}\\s*\\]|\\s*(?:[|·]\\s*${label}\\b){1,12}|` +
    `\\s*\\((?!abs)\\s*${label}\\s*\\)(?=[\\s.]*(?:$|[[(|]))`,
  'giu',
);

const address = /<?\b(?:https?:\/\/|www\.|(?:doi\.org|arxiv\.org|github\.com|gitlab\.com)\/)[^\s<>"“”]+>?/giu;
const doi = /(?:\b(?:doi|DOI)(?:\s*:\s*|\s+))?(?<![\w/.])10\.\d{4,9}(?:\.\d+)*\/[^\s"“”<>]+/gu;
const oldArxiv = '(?:[a-z]{2,8}(?:-[a-z]{2,7})?(?:\\.[A-Z]{2})?/\\d{7})';
const arxiv = new RegExp(
  `(?:\\barXiv(?:\\s*:\\s*|\\s+)|\\babs/)((?:\\d{4}\\.\\d{4,5}|${oldArxiv})(?:v\\d{1,2})?)(?:\\s*\\[([\\w.-]{2,20})\\])?`,
  'giu',
);
const pubmed = /\bPMID\s*:?\s*(\d{1,9})\b|\bPubMed(?: ID| PMID)?\s*:\s*(\d{4,9})\b/giu;
const central = /\bPMC(?:ID)?\s*:?\s*(?:PMC)?(\d{4,9})\b/giu;
const isbn = /\bISBN(?:-1[03])?\s*:?\s*((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])\b/giu;
const lead =
  /\b(?:available (?:at|from|online)|retrieved (?:from|on [^,]{0,30}, from)|url|doi|link|https?)\s*:?\s*(?=\ue000)/giu;

/** Cuts the sentence's signs off the end of an address; a closing bracket stays if it was opened inside. Cost: linear. */
function trimmed(found: string): string {
  let open = 0;
  for (const sign of found) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let end = found.length;
  for (; end > 0; end--) {
    const last = found.charAt(end - 1);
    if (last === ')' && open < 0) open++;
    else if (!/[.,;:!?*_>'’”\]}]/u.test(last)) break;
  }
  return found.slice(0, end);
}

/** Markdown's and HTML's emphasis and other marks of style taken off; links become text and, behind it, address. */
export function undressed(source: string): string {
  return source
    .replace(/[\ue000\ue001]/gu, '')
    .replace(htmlLink, (_all, href: string, text: string) => linked(text, href))
    .replace(markdownLink, (_all, text: string, href: string) => linked(text, href))
    .replace(/<sup>\s*[\d,*†‡a-e\s]{1,12}<\/sup>/giu, '')
    .replace(styleTag, (tag) => (/^<\/?su[bp]/iu.test(tag) ? tag : /^<(?:br|li|p)/iu.test(tag) ? ' ' : ''))
    .replace(emphasis, '$2')
    .replace(emphasis, '$2')
    .replace(/\*\*|__/gu, '')
    .replace(/\\([&_#*[\]().-])/gu, '$1')
    .replace(/[\u00a0\u2000-\u200a\u202f\s]+/gu, ' ')
    .replace(/[\u200b\u00ad\u2060]/gu, '');
}

function linked(text: string, href: string): string {
  const shown =
    new RegExp(`^\\s*${label}\\s*$`, 'iu').test(text) || /^(?:https?:|www\.|10\.\d{4})/iu.test(text) ? '' : text;
  return /^(?:https?:\/\/|www\.)/iu.test(href) ? `${shown} \ue001${href}\ue001` : shown;
}

/** Takes identifiers and addresses out of a text; what is left is trimmed. Cost: linear in the text. */
export function takeApart(source: string): DressedText {
  const found: PrintedIdentifier[] = [];
  const subjects: PrintedSubject[] = [];
  const addresses: string[] = [];
  const gone = '\ue000';
  const addArxiv = (printed: string): boolean => {
    const read = leadingArxivId(printed.replace(/\.pdf$/iu, ''));
    if (read === null || read.rest !== '') return false;
    const [version] = /v\d+$/u.exec(printed.replace(/\.pdf$/iu, '')) ?? [];
    found.push({ scheme: 'arxiv', value: read.value, ...(version !== undefined && { version }) });
    return true;
  };
  const addDoi = (printed: string): boolean => {
    const read = doiIn(bareDoi(printed));
    if (read === null) return false;
    const [, number] = /^10\.48550\/arxiv\.(.+)$/u.exec(read) ?? [];
    found.push({ scheme: 'doi', value: read });
    if (number !== undefined) addArxiv(number);
    return true;
  };
  const readAddress = (printed: string): void => {
    const [, arxivNumber] = /arxiv\.org\/(?:abs|pdf|html)\/([^\s?#]+)/iu.exec(printed) ?? [];
    const [, pmid] = /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)/iu.exec(printed) ?? [];
    const [, pmc] = /\/pmc\/articles\/PMC(\d+)/iu.exec(printed) ?? [];
    if (/\bdoi\.org\//iu.test(printed) && addDoi(decoded(printed))) return;
    if (arxivNumber !== undefined && addArxiv(arxivNumber)) return;
    if (pmid !== undefined) found.push({ scheme: 'pmid', value: pmid });
    else if (pmc !== undefined) found.push({ scheme: 'pmcid', value: `PMC${pmc}` });
    else addresses.push(/^https?:/iu.test(printed) ? printed : `https://${printed}`);
  };
  const text = source
    .replace(/\ue001([^\ue001]*)\ue001/gu, (_all, href: string) => {
      readAddress(trimmed(href));
      return '';
    })
    .replace(address, (all) => {
      const whole = trimmed(all.replace(/^</u, ''));
      readAddress(whole);
      const behind = all.slice(all.indexOf(whole) + whole.length).replace('>', '');
      return gone + behind;
    })
    .replace(doi, (all) => {
      const whole = trimmed(all);
      return addDoi(whole) ? gone + all.slice(whole.length) : all;
    })
    .replace(arxiv, (all, number: string, category: string | undefined) => {
      if (!addArxiv(number)) return all;
      if (category !== undefined && /^[a-z]/u.test(category)) subjects.push({ label: category, scheme: 'arXiv' });
      return all.startsWith('abs/') ? gone : 'arXiv';
    })
    .replace(pubmed, (_all, a?: string, b?: string) => {
      found.push({ scheme: 'pmid', value: a ?? b ?? '' });
      return gone;
    })
    .replace(central, (_all, number: string) => {
      found.push({ scheme: 'pmcid', value: `PMC${number}` });
      return gone;
    })
    // A title may hold one: it is read, and stays.
    .replace(isbn, (all, number: string) => {
      found.push({ scheme: 'isbn', value: number.replace(/[- ]/gu, '') });
      return all;
    })
    .replace(labels, ' ')
    .replace(lead, '')
    .replace(/\barXiv (?:e-?prints?|preprints?),? arXiv\b/giu, 'arXiv preprint')
    .replace(/[([]\s*\ue000[\ue000\s,;.]*[)\]]/gu, '')
    .replace(/(?:(?<![\s,;])[\s,;]*\ue000){1,20}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([.,;:](?=\s|$))/gu, '$1')
    // What is left of `, doi:10.1/x.`; dots that say that a list is cut stay.
    .replace(/(?<![.,;:]\s?)([.,;:])(?:\s*[.,;:]){1,12}(?=\s|$)/gu, (all: string, first: string) =>
      /\.\s?\.\s?\.|^\.[,;:]$/u.test(all) ? all : first,
    )
    .trim();
  return { text, identifiers: ordered(found), subjects, addresses: [...new Set(addresses)] };
}

function decoded(printed: string): string {
  try {
    return decodeURIComponent(printed);
  } catch {
    return printed;
  }
}

const ranks = ['arxiv', 'doi', 'pmid', 'pmcid', 'isbn'];

function ordered(found: readonly PrintedIdentifier[]): PrintedIdentifier[] {
  return found
    .filter(
      (one, index) => found.findIndex(({ scheme, value }) => scheme === one.scheme && value === one.value) === index,
    )
    .sort((a, b) => ranks.indexOf(a.scheme) - ranks.indexOf(b.scheme));
}
