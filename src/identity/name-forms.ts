// The spellings of a person, the fullest first, and what makes the first of them the first.

import { compareText } from '../text/compare.ts';
import type { Mention } from './author-lists.ts';
import type { People } from './cluster-people.ts';
import type { Name } from './names.ts';
import { isInitial } from './names.ts';
import type { Authorship } from './units.ts';

export interface Form {
  /** As printed. */
  printed: string;
  name: Name;
  mentions: Mention[];
  /** Units it stands in, each once. */
  units: number[];
  /** Authorships it stands in. */
  authorships: number[];
  /** How many places print this name, in either order. */
  places: number;
  fullness: Fullness;
}

interface Fullness {
  /** Words in full, as many as in the fullest printing of the same letters: `Meilin` is as full as `Mei-Lin`. */
  words: number;
  initials: number;
  accents: number;
}

// Over the whole name, since `Garcia` is a given name in one list and a family name in another.
function fullnessOf({ given, particle, family, display }: Name): Fullness {
  const words = [...given, ...particle, ...family];
  const initials = words.filter(isInitial).length;
  const accents = [...display].filter((letter) => letter > '\u007f' && /\p{L}/u.test(letter)).length;
  return { words: words.length - initials, initials, accents };
}

function compareFullness({ fullness: a }: Form, { fullness: b }: Form): number {
  return b.words - a.words || b.initials - a.initials || b.accents - a.accents;
}

function compareForms(a: Form, b: Form): number {
  return (
    compareFullness(a, b) ||
    b.places - a.places ||
    compareText(a.name.display, b.name.display) ||
    b.mentions.length - a.mentions.length ||
    compareText(a.printed, b.printed)
  );
}

/**
 * The spellings of a person, one for each way it is printed: those with more names in full first, then more initials,
 * then more accents, then more places, then by code units. Cost: linear in the mentions but for one sort.
 */
export function formsOf(members: readonly number[], people: People, authorships: readonly Authorship[]): Form[] {
  const forms = new Map<string, Form>();
  for (const unit of members) {
    for (const at of people.units[unit]?.authorships ?? []) {
      for (const mention of authorships[at]?.slot.mentions ?? []) {
        const { printed } = mention.printed;
        const form: Form = forms.get(printed) ?? {
          printed,
          name: mention.name,
          mentions: [],
          units: [],
          authorships: [],
          places: 0,
          fullness: fullnessOf(mention.name),
        };
        // Of `王伟` only some lists say where the family name ends.
        if (form.name.undivided && form.name.givenPrinted === null) form.name = mention.name;
        forms.set(printed, form);
        form.mentions.push(mention);
        if (form.units.at(-1) !== unit) form.units.push(unit);
        form.authorships.push(at);
      }
    }
  }
  const mostWords = new Map<string, number>();
  for (const { name, fullness } of forms.values()) {
    mostWords.set(name.squeezed, Math.max(mostWords.get(name.squeezed) ?? 0, fullness.words));
  }
  const places = new Map<string, number>();
  for (const { name, mentions } of forms.values()) {
    places.set(name.display, (places.get(name.display) ?? 0) + mentions.length);
  }
  for (const form of forms.values()) {
    form.places = places.get(form.name.display) ?? 0;
    form.fullness.words = mostWords.get(form.name.squeezed) ?? 0;
  }
  return [...forms.values()].sort(compareForms);
}

/** What the first form is among all of a person's, none of them empty: `the fullest spelling`. */
export function sayRank(forms: readonly Form[]): string {
  const [first, ...others] = forms;
  if (first === undefined || others.length === 0) return 'the only spelling';
  const rivals = others.filter(({ name }) => name.display !== first.name.display);
  if (rivals.length === 0) return 'the only spelling, in two orders';
  const asFull = rivals.filter((rival) => compareFullness(first, rival) === 0);
  if (asFull.length === 0) return 'the fullest spelling';
  if (asFull.some(({ places }) => places === first.places)) return 'no other spelling is fuller or better attested';
  return asFull.length === rivals.length ? 'the best attested spelling' : 'the best attested of the fullest spellings';
}
