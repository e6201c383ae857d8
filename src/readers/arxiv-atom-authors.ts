// The authors of an entry of arXiv's feed, as authors themselves typed them.

import { withoutTrailing } from '../text/trim.ts';
import { nameText, withoutCutSign } from './name-lists.ts';
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

/**
 * The people and bodies among the `author` elements. arXiv makes an author of whatever stands between commas: a
 * collaboration, the colon behind it (`ATLAS Collaboration`, `:`, `G. Aad`), or both before a name (`ATLAS Collaboration:
 * G. Aad`), `et al.`, a `Jr.` that belongs to the name before.
 */
export function readAtomAuthors(elements: readonly XmlElement[]): AtomAuthors {
  const list: AtomAuthors = { authors: [], organisations: [], complete: true };
  for (const { elements: parts } of elements) {
    const named = (name: string): XmlElement[] => parts.filter((part) => part.name.replace(/^.*:/su, '') === name);
    const written = withoutTrailing(nameText(textOf(named('name')[0])), /[\s:;,]/u);
    const { names: text, complete } = withoutCutSign(written);
    if (!complete) list.complete = false;
    const body = /^[^:]*/u.exec(text)?.[0].trim() ?? '';
    const isBodyFirst = body !== text && isOrganisation(body);
    if (isBodyFirst) list.organisations.push(bareBody(body));
    const name = isBodyFirst ? text.slice(text.indexOf(':') + 1).trim() : text;
    const previous = list.authors.at(-1);
    if (name === '') continue;
    if (isNobody(name)) list.complete = false;
    else if (isOrganisation(name)) list.organisations.push(bareBody(name));
    else if (isSuffix(name) && previous !== undefined) {
      previous.printed += ` ${name}`;
      previous.suffix = name;
    } else {
      const affiliations = named('affiliation')
        .map((affiliation) => nameText(textOf(affiliation)))
        .filter((affiliation) => affiliation !== '');
      list.authors.push({ printed: name, ...(affiliations.length > 0 && { affiliations }) });
    }
  }
  if (list.authors.length === 0 && list.organisations.length === 0) list.complete = false;
  return list;
}

function bareBody(name: string): string {
  return name.replace(/^(?:for|on behalf of) /u, '');
}
