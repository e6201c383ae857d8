// The authorships of an OpenAlex work: people as their papers print them, and bodies.

import { fold } from '../text/fold.ts';
import { type Fault, plainText } from './csl-names.ts';
import { isTrueAt, type JsonObject, listAt, numberAt, textAt, textsAt, valueAt } from './json-fields.ts';
import { type NameList, withoutCutSign } from './name-lists.ts';
import { isNamePart, isNobody, isOrganisation, isSuffix } from './personal-names.ts';
import { nameOfParted } from './printed-name.ts';
import type { PrintedName } from './record.ts';
import { orcidIn, wrongOrcid } from './tagged-orcids.ts';

// Answers with several works hold no more of each work's authors.
const mostInAnswers = 100;

/**
 * The people and bodies of a work, each in printed order
 * (https://docs.openalex.org/api-entities/works/work-object/authorship-object). A name is printed as the paper prints it
 * (`raw_author_name`), given names first; the name that OpenAlex itself chose for the person (`display_name`) is used only
 * where that is missing, and where it shows that `Ada, Berg` was printed given names first. A name that ends in a word such
 * as `Collaboration`, or is that of its own affiliation, is a body's. The id of the person (`openalex`) and the ORCID are
 * kept, unless several names of the work share them or they stand for nobody. The list is not complete where OpenAlex says
 * that it is cut, holds fewer than are counted, ends in `et al.` or its like, or names nobody.
 */
export function readAuthorships(work: JsonObject, report: (fault: Fault) => void): NameList {
  const list: NameList = { authors: [], organisations: [], complete: !isCut(work, report) };
  for (const authorship of listAt(work, 'authorships')) addAuthorship(list, authorship, report);
  if (list.authors.length + list.organisations.length === 0) list.complete = false;
  dropSharedIdentifiers(list.authors, report);
  return list;
}

function isCut(work: JsonObject, report: (fault: Fault) => void): boolean {
  const count = listAt(work, 'authorships').length;
  if (isTrueAt(work, 'is_authors_truncated') || (numberAt(work, 'authors_count') ?? 0) > count) return true;
  const isKnown = valueAt(work, 'is_authors_truncated') === false || numberAt(work, 'authors_count') === count;
  if (count !== mostInAnswers || isKnown) return false;
  const expected = 'more or fewer than 100 authors: where OpenAlex cuts lists. This one is taken for one that is cut.';
  report({ severity: 'WARNING', found: textAt(work, 'id') ?? '100 authorships', expected });
  return true;
}

function addAuthorship(list: NameList, authorship: unknown, report: (fault: Fault) => void): void {
  const shown = plainText(textAt(authorship, 'author', 'display_name'));
  const printed = plainText(textAt(authorship, 'raw_author_name')) || shown;
  const { names: whole, complete } = withoutCutSign(printed.replace(/(?:,\s?){2,}/gu, ', '));
  if (!complete || isNobody(whole) || whole === '') list.complete = false;
  if (whole === '' || isNobody(whole)) return;
  const affiliations = affiliationsOf(authorship);
  if (isOrganisation(whole) || isOneOf(affiliations.bodies, whole)) {
    list.organisations.push(whole.replace(/^(?:for|on behalf of) /u, ''));
    return;
  }
  const isDeleted = /^deleted author$/iu.test(shown);
  if (isDeleted && whole === shown) {
    list.complete = false;
    return;
  }
  const id = isDeleted ? null : personId(textAt(authorship, 'author', 'id'));
  const orcid = isDeleted ? null : orcidOf(authorship, report);
  list.authors.push({
    ...personName(whole, shown),
    ...(orcid !== null && { orcid }),
    ...(id !== null && { identifiers: [{ scheme: 'openalex', value: id }] }),
    ...(affiliations.printed.length > 0 && { affiliations: affiliations.printed }),
  });
}

function personName(whole: string, shown: string): PrintedName {
  const parts = whole.split(',').map((part) => part.trim());
  if (parts.length === 1) return { printed: whole };
  if (fold(whole) === fold(shown)) return { printed: parts.join(' ') };
  const isParted = parts.every((part) => isNamePart(part) || isSuffix(part));
  return (isParted ? nameOfParted(whole) : null) ?? { printed: whole };
}

/** The id of a person; null for anything else, and for nines alone, which OpenAlex writes for "not known". */
function personId(address: string | null): string | null {
  const id = /(?:^|\/)A\d+$/iu
    .exec(address ?? '')?.[0]
    .replace('/', '')
    .toUpperCase();
  return id === undefined || /^A9+$/u.test(id) ? null : id;
}

function orcidOf(authorship: unknown, report: (fault: Fault) => void): string | null {
  const printed = textAt(authorship, 'author', 'orcid') ?? textAt(authorship, 'raw_orcid');
  const orcid = printed === null ? null : orcidIn(printed);
  if (printed !== null && orcid === null) report({ severity: 'WARNING', found: printed, expected: wrongOrcid });
  return orcid;
}

/** The affiliations as printed, else the institutions that were found in them; `bodies` are both. */
function affiliationsOf(authorship: unknown): { printed: string[]; bodies: string[] } {
  const raw = [
    ...textsAt(authorship, 'raw_affiliation_strings'),
    ...textsAt(authorship, 'raw_affiliation_string'),
    ...listAt(authorship, 'affiliations').flatMap((one) => textsAt(one, 'raw_affiliation_string')),
  ].map(plainText);
  const institutions = listAt(authorship, 'institutions').map((one) => plainText(textAt(one, 'display_name')));
  const printed = raw.some((one) => one !== '') ? raw : institutions;
  return {
    printed: [...new Set(printed.filter((one) => one !== ''))],
    bodies: [...raw, ...institutions],
  };
}

/** Whether a name is one of these, letter case, accents and punctuation aside. */
function isOneOf(bodies: readonly string[], name: string): boolean {
  // Most differ in length by far, which spares folding them.
  const alike = bodies.filter((body) => Math.abs(body.length - name.length) < 5);
  return alike.length > 0 && alike.map(fold).includes(fold(name));
}

/** Two people of one work are not one: an id or ORCID that names of it share says nothing of either. */
function dropSharedIdentifiers(authors: readonly PrintedName[], report: (fault: Fault) => void): void {
  const owners = new Map<string, PrintedName[]>();
  for (const author of authors) {
    for (const id of [author.orcid, author.identifiers?.[0]?.value]) {
      if (id === undefined) continue;
      const sharing = owners.get(id);
      if (sharing === undefined) owners.set(id, [author]);
      else sharing.push(author);
    }
  }
  for (const [id, sharing] of owners) {
    if (new Set(sharing.map(({ printed }) => fold(printed))).size < 2) continue;
    const found = `${id}: ${sharing.map(({ printed }) => printed).join(', ')}`;
    report({ severity: 'WARNING', found, expected: 'one author of this work for an id; it was left out.' });
    for (const author of sharing) {
      if (author.orcid === id) delete author.orcid;
      else delete author.identifiers;
    }
  }
}
