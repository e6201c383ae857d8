// Printed names as columns.
import type { PrintedName } from '../readers/record.ts';
import { type Columns, parted, type StoredColumns, sum } from './columns.ts';
import { identifierColumns, identifiersFrom, type TextNumber, type Texts } from './identifier-columns.ts';

type Part = 'family' | 'given' | 'particle' | 'suffix' | 'orcid';

/** What two names must have in common to be stored as one. */
export function nameKey({ printed, identifiers, affiliations, ...parts }: PrintedName): string {
  const { family, given, particle, suffix, orcid } = parts satisfies Partial<Record<Part, string>>;
  const ids = identifiers?.map(({ scheme, value, version }) => [scheme, value, version]);
  return JSON.stringify([printed, family, given, particle, suffix, orcid, ids, affiliations]);
}

// No list at all is told from an empty one: lengths are one more than they are.
const lengthOf = (list: readonly unknown[] | undefined): number => (list === undefined ? 0 : list.length + 1);

export function nameColumns(names: readonly PrintedName[], textOf: TextNumber): StoredColumns {
  const part = (name: Part) => names.map((each) => textOf(each[name]));
  return {
    printed: names.map(({ printed }) => textOf(printed)),
    family: part('family'),
    given: part('given'),
    particle: part('particle'),
    suffix: part('suffix'),
    orcid: part('orcid'),
    identifierLengths: names.map(({ identifiers }) => lengthOf(identifiers)),
    identifiers: identifierColumns(
      names.flatMap(({ identifiers }) => identifiers ?? []),
      textOf,
    ),
    affiliationLengths: names.map(({ affiliations }) => lengthOf(affiliations)),
    affiliations: names.flatMap(({ affiliations }) => affiliations ?? []).map(textOf),
  };
}

export function namesFrom(columns: Columns, texts: Texts): PrintedName[] {
  const printed = columns.textsOf(texts, 'printed');
  const part = (name: Part) => columns.among(name, printed.length, texts);
  const [family, given, particle] = [part('family'), part('given'), part('particle')];
  const [suffix, orcid] = [part('suffix'), part('orcid')];
  const hasLists = (name: string) => columns.numbers(name, printed.length);
  const lists = <T>(lengths: readonly number[], read: (count: number) => T[]): (T[] | undefined)[] => {
    const plain = lengths.map((length) => Math.max(0, length - 1));
    const all = parted(plain, read(sum(plain)));
    return lengths.map((length, at) => (length === 0 ? undefined : all[at]));
  };
  const identifiers = lists(hasLists('identifierLengths'), (count) =>
    identifiersFrom(columns.table('identifiers'), count, texts),
  );
  const affiliations = lists(hasLists('affiliationLengths'), (count) => columns.textsOf(texts, 'affiliations', count));
  return printed.map((each, at): PrintedName => {
    const name: PrintedName = {
      printed: each,
      ...withPart('family', family[at]),
      ...withPart('given', given[at]),
      ...withPart('particle', particle[at]),
      ...withPart('suffix', suffix[at]),
      ...withPart('orcid', orcid[at]),
    };
    const [ids, places] = [identifiers[at], affiliations[at]];
    if (ids !== undefined) name.identifiers = ids;
    if (places !== undefined) name.affiliations = places;
    return name;
  });
}

function withPart(part: Part, text: string | null | undefined): Partial<Record<Part, string>> | null {
  return typeof text === 'string' ? { [part]: text } : null;
}
