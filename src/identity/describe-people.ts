// A person as shown: the name chosen, every spelling with its places and its reason.

import type { Problem } from '../readers/record.ts';
import { compareText } from '../text/compare.ts';
import type { People } from './cluster-people.ts';
import type { NamedPaper } from './decisions.ts';
import type { NameOf } from './evidence.ts';
import { formReasons } from './form-reasons.ts';
import type { Form } from './name-forms.ts';
import { formsOf, sayRank } from './name-forms.ts';
import type { Overrides } from './overrides.ts';
import { partings } from './partings.ts';
import { printedOrcid } from './person-ids.ts';
import type { ResolvedAuthor, ResolvedNameForm } from './resolution.ts';
import { decidedNames } from './shown-names.ts';
import type { Authorship } from './units.ts';

export type Person = Omit<ResolvedAuthor, 'id' | 'possiblySameAs' | 'possiblySeveral'>;

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function sayOthers(count: number): string {
  return count === 1 ? 'one other' : `${count} others`;
}

function nameForm({ printed, mentions }: Form, reason: string): ResolvedNameForm {
  const places = mentions
    .map(({ entry, position }) => ({ record: entry.index, position, entry }))
    .sort(
      (a, b) =>
        compareText(a.entry.record.document, b.entry.record.document) ||
        a.entry.record.line - b.entry.record.line ||
        a.position - b.position,
    );
  return { name: printed, places: places.map(({ record, position }) => ({ record, position })), reason };
}

/**
 * The people as shown, in the order of `people`: name, family and given part, ORCID and name forms; the names shown, by
 * unit; and a problem for every decision on names or on different people that another one overrules. The name is the one decided, printed or
 * not, else the first of `formsOf`. Cost: linear in the mentions, times the rules that name somebody.
 */
export function describePeople(
  people: People,
  authorships: readonly Authorship[],
  papers: readonly NamedPaper[],
  overrides: Overrides,
): { described: Person[]; nameOf: NameOf; problems: Problem[] } {
  // Decisions speak of forms: only where there are any are all of them kept at once.
  const ruled = Object.values(overrides).some((rules) => rules.length > 0);
  const formsAt = (person: number): Form[] => formsOf(people.people[person] ?? [], people, authorships);
  const allForms = ruled ? people.people.map((_, person) => formsAt(person)) : [];
  const formsOfPerson = (person: number): Form[] => allForms[person] ?? formsAt(person);
  const decided = decidedNames(people, allForms, overrides);
  const shownNames = people.people.map((_, at) => decided.names.get(at)?.name ?? (formsOfPerson(at)[0] as Form).name);
  const parted = partings(
    allForms.map((forms, at) => ({ forms, name: shownNames[at]?.display ?? '' })),
    authorships,
    papers,
    overrides,
  );
  const personOf = new Int32Array(people.units.length);
  people.people.forEach((units, person) => {
    for (const unit of units) personOf[unit] = person;
  });
  const nameOf: NameOf = (unit) => shownNames[personOf[unit] ?? -1]?.display ?? '';
  const reasonsOf = formReasons(people, authorships, (paper) => papers[paper]?.title ?? '', nameOf);

  const apartOf = new Map(
    people.apart.flatMap(({ people: several, reason }) =>
      several.map(
        (person) =>
          [person, `Told apart from ${sayOthers(several.length - 1)} of this name: ${reason(nameOf)}`] as const,
      ),
    ),
  );

  const described = people.people.map((_, at): Person => {
    const forms = formsOfPerson(at);
    const shown = shownNames[at] ?? (forms[0] as Form).name;
    const decision = decided.names.get(at);
    const lead = decision?.form ?? (forms[0] as Form);
    const others = forms.filter((form) => form !== lead);
    const rank = sayRank(forms);
    const own =
      decision === undefined
        ? others.length === 0
          ? 'The only spelling.'
          : `The name shown: ${rank}.`
        : decision.form === null
          ? `${capitalised(rank)}; the name shown, ${shown.display}, is ${decision.said}`
          : `The name shown, ${decision.said}`;
    const told = apartOf.get(at);
    const reasons = [told === undefined ? own : `${own} ${told}`, ...reasonsOf([lead, ...others])];
    const [first, ...rest] = [lead, ...others].map((form, place) =>
      nameForm(form, [reasons[place] ?? '', ...(parted.said.get(form) ?? [])].join(' ')),
    ) as [ResolvedNameForm, ...ResolvedNameForm[]];
    rest.sort((a, b) => b.places.length - a.places.length || compareText(a.name, b.name));
    const orcids = forms.flatMap((form) => form.mentions.map(({ printed }) => printedOrcid(printed)));
    return {
      name: shown.display,
      family: shown.familyPrinted === '' ? null : shown.familyPrinted,
      given: shown.givenPrinted,
      orcid: orcids.filter((orcid) => orcid !== null).sort()[0] ?? null,
      nameForms: [first, ...rest],
    };
  });
  return { described, nameOf, problems: [...decided.problems, ...parted.problems] };
}
