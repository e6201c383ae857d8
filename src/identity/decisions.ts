// A curator's overrides made ready to apply: which names and papers they speak of, and which fit nobody in the lists.

import type { Problem } from '../readers/record.ts';
import { bareArxivId, bareDoi, bareOrcid } from '../text/identifiers.ts';
import type { Slot } from './author-lists.ts';
import { titleKey } from './entries.ts';
import { cutSlug } from './ids.ts';
import type { Name } from './names.ts';
import { parseName } from './names.ts';
import type { DifferentNamesRule, Overrides } from './overrides.ts';
import { printedOrcid } from './person-ids.ts';

const orcidMark = /^orcid:/iu;

export type Fits = (name: Name, orcid: string | null) => boolean;

/** Whom a spelling or an `orcid:` id in an override means; `exactly` tells spellings apart that differ by accents. */
export function whoIs(spelling: string, exactly = false): Fits {
  if (orcidMark.test(spelling)) {
    const wanted = bareOrcid(spelling);
    return (_, orcid) => orcid === wanted;
  }
  const wanted = parseName({ printed: spelling });
  return exactly
    ? (name) => name.display === wanted.display || name.printed === spelling
    : (name) => name.key === wanted.key;
}

function sameKey(a: string, b: string): boolean {
  return parseName({ printed: a }).key === parseName({ printed: b }).key;
}

export interface Separation {
  first: Fits;
  second: Fits;
  rule: DifferentNamesRule;
}

/** Whose word it is: `by decision (married): people.yaml line 2.` */
export function sayDecision(rule: { document: string; line: number; reason?: string | null }): string {
  const reason = (rule.reason ?? null) === null ? '' : ` (${rule.reason})`;
  return `by decision${reason}: ${rule.document} line ${rule.line}.`;
}

/** The rules that two spellings are two people, ready to ask. */
export function separations(overrides: Overrides): Separation[] {
  return overrides.differentNames.map((rule) => {
    const [a, b] = rule.names;
    const exactly = sameKey(a, b);
    return { first: whoIs(a, exactly), second: whoIs(b, exactly), rule };
  });
}

/**
 * The keys of names whose spellings must be told apart to the letter, for a rule says that they are different people.
 */
export function spelledApart(overrides: Overrides): Set<string> {
  return new Set(
    overrides.differentNames
      .filter(({ names: [a, b] }) => sameKey(a, b))
      .map(({ names: [a] }) => parseName({ printed: a }).key),
  );
}

/** True for two names that a rule keeps apart. */
export function namesApart(rules: readonly Separation[]): (a: Name, b: Name) => boolean {
  if (rules.length === 0) return () => false;
  return (a, b) =>
    rules.some(({ first, second }) => (first(a, null) && second(b, null)) || (first(b, null) && second(a, null)));
}

export interface NamedPaper {
  readonly title: string;
  /** Values of its identifiers, lower case; made anew when asked. */
  readonly ids: ReadonlySet<string>;
}

function isPaper(text: string, paper: NamedPaper): boolean {
  const bare = text.replace(/^Paper:/u, '').trim();
  const { ids } = paper;
  if (ids.has(bareDoi(bare)) || ids.has(bareArxivId(bare).toLowerCase())) return true;
  const key = cutSlug(titleKey(bare));
  return key !== '' && key === cutSlug(titleKey(paper.title));
}

/**
 * Which of several people of one name wrote a paper, by the rules that split a name over papers: the place of the group
 * that lists it; null where no rule names the name or no group the paper.
 */
export function paperGroups(overrides: Overrides): (name: Name, paper: NamedPaper) => number | null {
  const rules = new Map<string, string[][]>();
  for (const { name, papers } of overrides.differentPapers) rules.set(parseName({ printed: name }).key, papers);
  return (name, paper) => {
    const groups = rules.get(name.key);
    const place = groups?.findIndex((group) => group.some((text) => isPaper(text, paper))) ?? -1;
    return place < 0 ? null : place;
  };
}

/** A problem for every name and paper of the overrides that is in none of the lists. Cost: rules times names. */
export function unusedOverrides(
  overrides: Overrides,
  authorships: readonly { slot: Slot }[],
  papers: readonly NamedPaper[],
): Problem[] {
  const keys = new Set<string>();
  const orcids = new Set<string | null>();
  // Most lists come without overrides, and these may be of millions of names.
  const some = Object.values(overrides).some((rules) => rules.length > 0);
  for (const { slot } of some ? authorships : []) {
    for (const { name, printed } of slot.mentions) {
      keys.add(name.key);
      orcids.add(printedOrcid(printed));
    }
  }
  const known = (spelling: string): boolean =>
    orcidMark.test(spelling) ? orcids.has(bareOrcid(spelling)) : keys.has(parseName({ printed: spelling }).key);
  const problem = (origin: { document: string; line: number }, found: string, expected: string): Problem => ({
    document: origin.document,
    line: origin.line,
    severity: 'WARNING',
    found,
    expected,
  });
  const asPrinted = 'a name as one of the lists prints it: nobody has this one.';
  const namesNobodyHas = (rule: { document: string; line: number }, names: readonly string[]): Problem[] => {
    const problems: Problem[] = [];
    for (let at = 0; at < names.length; at++) {
      const [name = '', next] = names.slice(at, at + 2);
      const joined = `${name}, ${next}`;
      if (next !== undefined && known(joined) && !(known(name) && known(next))) {
        problems.push(problem(rule, joined, `one name: put names with a comma in quotation marks, "${joined}".`));
        at++;
      } else if (!known(name)) problems.push(problem(rule, name, asPrinted));
    }
    return problems;
  };
  const unknownNames = [
    ...overrides.same.map((rule) => ({ rule, names: rule.names })),
    ...overrides.differentNames.map((rule) => ({ rule, names: rule.names })),
    ...overrides.differentPapers.map((rule) => ({ rule, names: [rule.name] })),
    ...overrides.preferred.map((rule) => ({ rule, names: [rule.name] })),
  ].flatMap(({ rule, names }) => namesNobodyHas(rule, names));
  const unknownPapers = overrides.differentPapers.flatMap((rule) =>
    rule.papers
      .flat()
      .filter((text) => !papers.some((paper) => isPaper(text, paper)))
      .map((text) =>
        problem(rule, text, 'the title, DOI or arXiv id of a paper in the lists: no paper fits this one.'),
      ),
  );
  return [...unknownNames, ...unknownPapers];
}

/** The keys of names that rules split over papers. */
export function splitKeys(overrides: Overrides): Set<string> {
  return new Set(overrides.differentPapers.map(({ name }) => parseName({ printed: name }).key));
}
