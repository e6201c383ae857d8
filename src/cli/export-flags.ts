// What the flags of `export` may be, checked before any list is read.
import { flawOfFilter } from '../download-arguments.ts';
import { type FlagValues, textFlag, UsageError } from './command.ts';

const ofNetworks = ['author', 'radius', 'min-papers', 'limit'];
const ofPapers = ['order'];
const aroundPeople = ['radius', 'limit'];

// The bounds of the query `network`; the largest whole number is GraphQL's.
const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
  radius: [0, 3],
  'min-papers': [1, 2_147_483_647],
  limit: [1, 20_000],
};

const orders = ['NEWEST', 'OLDEST', 'TITLE'];

/** Throws a UsageError for flags that do not go with the format or with each other, and for values that make no sense. */
export function checkFlags(flags: FlagValues, format: string): void {
  const isGiven = (name: string) => flags[name] !== undefined;
  const strange = (format === 'bibtex' ? ofNetworks : ofPapers).find(isGiven);
  if (strange !== undefined) {
    throw new UsageError(
      `--${strange} is about ${format === 'bibtex' ? 'networks' : 'papers'}, not --format ${format}`,
    );
  }
  const around = aroundPeople.find(isGiven);
  if (around !== undefined && !isGiven('author')) {
    throw new UsageError(`--${around} is about the people named with --author`);
  }
  for (const [name, [least, most]] of Object.entries(bounds)) {
    const text = textFlag(flags, name);
    if (text === undefined || (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most)) continue;
    throw new UsageError(`--${name} is a number from ${least} to ${most}, not '${text}'`);
  }
  const order = textFlag(flags, 'order');
  if (order !== undefined && !orders.includes(order)) {
    throw new UsageError(`--order is ${orders.join('|')}, not '${order}'`);
  }
  const where = textFlag(flags, 'where');
  const flaw = where === undefined ? null : flawOfFilter(where);
  if (flaw !== null) throw new UsageError(flaw.replace('`where`', '--where'));
}
