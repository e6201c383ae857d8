// A society's anthology whose editors tell its people apart, from the folder that COAUTHOR_LISTS names.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resolution } from '../../src/identity/resolution.ts';
import { detectReader } from '../../src/readers/detect.ts';
import { readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import type { Score } from './b-cubed.ts';
import { bCubed } from './b-cubed.ts';

/** The records of a list. Throws where no reader knows it. */
export function recordsOf(path: string, document: string): PublicationRecord[] {
  const text = readFileSync(path, 'utf8');
  const reader = detectReader(text);
  if (reader === null) throw new Error(`no reader for ${path}`);
  return readText(reader, text, document).records;
}

/** An authorship is named by its entry's key and its place in the author list: `P00-1-4 2`. */
export interface Anthology {
  records: PublicationRecord[];
  /** The person of every authorship. */
  truth: ReadonlyMap<string, string>;
  /** The name printed there. */
  printed: ReadonlyMap<string, string>;
  /** People with several spellings, and those who share one. */
  hard: ReadonlySet<string>;
}

/** The anthology in the folder `lists`. */
export function anthologyOf(lists: string): Anthology {
  const folder = join(lists, 'data', 'acl');
  const truth = new Map<string, string>();
  const printed = new Map<string, string>();
  const spellings = new Map<string, Set<string>>();
  const bearers = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, key: string, value: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(value));
  };
  for (const row of readFileSync(join(folder, 'acl-P.gold.tsv'), 'utf8').trim().split('\n')) {
    const [key = '', position = '', person = '', name = ''] = row.split('\t');
    truth.set(`${key} ${position}`, person);
    printed.set(`${key} ${position}`, name);
    note(spellings, person, name);
    note(bearers, name, person);
  }
  const hard = new Set([...spellings].filter(([, each]) => each.size > 1).map(([person]) => person));
  for (const people of bearers.values()) if (people.size > 1) for (const person of people) hard.add(person);
  return { records: recordsOf(join(folder, 'acl-P.bib'), 'acl-P.bib'), truth, printed, hard };
}

/** The author that a resolution finds for every authorship. */
export function foundIn({ authors, records }: Resolution): Map<string, string> {
  return new Map(
    authors.flatMap(({ id, nameForms }) =>
      nameForms.flatMap(({ places }) =>
        places.map(({ record, position }) => [`${records[record]?.key} ${position}`, id] as const),
      ),
    ),
  );
}

/** How well authorships were grouped, over all of them and over those of hard people. */
export function scoreOf(
  { truth, hard }: Anthology,
  found: ReadonlyMap<string, string>,
): { all: Score; hardest: Score } {
  return {
    all: bCubed(truth, found),
    hardest: bCubed(truth, found, (item) => hard.has(truth.get(item) ?? '')),
  };
}
