// What people keep alive once they are found: their names and evidence, nothing of how they were found.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { combineAuthors } from '../../src/identity/author-lists.ts';
import type { People } from '../../src/identity/cluster-people.ts';
import { clusterPeople } from '../../src/identity/cluster-people.ts';
import { prepareEntries } from '../../src/identity/entries.ts';
import { noOverrides } from '../../src/identity/overrides.ts';
import { papersBy, record } from './world.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function found(): { people: People; authorships: WeakRef<object> } {
  const orcid = '0000-0002-1825-0097';
  const title = 'On the tides of small inland seas';
  const lists = [
    // By evidence, by an aligned list, by initials given in full, by id; and hints.
    ...papersBy(
      ...['Ada K. Lovelace; Bob Moreau', 'Ada Lovelace; Bob Moreau', 'Seth Narbona', 'Seth Narbonna', 'S. Narbona'],
      ...['Jörg Müllerstedt', 'Joerg Muellerstedt', 'Cy B. Okafor', 'Cy Okafor'],
    ),
    ...['Una Sol', 'Una Fen'].map((printed) => record({ title: printed, authors: [{ printed, orcid }] })),
  ].map((each, at) => ({ ...each, line: at + 1 }));
  const aligned = ['Seth Narbona', 'Seth Narbonna', 'S. Narbona'].map((authors, line) =>
    record({ document: 'aligned', line, title, authors }),
  );
  const entries = prepareEntries([...lists, ...aligned]);
  const papers = [...Map.groupBy(entries, (entry) => entry.title).values()];
  const authorships = papers.flatMap((own, paper) =>
    combineAuthors(own, () => false).slots.map((slot) => ({ paper, slot })),
  );
  const named = papers.map(() => ({ title: '', ids: new Set<string>() }));
  return { people: clusterPeople(authorships, named, noOverrides, []), authorships: new WeakRef(authorships) };
}

it('people keep nothing alive of how they were found', async () => {
  const { people, authorships } = found();
  expect(people.ties.length).toBeGreaterThan(3);
  expect(people.nearMisses.length).toBeGreaterThan(0);
  // A weak reference holds until the end of the turn that made it.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collectGarbage();
  expect(authorships.deref()).toBeUndefined();
  expect(people.ties.map(({ reason }) => reason(() => 'Ada')).every((each) => each.endsWith('.'))).toBe(true);
});
