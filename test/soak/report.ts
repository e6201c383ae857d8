// What a soak says at its end: the measurements, what was answered, and whether anything grew.
import { type Bound, type Point, type Trend, trendOf } from './flat.ts';
import type { Sample, SoakOutcome } from './soak.ts';

const mebi = 2 ** 20;

/** What may not grow, and how much growth is none: a measurement at rest varies by so much without a leak. */
const watched: readonly { name: string; unit: string; of: (sample: Sample) => number; bound: Bound }[] = [
  { name: 'heap', unit: 'MiB', of: ({ heap }) => heap / mebi, bound: { share: 0.05, atLeast: 4 } },
  // Kept answers go with their graph: half of the measurements see many of them, the others few.
  { name: 'buffers', unit: 'MiB', of: ({ buffers }) => buffers / mebi, bound: { share: 0.1, atLeast: 8 } },
  // Freed pages stay with the process for a while, and threads come and go.
  { name: 'resident', unit: 'MiB', of: ({ resident }) => resident / mebi, bound: { share: 0.1, atLeast: 48 } },
  { name: 'handles', unit: '', of: ({ handles }) => handles, bound: { share: 0, atLeast: 8 } },
];

export interface NamedTrend extends Trend {
  name: string;
  unit: string;
}

/** How heap, buffers, resident memory and handles went on after warm-up. */
export function trendsOf(samples: readonly Sample[]): NamedTrend[] {
  return watched.map(({ name, unit, of, bound }) => {
    const points = samples.map((sample): Point => [sample.seconds, of(sample)]);
    return { name, unit, ...trendOf(points, bound) };
  });
}

/** Whether all was answered rightly and nothing grew; too few measurements are no growth. */
export function isWell({ samples, wrongCount }: SoakOutcome): boolean {
  return wrongCount === 0 && trendsOf(samples).every(({ isFlat }) => isFlat !== false);
}

const columns = [
  'seconds',
  'answers',
  'reloads',
  'heap MiB',
  'buffers MiB',
  'resident MiB',
  'handles',
  'loop p99 ms',
  'loop max ms',
];

/** The line above measurements. */
export const heading: string = columns.map((name) => name.padStart(12)).join(' ');

/** One measurement as a line of a table. */
export function rowOf(sample: Sample): string {
  const cells = [
    sample.seconds.toFixed(0),
    sample.answers,
    sample.reloads,
    (sample.heap / mebi).toFixed(1),
    (sample.buffers / mebi).toFixed(1),
    (sample.resident / mebi).toFixed(0),
    sample.handles,
    sample.delay.p99.toFixed(0),
    sample.delay.max.toFixed(0),
  ];
  return cells.map((cell) => String(cell).padStart(12)).join(' ');
}

/** Everything said at the end, without the measurements. */
export function summaryOf(outcome: SoakOutcome): string {
  const { samples, counts, comparedCount, reloads, wrongCount, wrong } = outcome;
  const answers = counts.reduce((sum, [, count]) => sum + count, 0);
  return [
    ...counts.map(([kind, count]) => `${String(count).padStart(8)}  ${kind}`),
    `${answers} answers, ${comparedCount} compared with an earlier one, ${reloads} reloads, ${wrongCount} wrong`,
    ...wrong.map((each) => `wrong: ${each}`),
    ...trendsOf(samples).map(sentenceOf),
  ].join('\n');
}

function sentenceOf({ name, unit, median, growth, bound, isFlat }: NamedTrend): string {
  const amount = (value: number) => `${value.toFixed(1)}${unit === '' ? '' : ` ${unit}`}`;
  const verdict = isFlat === null ? 'too few measurements to say' : isFlat ? 'flat' : 'NOT FLAT';
  return `${name}: ${amount(median)} after warm-up, grown by ${amount(growth)} (at most ${amount(bound)}): ${verdict}`;
}
