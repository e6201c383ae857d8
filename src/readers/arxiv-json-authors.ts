// The authors of a paper in arXiv's metadata: as arXiv parsed them, with what the line that it parsed says besides.

import { type AuthorLine, affiliationsOf, readAuthorLine } from './arxiv-json-author-line.ts';
import { type JsonObject, listAt, textAt, textsAt } from './json-fields.ts';
import { type NameList, nameText, withoutCutSign } from './name-lists.ts';
import { isNobody, isOrganisation, isSuffix } from './personal-names.ts';
import { nameOfTwoParts } from './printed-name.ts';
import type { PrintedName } from './record.ts';

export interface ArxivAuthors extends NameList {
  /** What stands among the authors and is none: who wrote an appendix. */
  notes: string[];
}

const cutMention = /\bal\b|\bothers\b|\bmore\b|\bauthors\b|\.\.\.|…/iu;
const appendix = /^(?:(?:and|with|an?|two|three) )*(?:appendi(?:x|ces)|addend(?:um|a)) (?:\w+ )?by\b/iu;
const bodyInPlaceOfAffiliation = /^(?:for|on behalf of) |\bCollaborations?$/u;
const deceased = /^\W*deceased\W*$/iu;
const noLine: AuthorLine = { authors: [], marks: new Map(), complete: true };

/**
 * The people and bodies of a paper, each in printed order. `authors_parsed` gives the parts of names (family, given, suffix,
 * then affiliations); it has lost an `et al.` at the end, and the affiliations that numbers stand for, which are taken from
 * `authors`, the line that the submitter typed. Where it is missing, the names themselves are read from that line, their
 * parts not told apart. A collaboration is a body also where it stands before a colon (`ATLAS Collaboration: G. Aad`) or, as
 * `for the ... Collaboration`, in the place of an affiliation. Cost: linear.
 */
export function readArxivAuthors(paper: JsonObject): ArxivAuthors {
  const typed = textsAt(paper, 'authors').join(', ');
  const parsed = listAt(paper, 'authors_parsed');
  const isNeeded = parsed.length === 0 || typed.includes('(') || cutMention.test(typed);
  const line = isNeeded && typed !== '' ? readAuthorLine(typed) : noLine;
  const names = new Names(line.complete);
  if (parsed.length === 0) for (const { name, affiliations } of line.authors) names.add('', name, '', affiliations);
  for (const author of parsed) {
    const [family = '', given = '', suffix = '', ...groups] = partsOf(author);
    // arXiv parts a hyphen from the initial before it.
    const joined = given.replace(/(?<=\p{Lu}\.) -(?=\p{Lu})/gu, '-');
    names.add(
      joined,
      family,
      suffix,
      groups.flatMap((group) => affiliationsOf(group, line.marks)),
    );
  }
  return names.list();
}

function partsOf(author: unknown): string[] {
  return (Array.isArray(author) ? author : [author]).map((part) =>
    nameText(textAt(part) ?? '').replace(/(?:[,;] ?){2,}/gu, ', '),
  );
}

class Names {
  private readonly authors: PrintedName[] = [];
  private readonly organisations = new Set<string>();
  private readonly notes = new Set<string>();
  private complete: boolean;

  constructor(complete: boolean) {
    this.complete = complete;
  }

  list(): ArxivAuthors {
    const [organisations, notes] = [[...this.organisations], [...this.notes]];
    const complete = this.complete && this.authors.length + organisations.length > 0;
    return { authors: this.authors, organisations, complete, notes };
  }

  /** Takes a name, all of it in `family` where its parts are not told apart. */
  add(givenPart: string, familyPart: string, suffix: string, affiliations: readonly string[]): void {
    const given = this.withoutBody(givenPart);
    const { names: family, complete } = withoutCutSign(this.withoutBody(familyPart));
    const whole = [given, family].filter((part) => part !== '').join(' ');
    const isCut = withoutCutSign(whole).names === '' && whole !== '';
    if (!complete || isCut || isNobody(whole)) this.complete = false;
    if (whole === '' || isCut || isNobody(whole)) return;
    const previous = this.authors.at(-1);
    if (appendix.test(whole)) this.notes.add(whole);
    else if (isOrganisation(whole)) this.organisations.add(bodyName(whole));
    else if (isSuffix(whole) && previous !== undefined) {
      previous.printed += ` ${whole}`;
      previous.suffix = whole;
    } else {
      const name = given === '' && suffix === '' ? { printed: family } : nameOfTwoParts(family, given, suffix);
      const own = this.ownAffiliations(affiliations);
      this.authors.push({ ...name, ...(own.length > 0 && { affiliations: own }) });
    }
  }

  /** A part of a name without the body and the colon before it. */
  private withoutBody(part: string): string {
    const colon = part.lastIndexOf(':');
    if (colon === -1) return part;
    const body = part.slice(0, colon).trim();
    if (!isOrganisation(body)) return colon === part.length - 1 ? body : part;
    this.organisations.add(bodyName(body));
    return part.slice(colon + 1).trim();
  }

  /** What of the texts behind a name are affiliations; bodies and appendices among them are kept apart, `deceased` is none. */
  private ownAffiliations(texts: readonly string[]): string[] {
    return texts.filter((text) => {
      if (appendix.test(text)) this.notes.add(text);
      else if (isOrganisation(text) && bodyInPlaceOfAffiliation.test(text)) this.organisations.add(bodyName(text));
      else return !deceased.test(text);
      return false;
    });
  }
}

function bodyName(printed: string): string {
  return printed.replace(/^(?:for|on behalf of) /u, '');
}
