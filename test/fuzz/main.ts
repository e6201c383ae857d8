// Fuzzes the readers: `npm run fuzz`, or with the names of some; CASES is how many each is given, FC_SEED which.

import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { type ReadResult, readText } from '../../src/readers/read-text.ts';
import { archiveProperties, bombs, readFileOf } from './archives.ts';
import { documentProperties } from './document-properties.ts';
import { demandSound } from './expectations.ts';
import type { FuzzedFormat } from './format.ts';
import { formats } from './formats.ts';
import { nested, placesIn, repeat, repeated } from './hostile.ts';
import { textProperties } from './text-properties.ts';

const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
const cases = Number(process.env.CASES ?? 10_000);

// A text of up to 20 kilobytes is read in this time, and what takes shorter is not worth comparing.
const mostMilliseconds = 2000;
const negligible = 40;
const shortLength = 5_000;
const times = 4;
// Linear is 4, quadratic 16.
const mostTimes = 12;
const longLine = 4_000_000;
const mostSecondsALongLine = 30;

interface Outcome {
  cases: number;
  failures: string[];
  slowest: { milliseconds: number; what: string };
}

function newOutcome(): Outcome {
  return { cases: 0, failures: [], slowest: { milliseconds: 0, what: '' } };
}

function note(outcome: Outcome, milliseconds: number, what: string): void {
  if (milliseconds > outcome.slowest.milliseconds) outcome.slowest = { milliseconds, what };
}

/** Runs a property and keeps how it can be run again. */
async function check(
  outcome: Outcome,
  name: string,
  property: fc.IRawProperty<unknown>,
  numRuns: number,
): Promise<void> {
  const details = await fc.check(property, { numRuns, seed });
  outcome.cases += details.numRuns;
  if (!details.failed) return;
  const why = details.errorInstance instanceof Error ? (details.errorInstance.stack ?? '') : '';
  outcome.failures.push(
    `${name}\n  FC_SEED=${details.seed} path ${details.counterexamplePath}, shrunk ${details.numShrinks} times\n` +
      `  ${fc.stringify(details.counterexample).slice(0, 4000)}\n  ${why.slice(0, 2000)}`,
  );
}

async function fuzzRandomly(format: FuzzedFormat, outcome: Outcome): Promise<void> {
  const shares = [...textProperties, ...documentProperties].reduce((sum, { share }) => sum + share, 0);
  const runs = (share: number): number => Math.ceil((cases * share) / shares);
  const timed = (_format: FuzzedFormat, text: string, read: () => ReadResult): ReadResult => {
    const start = performance.now();
    const result = read();
    const milliseconds = performance.now() - start;
    note(outcome, milliseconds, `${text.length} characters of a random list`);
    if (milliseconds > mostMilliseconds) throw new Error(`${text.length} characters took ${milliseconds} ms`);
    return result;
  };
  for (const { name, share, of } of textProperties) await check(outcome, name, of(format, timed), runs(share));
  for (const { name, share, of } of documentProperties) {
    const measured = of(format, (text, milliseconds) => note(outcome, milliseconds, `${text.length} bytes`));
    await check(outcome, name, measured, runs(share));
  }
}

/** Reads the text and looks at its beginning; how long that takes. Throws where the reading is not sound. */
function millisecondsOf(format: FuzzedFormat, text: string): number {
  const start = performance.now();
  const result = readText(format.reader, text, 'list');
  format.reader.recognises(text.slice(0, 1 << 18));
  const milliseconds = performance.now() - start;
  demandSound(result, text);
  return milliseconds;
}

function attempt(outcome: Outcome, what: string, run: () => string | null): void {
  outcome.cases++;
  try {
    const failure = run();
    if (failure !== null) outcome.failures.push(`${what}: ${failure}`);
  } catch (error) {
    outcome.failures.push(`${what}: ${error instanceof Error ? (error.stack ?? '').slice(0, 800) : error}`);
  }
}

/** The same sign over and over in every place: four times as much takes no more than about four times as long. */
function fuzzGrowth(format: FuzzedFormat, outcome: Outcome): void {
  for (const place of placesIn(format)) {
    for (const each of repeated) {
      const what = `${place.name}: ${JSON.stringify(each)}`;
      attempt(outcome, what, () => {
        const measure = (length: number): number => millisecondsOf(format, place.list(repeat(each, length)));
        const first = measure(shortLength);
        note(outcome, first, `${shortLength} characters, ${what}`);
        if (first > mostMilliseconds) return `${shortLength} characters take ${first.toFixed(0)} ms`;
        if (first < negligible) return null;
        const short = Math.min(first, measure(shortLength));
        if (short < negligible) return null;
        // Whatever else the machine does makes it longer, never shorter.
        let long = measure(shortLength * times);
        if (long >= short * mostTimes) long = Math.min(long, measure(shortLength * times));
        if (long < short * mostTimes) return null;
        return `${times} times as much takes ${(long / short).toFixed(0)} times as long (${long.toFixed(0)} ms)`;
      });
    }
  }
}

/** A hundred thousand levels, and lines of four megabytes. */
function fuzzSize(format: FuzzedFormat, outcome: Outcome): void {
  for (const place of placesIn(format)) {
    for (const [name, text] of Object.entries(nested(100_000))) {
      attempt(outcome, `${place.name}: ${name}`, () => {
        const milliseconds = millisecondsOf(format, place.list(text));
        note(outcome, milliseconds, `100,000 ${name}, ${place.name}`);
        return milliseconds < 10 * mostMilliseconds ? null : `${milliseconds.toFixed(0)} ms`;
      });
    }
  }
  const long = ['a', 'Ada Moss, ', '<i>a</i> ', '{', '&uuml;'];
  for (const place of placesIn(format).filter(({ name }) => /written|alone|inside/u.test(name))) {
    for (const unit of long) {
      attempt(outcome, `${place.name}: 4 MB of ${unit}`, () => {
        const milliseconds = millisecondsOf(format, place.list(repeat({ unit, end: '' }, longLine)));
        note(outcome, milliseconds, `4 MB of ${unit}, ${place.name}`);
        return milliseconds < 1000 * mostSecondsALongLine ? null : `${milliseconds.toFixed(0)} ms`;
      });
    }
  }
}

async function fuzzArchives(outcome: Outcome): Promise<void> {
  const shares = archiveProperties.reduce((sum, { share }) => sum + share, 0);
  for (const { name, share, property } of archiveProperties) {
    await check(outcome, name, property as fc.IRawProperty<unknown>, Math.ceil((cases * share) / shares));
  }
  for (const { name, bytes, mostSeconds, judge } of bombs(600)) {
    const packed = bytes();
    const start = performance.now();
    outcome.cases++;
    try {
      const fault = judge(await readFileOf(packed));
      if (fault !== null) outcome.failures.push(`${name}: ${fault}`);
    } catch (error) {
      outcome.failures.push(`${name}: ${error instanceof Error ? (error.stack ?? '').slice(0, 800) : error}`);
    }
    const milliseconds = performance.now() - start;
    note(outcome, milliseconds, name);
    if (milliseconds > 1000 * mostSeconds) outcome.failures.push(`${name}: ${milliseconds.toFixed(0)} ms`);
  }
}

async function report(name: string, fuzz: (outcome: Outcome) => Promise<void>): Promise<boolean> {
  const start = performance.now();
  const outcome = newOutcome();
  await fuzz(outcome);
  const { slowest, failures } = outcome;
  console.log(
    `${name.padEnd(18)} ${String(outcome.cases).padStart(6)} cases  ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ` +
      `${failures.length} failures  slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.what})`,
  );
  for (const failure of failures) console.log(`  ${failure}`);
  return failures.length === 0;
}

const wanted = process.argv.slice(2);
const names = [...formats.map(({ name }) => name), 'archives'];
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no reader is called ${unknown.join(', ')}: ${names.join(', ')}`);
  process.exit(2);
}
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
console.log(`FC_SEED=${seed} CASES=${cases}`);
let isSound = true;
for (const format of formats) {
  if (!isWanted(format.name)) continue;
  const fuzz = async (outcome: Outcome): Promise<void> => {
    await fuzzRandomly(format, outcome);
    fuzzGrowth(format, outcome);
    fuzzSize(format, outcome);
  };
  isSound = (await report(format.name, fuzz)) && isSound;
}
if (isWanted('archives')) isSound = (await report('archives', fuzzArchives)) && isSound;
process.exit(isSound ? 0 : 1);
