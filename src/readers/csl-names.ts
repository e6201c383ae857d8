// The authors of CSL-JSON and Crossref: names in parts, and what those formats write whole.

import { bareOrcid, isOrcid } from '../text/identifiers.ts';
import { markupToText } from '../text/markup.ts';
import { isObject, isTrueAt, type JsonObject, listAt, textAt } from './json-fields.ts';
import { type NameList, nameText, withoutCutSign } from './name-lists.ts';
import { isFullName, isNamePart, isNobody, isOrganisation, nameWords } from './personal-names.ts';
import { nameOfParted, nameOfParts, nameOfTwoParts } from './printed-name.ts';
import type { PrintedName, Problem } from './record.ts';

/** What could not be read of an entry, or was read with a doubt. */
export type Fault = Pick<Problem, 'severity' | 'found' | 'expected'>;

// In characters; what is longer is no name.
const longestName = 2000;

const authorRoles = new Set(['author', 'first-author', 'additional-author']);

// Words of bodies' names. Only names without a given name are looked at: exporters write bodies as family names.
const bodyWord = new RegExp(
  '^The\\s|(?:^|\\s)(?:Academy|Agency|Association|Authority|Board|Bureau|Cent(?:er|re)|College|Commission|Company|' +
    'Corporation|Council|Department|Federation|Foundation|GmbH|Hospital|Inc\\.?|Incorporated|Institut(?:e|ion)?|' +
    'Laborator(?:y|ies)|Ltd\\.?|Ministry|Office|Organi[sz]ation|Press|School|Services|Society|Staff|Trust|Union|' +
    'Universit(?:y|ät|é))(?=[\\s,]|$)',
  'u',
);

/** Text in Unicode on one line, whatever markup or LaTeX it came in; empty for none. */
export function plainText(source: string | null): string {
  return source === null ? '' : nameText(markupToText(source));
}

/**
 * The people and bodies of an `author` list, each in printed order
 * (https://docs.citationstyles.org/en/stable/specification.html#name, https://api.crossref.org/swagger-ui).
 *
 * Crossref's `name` is a body's. CSL's `literal` is one too, unless it can be but a person's: written `Family, Given`, with
 * initials, or marked with `parse-names`. Any name that ends in a word such as `Collaboration` is a body's, and without
 * a given name so is one that holds a word such as `Institute`. A family name with nothing beside it that holds a whole
 * name (`Ada Moss`) is printed as it is, its parts not told apart. Particles in lower case are parted from both sides of
 * the family name. `printed` is given names first even where `static-ordering` has the family name first. `et al.`,
 * `others` and `...`, alone or behind a name, mark the list as cut; `Anonymous` and whoever has no name leave it
 * incomplete, and so does an empty list. Who has a role other than the author's is none.
 */
export function readCslNames(author: unknown, report: (fault: Fault) => void): NameList {
  const names: NameList = { authors: [], organisations: [], complete: true };
  const list = listOf(author, report);
  const amongPeople = list.some((one) => textAt(one, 'family') !== null);
  for (const one of list) {
    const long = longNameIn(one);
    if (long !== null) {
      const expected = `a name of at most ${longestName} characters; this one was left out.`;
      report({ severity: 'ERROR', found: long, expected });
      names.complete = false;
      continue;
    }
    const { person, body, isCut } = isObject(one) ? readName(one, amongPeople, report) : bareName(one, report);
    if (person !== undefined) names.authors.push(person);
    if (body !== undefined) names.organisations.push(body);
    if (isCut === true) names.complete = false;
  }
  if (names.authors.length === 0 && names.organisations.length === 0) names.complete = false;
  return names;
}

function longNameIn(value: unknown): string | null {
  const parts = isObject(value) ? Object.values(value) : [value];
  return parts.find((part): part is string => typeof part === 'string' && part.length > longestName) ?? null;
}

/** The members of a list; a name that stands alone is a list of one. */
function listOf(author: unknown, report: (fault: Fault) => void): readonly unknown[] {
  if (Array.isArray(author)) return author;
  if (isObject(author)) return [author];
  if (author !== undefined && author !== null && author !== '') {
    const expected = 'a list of names in brackets, each with "family" and "given"; nobody was read from this.';
    report({ severity: 'ERROR', found: String(author), expected });
  }
  return [];
}

/** What one member of the list is; neither person nor body where it names nobody. */
interface ReadName {
  person?: PrintedName;
  body?: string;
  /** The list does not name everybody. */
  isCut?: boolean;
}

function readName(value: JsonObject, amongPeople: boolean, report: (fault: Fault) => void): ReadName {
  const roles = listAt(value, 'role').map((role) => textAt(role, 'role') ?? textAt(role));
  if (roles.length > 0 && !roles.some((role) => role !== null && authorRoles.has(role))) return {};
  const [family, given] = [partOf(value, 'family'), partOf(value, 'given')];
  if (family === '' && given === '') {
    const name = partOf(value, 'name');
    return name === '' ? literalName(value, amongPeople, report) : bodyName(name);
  }
  // `et` and `al.` may be parts of a name, too.
  if (withoutCutSign([given, family].join(' ').trim()).names === '') return { isCut: true };
  const particle = [partOf(value, 'dropping-particle'), partOf(value, 'non-dropping-particle')].join(' ').trim();
  const parts = [family, given, partOf(value, 'suffix')].map(withoutCutSign);
  const [familyPart = '', givenPart = '', suffix = ''] = parts.map(({ names }) => names);
  const isCut = parts.some(({ complete }) => !complete);
  const whole = nameOfParts({ family: familyPart, given: givenPart, particle, suffix }).printed;
  if (isNobody(whole)) return { isCut: true };
  if (givenPart === '' ? isBodyName(whole) : isOrganisation(whole)) return { body: whole, isCut };
  return { person: { ...partedName(familyPart, givenPart, particle, suffix), ...detailsOf(value, report) }, isCut };
}

function partedName(family: string, given: string, particle: string, suffix: string): PrintedName {
  // Zotero quotes a family name whose particle is to stay with it.
  const quoted = /^"(.+)"$/u.exec(family)?.[1];
  if (particle !== '' || quoted !== undefined)
    return nameOfParts({ family: quoted ?? family, given, particle, suffix });
  if (family === '') return nameOfParts({ given, suffix });
  if (given !== '') return nameOfTwoParts(family, given, suffix);
  const parted = nameOfParted(suffix === '' ? family : `${family}, ${suffix}`);
  if (parted !== null && family.includes(',')) return parted;
  return isFullName(family) ? { printed: nameOfParts({ family, suffix }).printed } : nameOfTwoParts(family, '', suffix);
}

function literalName(value: JsonObject, amongPeople: boolean, report: (fault: Fault) => void): ReadName {
  const { names: whole, complete } = withoutCutSign(partOf(value, 'literal'));
  if (whole === '' || isNobody(whole) || isBodyName(whole)) return { isCut: !complete, ...bodyName(whole) };
  const person = commaParted(whole);
  if (person !== null) return { person: { ...person, ...detailsOf(value, report) }, isCut: !complete };
  if (isTrueAt(value, 'parse-names') || (!amongPeople && hasInitials(whole))) {
    return { person: { printed: whole, ...detailsOf(value, report) }, isCut: !complete };
  }
  if (!amongPeople && isFullName(whole)) {
    const expected = 'the names of people in "family" and "given"; what stands in "literal" is read as a body\'s name.';
    report({ severity: 'WARNING', found: whole, expected });
  }
  return { body: whole, isCut: !complete };
}

function bodyName(name: string): ReadName {
  const { names: whole, complete } = withoutCutSign(name);
  if (whole === '' || isNobody(whole)) return { isCut: true };
  return { body: whole.replace(/^(?:for|on behalf of) /iu, ''), isCut: !complete };
}

/** A text, or something else, where a name should be. */
function bareName(value: unknown, report: (fault: Fault) => void): ReadName {
  const expected = 'a name with "family" and "given", or with "literal"';
  const { names: whole, complete } = withoutCutSign(typeof value === 'string' ? plainText(value) : '');
  if (typeof value === 'string' && (whole === '' || isNobody(whole))) return { isCut: true };
  if (whole === '') {
    const found = Array.isArray(value) ? '[...]' : String(value);
    report({ severity: 'ERROR', found, expected: `${expected}; this one was left out.` });
    return { isCut: true };
  }
  report({ severity: 'WARNING', found: whole, expected: `${expected}; this one was read as it stands.` });
  if (isBodyName(whole)) return { body: whole, isCut: !complete };
  return { person: commaParted(whole) ?? { printed: whole }, isCut: !complete };
}

/** Whether a name that is not parted can only be a body's. */
function isBodyName(whole: string): boolean {
  return isOrganisation(whole) || bodyWord.test(whole);
}

/** A whole name that is written `Family, Given`; null for any other. */
function commaParted(whole: string): PrintedName | null {
  return whole.split(',').every((part) => isNamePart(part.trim())) ? nameOfParted(whole) : null;
}

/** `J. Moss`, `Ada B. Moss`: an initial before the last word. */
function hasInitials(name: string): boolean {
  const words = nameWords(name);
  return isFullName(name) && words.length <= 4 && words.slice(0, -1).some((word) => /^\p{Lu}\.$/u.test(word));
}

function partOf(value: JsonObject, name: string): string {
  return plainText(textAt(value, name));
}

/** The ORCID iD and the affiliations, where they are given. */
function detailsOf(value: JsonObject, report: (fault: Fault) => void): Pick<PrintedName, 'orcid' | 'affiliations'> {
  const printed = textAt(value, 'ORCID') ?? textAt(value, 'orcid');
  const orcid = printed === null ? null : bareOrcid(printed);
  const isRight = orcid !== null && isOrcid(orcid);
  if (orcid !== null && !isRight) {
    const expected = 'an ORCID iD whose last digit checks the others; it was left out.';
    report({ severity: 'WARNING', found: printed ?? '', expected });
  }
  const affiliations = listAt(value, 'affiliation')
    .map((one) => plainText(textAt(one, 'name') ?? textAt(one)))
    .filter((name) => name !== '');
  return { ...(orcid !== null && isRight && { orcid }), ...(affiliations.length > 0 && { affiliations }) };
}
