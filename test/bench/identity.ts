// How well people are told apart, on the anthology in the folder that COAUTHOR_LISTS names.

import type { Resolution } from '../../src/identity/resolution.ts';
import { resolve } from '../../src/identity/resolve.ts';
import { fold } from '../../src/text/fold.ts';
import type { Anthology } from '../identity/anthology.ts';
import { anthologyOf, foundIn, scoreOf } from '../identity/anthology.ts';
import type { Score } from '../identity/b-cubed.ts';

const shown = 12;

const said = ({ precision, recall, f1 }: Score): string =>
  `P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`;

function report(label: string, anthology: Anthology, found: ReadonlyMap<string, string>, seconds?: number): void {
  const { all, hardest } = scoreOf(anthology, found);
  const time = seconds === undefined ? '' : `  ${seconds.toFixed(1)} s`;
  console.log(`${label.padEnd(28)} all: ${said(all)}   hard: ${said(hardest)}${time}`);
}

/** The authorships grouped by a key of the printed name: what a few lines of code would do. */
function byName({ printed }: Anthology, keyOf: (name: string) => string): Map<string, string> {
  return new Map([...printed].map(([item, name]) => [item, keyOf(name)]));
}

function withoutMiddleInitials(name: string): string {
  const words = fold(name).split(' ');
  return words.filter((word, at) => at === 0 || at === words.length - 1 || word.length > 1).join(' ');
}

interface Wrong {
  /** Authorships lost: what the group takes from precision, or the person from recall. */
  cost: number;
  said: string;
}

/** The groups of one side that the other side tells apart, the costliest first. */
function wrongGroups(
  { printed }: Anthology,
  groups: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): Wrong[] {
  return [...Map.groupBy(groups.keys(), (item) => groups.get(item) ?? '')]
    .map(([group, items]): Wrong => {
      const parts = [...Map.groupBy(items, (item) => others.get(item) ?? item).values()];
      const names = parts.map((part) => {
        const spellings = [...new Set(part.map((item) => printed.get(item) ?? ''))].sort();
        return `${part.length} of ${spellings.join(', ')}`;
      });
      const cost = parts.reduce((sum, part) => sum + part.length * (1 - part.length / items.length), 0);
      return { cost, said: `${cost.toFixed(1).padStart(6)}  ${group}: ${names.sort().join(' | ')}` };
    })
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost || (a.said < b.said ? -1 : 1));
}

function list(title: string, wrong: readonly Wrong[]): void {
  const lost = wrong.reduce((sum, { cost }) => sum + cost, 0);
  console.log(`\n${title}: ${wrong.length} groups, ${lost.toFixed(1)} authorships lost; the largest:`);
  for (const each of wrong.slice(0, shown)) console.log(each.said);
}

function doubts({ authors, possibleDuplicates }: Resolution): void {
  const possibly = authors.filter(({ possiblySameAs }) => possiblySameAs.length > 0).length;
  const several = authors.filter(({ possiblySeveral }) => possiblySeveral !== null).length;
  console.log(
    `\nLeft open: ${possibly} people may be another, ${several} may be several, ${possibleDuplicates.length} pairs of papers may be one.`,
  );
}

const lists = process.env.COAUTHOR_LISTS ?? '';
if (lists === '') {
  console.log('COAUTHOR_LISTS is not set: it names the folder that holds data/acl, without which nothing is measured.');
} else {
  const anthology = anthologyOf(lists);
  const start = performance.now();
  const resolution = resolve(anthology.records);
  const seconds = (performance.now() - start) / 1000;
  const found = foundIn(resolution);
  console.log(
    `${resolution.papers.length} papers, ${anthology.truth.size} authorships, ${new Set(anthology.truth.values()).size} people, of whom ${anthology.hard.size} are hard; ${resolution.authors.length} found.\n`,
  );
  report('folding accents', anthology, byName(anthology, fold));
  report('dropping middle initials', anthology, byName(anthology, withoutMiddleInitials));
  report('coauthor-graph', anthology, found, seconds);
  const counted = new Map([...anthology.truth.keys()].map((item) => [item, found.get(item) ?? item]));
  list('Joined, where the editors have several people', wrongGroups(anthology, counted, anthology.truth));
  list('Parted, where the editors have one person', wrongGroups(anthology, anthology.truth, counted));
  doubts(resolution);
}
