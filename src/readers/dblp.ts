// Reads DBLP's XML: the whole bibliography, single records, and what it exports of one person.

import { hasLatex, latexToText } from '../text/latex.ts';
import { markupToText } from '../text/markup.ts';
import { readDate } from './bibtex-dates.ts';
import { codeAddresses } from './code-addresses.ts';
import {
  arxivIdentifier,
  doiIdentifier,
  eachOnce,
  isbnIdentifiers,
  mentionedArxivIdentifier,
} from './csl-identifiers.ts';
import { dblpAuthors } from './dblp-names.ts';
import { dblpPerson } from './dblp-people.ts';
import { excerpt } from './lines.ts';
import { kindNamed } from './publication-kinds.ts';
import type { Findings, Reader } from './reader.ts';
import type { PrintedIdentifier, PublicationRecord } from './record.ts';
import type { XmlElement } from './xml-element.ts';
import { outermostElement, readingXml } from './xml-records.ts';
import { foldSpace, textOf } from './xml-text.ts';

const publications = new Set(
  'article inproceedings proceedings book incollection phdthesis mastersthesis data'.split(' '),
);
const people = new Set(['www', 'person']);
const records = new Set([...publications, ...people]);
const roots = new Set(['dblp', 'dblpperson']);
// An export of one person lists coauthors and people of the same name; neither is a publication.
const surroundings = new Set([...roots, 'r', 'homonyms', 'h', 'coauthors', 'co', 'na']);

/**
 * The reader of DBLP's XML (https://dblp.org/xml/docu/dblpxml.pdf, https://dblp.org/faq/16154937). Each publication
 * becomes a record, each page of a person a person; other web pages are neither. Editors are not authors: proceedings
 * have an incomplete, empty author list. Nothing is fetched, `dblp.dtd` neither: its entities are those of HTML. The full
 * stop that DBLP puts behind titles is dropped. Records come in the order of the file. Cost: linear; what is kept of the
 * text is one record, and of an export of one person the identifiers of the people that it describes.
 */
export const dblpReader: Reader = {
  format: 'DBLP_XML',

  /** Certain where the outermost element, or the document type, is DBLP's; likely where it is one record with a key. */
  recognises(beginning) {
    const outermost = outermostElement(beginning);
    if (outermost === null) return 0;
    if (roots.has(outermost.name)) return 1;
    const isRecord = publications.has(outermost.name) || outermost.name === 'www';
    return isRecord && /\skey\s*=\s*["'](?:\w+\/)+\w/u.test(outermost.tag) ? 0.8 : 0;
  },

  open(document, findings) {
    // Only exports of one person say who is meant by a name without number.
    const described = new Set<string>();
    return readingXml({
      records,
      surroundings,
      fault: (fault) => findings.problem({ document, ...fault }),
      element(element, line) {
        if (people.has(element.name)) addPerson(element, line, document, findings, described);
        else addPublication(element, line, document, findings, described);
      },
    });
  },
};

function addPerson(
  element: XmlElement,
  line: number,
  document: string,
  findings: Findings,
  described: Set<string>,
): void {
  const person = dblpPerson(element);
  if (person === null) return;
  for (const wrong of person.wrongOrcids) reportOrcid(wrong, line, document, findings);
  if (element.name === 'person') described.add(person.pid);
  findings.person({ document, format: 'DBLP_XML', line, key: element.attributes.key ?? null, names: person.names });
}

function addPublication(
  element: XmlElement,
  line: number,
  document: string,
  findings: Findings,
  described: ReadonlySet<string>,
): void {
  const warn = (found: string, expected: string): void =>
    findings.problem({ document, line, severity: 'WARNING', found: excerpt(found), expected });
  const first = (name: string): XmlElement | undefined => element.elements.find((field) => field.name === name);
  const text = (name: string): string => textOf(first(name));
  const texts = (name: string): string[] =>
    element.elements
      .filter((field) => field.name === name)
      .map(textOf)
      .filter((field) => field !== '');

  const title = readTitle(first('title'));
  const names = dblpAuthors(element.elements, described);
  for (const wrong of names.wrongOrcids) reportOrcid(wrong, line, document, findings);
  if (title.title === null && names.authors.length + names.organisations.length === 0) {
    const found = excerpt(`<${element.name} key="${element.attributes.key ?? ''}">`);
    const expected = 'a publication with a title or authors; this entry was left out.';
    findings.problem({ document, line, severity: 'ERROR', found, expected });
    return;
  }
  const date = readDate(
    new Map([
      ['year', text('year')],
      ['month', text('month')],
    ]),
  );
  if (date.doubt !== null) warn(date.published?.printed ?? '', date.doubt);
  const addresses = texts('ee');
  // Books had their ISBN in a note, too.
  const isIsbnNote = ({ name, attributes: { type = '' } }: XmlElement): boolean => name === 'note' && type === 'isbn';
  const isbns = [...texts('isbn'), ...element.elements.filter(isIsbnNote).map(textOf)];
  const remarks = element.elements.filter((field) => field.name === 'note' && !isIsbnNote(field)).map(textOf);
  const types = (element.attributes.publtype ?? '').split(/\s+/u);
  const notes = [...remarks, ...types].filter((note) => note !== '');
  const mentions = [...addresses, ...notes].join('\n');
  const codeUrls = mentions === '' ? [] : codeAddresses(mentions);
  const isArticle = element.name === 'article';
  const isWeb = (address: string): boolean => /^https?:/iu.test(address);

  findings.record({
    document,
    format: 'DBLP_XML',
    line,
    key: element.attributes.key ?? null,
    // CoRR is arXiv's, and its articles were not always marked.
    kind:
      isArticle && (types.includes('informal') || text('journal') === 'CoRR') ? 'PREPRINT' : kindNamed(element.name),
    ...title,
    language: null,
    otherTitles: [],
    authors: names.authors,
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: date.published,
    abstract: null,
    summary: null,
    venue: text('journal') || text('booktitle') || null,
    notes,
    identifiers: identifiersOf(element, addresses, text('journal') === 'CoRR' ? text('volume') : '', isbns),
    subjects: [],
    url: addresses.find(isWeb) ?? texts('url').find(isWeb) ?? null,
    codeUrls,
    codeAvailable: codeUrls.length > 0,
  });
}

function reportOrcid(found: string, line: number, document: string, findings: Findings): void {
  const expected = 'an ORCID iD whose last digit checks the others; it was left out.';
  findings.problem({ document, line, severity: 'WARNING', found: excerpt(found), expected });
}

function readTitle(element: XmlElement | undefined): Pick<PublicationRecord, 'title' | 'titleLatex' | 'titleMarkup'> {
  if (element === undefined) return { title: null, titleLatex: null, titleMarkup: null };
  const { bibtex = '' } = element.attributes;
  const printed = withoutFullStop(textOf(element));
  if (element.elements.length > 0) {
    const source = foldSpace(element.source);
    const title = withoutFullStop(markupToText(source)) || null;
    return { title, titleLatex: hasLatex(bibtex) ? foldSpace(bibtex) : null, titleMarkup: source };
  }
  const isLatex = hasLatex(printed);
  const latex = hasLatex(bibtex) ? foldSpace(bibtex) : isLatex ? printed : null;
  return { title: (isLatex ? latexToText(printed).trim() : printed) || null, titleLatex: latex, titleMarkup: null };
}

/** A title without DBLP's own full stop; an ellipsis stays. */
function withoutFullStop(title: string): string {
  return title.endsWith('.') && !title.endsWith('..') ? title.slice(0, -1).trimEnd() : title;
}

/** arXiv's, DOI, DBLP's key, ISBN; none twice. CoRR's volumes are arXiv identifiers: `abs/2301.00001`. */
function identifiersOf(
  { name, attributes: { key = '' } }: XmlElement,
  addresses: readonly string[],
  corrVolume: string,
  isbns: readonly string[],
): PrintedIdentifier[] {
  const isDoi = (address: string): boolean => /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:|10\.)/iu.test(address);
  // The ISBN of a paper is that of the volume it stands in.
  const isVolume = name === 'book' || name === 'proceedings' || name.endsWith('thesis');
  return eachOnce([
    ...addresses.map(mentionedArxivIdentifier),
    corrVolume === '' ? null : arxivIdentifier(corrVolume.replace(/^abs\//u, '')),
    ...addresses.filter(isDoi).map(doiIdentifier),
    key === '' ? null : { scheme: 'dblp', value: key },
    ...(isVolume ? isbns.flatMap(isbnIdentifiers) : []),
  ]);
}
