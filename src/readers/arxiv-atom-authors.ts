// The authors of an entry of arXiv's feed, as authors themselves typed them.

import { nameText } from './name-lists.ts';
import { isNobody, isOrganisation, isSuffix } from './personal-names.ts';
import type { PrintedName } from './record.ts';
import type { XmlElement } from './xml-element.ts';
import { textOf } from './xml-text.ts';

export interface AtomAuthors {
  /** In printed order. */
  authors: PrintedName[];
  organisations: string[];
  /** False where the list is cut, or names nobody. */
  complete: boolean;
}

const cutSign = /^(?:(?:and )?(?:\d+ )?(?:others|more)|et\.? al\.?|\.{3}|…)$/iu;
const cutBehindName = /[\s,]+(?:et\.? al\.?|and others)$/iu;

/**
 * The people and bodies among the `author` elements. arXiv makes an author of whatever stands between commas: a
 * collaboration, the colon behind it (`ATLAS Collaboration`, `:`, `G. Aad`), `et al.`, a `Jr.` that belongs to the name
 * before.
 */
export function readAtomAuthors(elements: readonly XmlElement[]): AtomAuthors {
  const list: AtomAuthors = { authors: [], organisations: [], complete: true };
  for (const { elements: parts } of elements) {
    const written = nameText(textOf(parts.find(({ name }) => name === 'name'))).replace(/[\s:;,]+$/u, '');
    const text = written.replace(cutBehindName, '');
    if (text !== written || cutSign.test(text)) list.complete = false;
    const previous = list.authors.at(-1);
    if (text === '' || cutSign.test(text)) continue;
    if (isNobody(text)) list.complete = false;
    else if (isOrganisation(text)) list.organisations.push(text.replace(/^(?:for|on behalf of) /u, ''));
    else if (isSuffix(text) && previous !== undefined) {
      previous.printed += ` ${text}`;
      previous.suffix = text;
    } else {
      const affiliations = parts
        .filter(({ name }) => name === 'arxiv:affiliation')
        .map((affiliation) => nameText(textOf(affiliation)))
        .filter((affiliation) => affiliation !== '');
      list.authors.push({ printed: text, ...(affiliations.length > 0 && { affiliations }) });
    }
  }
  if (list.authors.length === 0 && list.organisations.length === 0) list.complete = false;
  return list;
}
