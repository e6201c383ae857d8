// What decisions that people are different leave behind: a sentence on the spellings they name, and contradictions.

import type { Problem } from '../readers/record.ts';
import type { Fits, NamedPaper } from './decisions.ts';
import { paperGroups, sayDecision, separations } from './decisions.ts';
import { sayNames } from './evidence.ts';
import type { Form } from './name-forms.ts';
import { parseName } from './names.ts';
import type { DifferentNamesRule, DifferentPapersRule, Overrides } from './overrides.ts';
import { printedOrcid } from './person-ids.ts';
import type { Authorship } from './units.ts';

/** A person, by the name shown, and their spellings. */
interface Spelled {
  name: string;
  forms: readonly Form[];
}

interface Holder {
  person: number;
  form: Form;
}

/**
 * For each spelling that a `different` rule names, from whom it keeps its person apart, in the order of the rules; and
 * a problem for each rule whose two names are one person all the same. Cost: rules times spellings.
 */
export function partings(
  people: readonly Spelled[],
  authorships: readonly Authorship[],
  papers: readonly NamedPaper[],
  overrides: Overrides,
): { said: Map<Form, string[]>; problems: Problem[] } {
  const said = new Map<Form, string[]>();
  const problems: Problem[] = [];
  const add = (form: Form, sentence: string): void => {
    said.set(form, [...(said.get(form) ?? []), sentence]);
  };
  const say = (form: Form, others: readonly string[], decision: string): void => {
    const distinct = [...new Set(others)].sort();
    if (distinct.length === 0) return;
    add(form, `Kept apart from ${sayNames(distinct)} ${decision}`);
  };
  const holders = (fits: (form: Form) => boolean): Holder[] =>
    people.flatMap(({ forms }, person) => forms.filter(fits).map((form) => ({ person, form })));

  for (const { first, second, rule } of separations(overrides)) {
    const [left, right] = [holders((form) => isMeant(form, first)), holders((form) => isMeant(form, second))];
    const others = (own: Holder, side: readonly Holder[]): string[] =>
      side.filter(({ person }) => person !== own.person).map(({ person }) => people[person]?.name ?? '');
    for (const holder of left) say(holder.form, others(holder, right), sayDecision(rule));
    for (const holder of right) say(holder.form, others(holder, left), sayDecision(rule));
    const joined = left.some((one) =>
      right.some((other) => other.person === one.person && !isMeant(one.form, second) && !isMeant(other.form, first)),
    );
    const parted = left.some((holder) => others(holder, right).length > 0);
    if (joined || (!parted && left.length > 0 && right.length > 0)) problems.push(contradicted(rule));
  }

  const groupOf = paperGroups(overrides);
  const groupsOf = ({ form }: Holder): Set<number> =>
    new Set(
      form.authorships.map((at) => {
        const paper = papers[authorships[at]?.paper ?? -1];
        return paper === undefined ? 0 : (groupOf(form.name, paper) ?? 0);
      }),
    );
  const unlistedOf = ({ form }: Holder): string[] => [
    ...new Set(
      form.authorships.flatMap((at) => {
        const paper = papers[authorships[at]?.paper ?? -1];
        return paper === undefined || groupOf(form.name, paper) !== null ? [] : [`“${paper.title}”`];
      }),
    ),
  ];
  for (const rule of overrides.differentPapers) {
    const { key } = parseName({ printed: rule.name });
    const split = holders((form) => form.name.key === key).map((holder) => ({ ...holder, groups: groupsOf(holder) }));
    for (const own of split) {
      const others = split.filter(({ person, groups }) => person !== own.person && groups.isDisjointFrom(own.groups));
      const names = others.map(({ person, form }) => {
        const title = papers[authorships[form.authorships[0] ?? -1]?.paper ?? -1]?.title ?? '';
        return `${people[person]?.name} of “${title}”`;
      });
      say(own.form, names, sayDecision(rule));
      const unlisted = unlistedOf(own).sort();
      if (unlisted.length > 0) add(own.form, sayUnlisted(unlisted, rule));
    }
  }
  return { said, problems };
}

function isMeant({ name, mentions }: Form, fits: Fits): boolean {
  return mentions.some(({ printed }) => fits(name, printedOrcid(printed)));
}

function sayUnlisted(titles: readonly string[], { document, line }: DifferentPapersRule): string {
  const listed = `that ${document} line ${line} does not list`;
  const whose = 'this person’s, the first it lists, by default';
  return titles.length === 1
    ? `${titles[0]}, ${listed}, is taken for ${whose}.`
    : `${titles.length} papers ${listed}, ${sayNames(titles)}, are taken for ${whose}.`;
}

function contradicted({ document, line, names }: DifferentNamesRule): Problem {
  return {
    document,
    line,
    severity: 'WARNING',
    found: names.join(' and '),
    expected: 'two people: another decision, or what the lists print, makes one of them.',
  };
}
