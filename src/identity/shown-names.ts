// Names to show that somebody decided, printed in a list or not.

import type { Problem } from '../readers/record.ts';
import type { People } from './cluster-people.ts';
import { sayDecision, whoIs } from './decisions.ts';
import type { Form } from './name-forms.ts';
import type { Name } from './names.ts';
import { parseName } from './names.ts';
import type { Overrides } from './overrides.ts';

export interface DecidedName {
  name: Name;
  /** The form that prints it; null: no list prints it. */
  form: Form | null;
  /** `by decision (married): people.yaml line 2.` */
  said: string;
}

interface Decision {
  name: string;
  rule: { document: string; line: number; reason?: string | null };
}

/**
 * The decided name of each person who has one, by the person's place in `allForms`: the `name` of a `same` rule for the
 * person its spellings are merged into, else a `preferred` spelling for everybody who has it but for accents, case and
 * punctuation. The first decision on a person holds; another one that differs is a problem. Cost: rules times forms.
 */
export function decidedNames(
  people: People,
  allForms: readonly (readonly Form[])[],
  overrides: Overrides,
): { names: Map<number, DecidedName>; problems: Problem[] } {
  const names = new Map<number, DecidedName>();
  const rules = new Map<number, Decision['rule']>();
  const problems: Problem[] = [];
  const decide = (person: number, { name: wanted, rule }: Decision): void => {
    const forms = allForms[person] ?? [];
    const exactly = whoIs(wanted, true);
    const form = forms.find((each) => exactly(each.name, null)) ?? null;
    const name = form?.name ?? parseName({ printed: wanted });
    const [known, knownRule] = [names.get(person), rules.get(person)];
    if (known === undefined || knownRule === undefined) {
      names.set(person, { name, form, said: sayDecision(rule) });
      rules.set(person, rule);
    } else if (known.name.display !== name.display) {
      problems.push({
        document: rule.document,
        line: rule.line,
        severity: 'WARNING',
        found: wanted,
        expected: `one name to show: ${knownRule.document} line ${knownRule.line} has ${known.name.display}, which holds.`,
      });
    }
  };
  for (const { unit, rule } of people.named) {
    const person = people.people.findIndex((units) => units.includes(unit));
    decide(person, { name: rule.name, rule });
  }
  for (const rule of overrides.preferred) {
    const [exactly, nearly] = [whoIs(rule.name, true), whoIs(rule.name)];
    const having = (fits: typeof exactly): number[] =>
      [...allForms.keys()].filter((person) => allForms[person]?.some((form) => fits(form.name, null)));
    // Of two people told apart by their accents alone, only the one so spelled is meant.
    const exact = having(exactly);
    for (const person of exact.length > 0 ? exact : having(nearly)) decide(person, { name: rule.name, rule });
  }
  return { names, problems };
}
