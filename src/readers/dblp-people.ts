// DBLP's records of people: all the names of a person, who they are elsewhere, and where they worked.

import { dblpName, readOrcid } from './dblp-names.ts';
import type { PrintedName } from './record.ts';
import type { XmlElement } from './xml-element.ts';
import { textOf } from './xml-text.ts';

export interface DblpPerson {
  /** DBLP's own identifier: `p/PaulKry`, `95/7448-1`. */
  pid: string;
  /** In printed order, the one that DBLP shows first. */
  names: PrintedName[];
  /** What stood in an ORCID's place and is none. */
  wrongOrcids: string[];
}

const keyStart = 'homepages/';
const orcidAddress = /^https?:\/\/(?:www\.)?orcid\.org\/\S/iu;
// Pages of a name that several people share, and of a body.
const nobodysPage = /\b(?:disambiguation|group)\b/u;

/**
 * The person whom a `www` or `person` record with the key `homepages/...` describes (https://dblp.org/faq/1474690): the
 * names of its `author` elements, then those in other scripts (`note` of the type `uname`), each with the person's `dblp`
 * identifier, that of its homonym number where it has one, and the ORCID iD, where DBLP gives one alone. Affiliations,
 * former ones too, stand on the first name. Null for any other web page, for pages that lead to another, and for those of
 * names that several people share or of bodies.
 */
export function dblpPerson({ attributes, elements }: XmlElement): DblpPerson | null {
  const { key = '', publtype = '' } = attributes;
  const authors = elements.filter(({ name }) => name === 'author');
  const isRedirect = elements.some(({ name }) => name === 'crossref');
  if (!key.startsWith(keyStart) || nobodysPage.test(publtype) || isRedirect) return null;
  const pid = key.slice(keyStart.length);

  const notes = (type: string): string[] =>
    elements.filter(({ name, attributes: { type: types = '' } }) => name === 'note' && types === type).map(textOf);
  const wrongOrcids: string[] = [];
  const addresses = elements.filter(({ name }) => name === 'url').map(textOf);
  const printedOrcids = [
    ...authors.map((author) => author.attributes.orcid ?? ''),
    ...addresses.filter((address) => orcidAddress.test(address)),
  ].filter((printed) => printed !== '');
  const [orcid, otherOrcid] = new Set(
    printedOrcids.map((printed) => readOrcid(printed, wrongOrcids).orcid).filter((read) => read !== undefined),
  );

  const texts = new Set([...authors.map(textOf), ...notes('uname')].filter((text) => text !== ''));
  const names = [...texts].map((text): PrintedName => {
    const { printed, identifiers } = dblpName(text);
    return {
      printed,
      ...(orcid !== undefined && otherOrcid === undefined && { orcid }),
      identifiers: [...identifiers, { scheme: 'dblp', value: pid }],
    };
  });
  const affiliations = notes('affiliation').filter((text) => text !== '');
  const [first] = names;
  if (first === undefined) return null;
  if (affiliations.length > 0) first.affiliations = affiliations;
  return { pid, names, wrongOrcids };
}
