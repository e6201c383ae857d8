// The people of a DBLP record: names as DBLP spells them, homonym numbers apart, and who DBLP says they are.

import { bareOrcid, isOrcid } from '../text/identifiers.ts';
import { withoutCutSign } from './name-lists.ts';
import { isNobody, isOrganisation } from './personal-names.ts';
import type { PrintedIdentifier, PrintedName } from './record.ts';
import type { XmlElement } from './xml-element.ts';
import { textOf } from './xml-text.ts';

export interface DblpAuthors {
  /** In printed order. */
  authors: PrintedName[];
  organisations: string[];
  /** False where nobody is named, or somebody is named as `Anonymous` or `et al.`. */
  complete: boolean;
  /** What stood in an ORCID's place and is none. */
  wrongOrcids: string[];
}

/**
 * The authors of a publication. DBLP keeps people of one name apart by a number of four digits behind it (`Wei Wang
 * 0001`; https://dblp.org/faq/1474783): it is no part of the printed name, and the whole is the person's `dblp`
 * identifier. A name without number may be that of several people whom nobody has told apart yet, so that it identifies
 * none; neither does the `pid` that exports of one person print beside it, unless `people` has it or there is a number.
 */
export function dblpAuthors(elements: readonly XmlElement[], people: ReadonlySet<string>): DblpAuthors {
  const list: DblpAuthors = { authors: [], organisations: [], complete: true, wrongOrcids: [] };
  for (const element of elements) {
    if (element.name !== 'author') continue;
    const text = textOf(element);
    if (text === '') continue;
    const { printed, identifiers } = dblpName(text);
    if (withoutCutSign(printed).names === '' || isNobody(printed)) list.complete = false;
    else if (isOrganisation(printed)) list.organisations.push(printed);
    else {
      const { orcid, pid } = element.attributes;
      if (pid !== undefined && (identifiers.length > 0 || people.has(pid))) {
        identifiers.push({ scheme: 'dblp', value: pid });
      }
      list.authors.push({
        printed,
        ...(orcid !== undefined && readOrcid(orcid, list.wrongOrcids)),
        ...(identifiers.length > 0 && { identifiers }),
      });
    }
  }
  if (list.authors.length === 0 && list.organisations.length === 0) list.complete = false;
  return list;
}

/** A name of DBLP without its homonym number, and what it identifies with it; nothing where there is none. */
export function dblpName(text: string): { printed: string; identifiers: PrintedIdentifier[] } {
  const printed = text.replace(/ \d{4}$/u, '');
  return { printed, identifiers: printed === text ? [] : [{ scheme: 'dblp', value: text }] };
}

/** An ORCID iD as a name has it; nothing, and a place among the wrong ones, where it is none. */
export function readOrcid(printed: string, wrong: string[]): { orcid?: string } {
  const orcid = bareOrcid(printed);
  if (isOrcid(orcid)) return { orcid };
  wrong.push(printed);
  return {};
}
