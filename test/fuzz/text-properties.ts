// The properties that every reader has, whatever text it is given.

import fc from 'fast-check';
import { type ReadResult, readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { readInPieces } from '../readers/pieces.ts';
import { anyDamage, type Damage, damageBetween, damaged, lineEnds, noise } from './damage.ts';
import { demand, demandSame, demandSound, factsOf, factsRead } from './expectations.ts';
import type { FuzzedFormat, WrittenList } from './format.ts';
import { anyPapers, type Paper } from './world.ts';

/** A property of a reader, to be tried on so many of a hundred cases. */
export interface TextProperty {
  name: string;
  share: number;
  of(format: FuzzedFormat, timed: Timed): fc.IProperty<[unknown]> | fc.IAsyncProperty<[unknown]>;
}

/** Reads and measures; throws where it takes too long. */
export type Timed = (format: FuzzedFormat, text: string, read: () => ReadResult) => ReadResult;

interface List extends WrittenList {
  papers: Paper[];
}

function anyList(format: FuzzedFormat, fewest = 1): fc.Arbitrary<List> {
  return fc
    .tuple(anyPapers(format.alphabet, fewest), fc.nat(format.layouts - 1))
    .map(([papers, layout]) => ({ papers, ...format.write(papers, layout) }));
}

const readWith = (format: FuzzedFormat, timed: Timed, text: string): ReadResult =>
  timed(format, text, () => readText(format.reader, text, 'list'));

/** What of a record does not depend on the entry below. */
function ownPart({ openEnded }: FuzzedFormat, record: PublicationRecord): PublicationRecord {
  if (!openEnded) return record;
  return { ...record, abstract: null, codeUrls: [], codeAvailable: false, notes: [] };
}

/** The first `count` papers are read as they were in the undamaged list. */
function demandFirst(format: FuzzedFormat, before: ReadResult, after: ReadResult, count: number): void {
  const own = ({ records }: ReadResult) => records.slice(0, count).map((record) => ownPart(format, record));
  demandSame(own(after), own(before), `the first ${count}`);
  if (!format.openEnded) return;
  for (const [index, { abstract }] of before.records.slice(0, count).entries()) {
    const now = after.records[index]?.abstract ?? '';
    demand(now.startsWith(abstract ?? ''), () => `the abstract of ${index} is ${now} and was ${abstract}`);
  }
}

/** Both the number of lines is counted by line feeds, and by all that ends a line; each reader does either. */
const kindsOfLineEnd = [/\n/gu, /\r\n?|\n/gu];

/** The last `count` papers are read as they were, at the lines where they stand now. */
function demandLast(before: [string, ReadResult], after: [string, ReadResult], count: number): void {
  if (count <= 0) return;
  const last = ({ records }: ReadResult, lines: number) =>
    records.slice(-count).map((record) => ({ ...record, line: record.line - lines }));
  const now = kindsOfLineEnd.map((kind) => JSON.stringify(last(after[1], lineEnds(after[0], kind))));
  const then = kindsOfLineEnd.map((kind) => JSON.stringify(last(before[1], lineEnds(before[0], kind))));
  if (now.some((one, index) => one === then[index])) return;
  demandSame(last(after[1], 0), last(before[1], 0), `the last ${count}`);
}

const undamaged: TextProperty = {
  name: 'a sound list gives its papers',
  share: 10,
  of: (format, timed) =>
    fc.property(anyList(format, 2), ({ text, papers, places }) => {
      const result = readWith(format, timed, text);
      demandSound(result, text);
      demandSame(
        result.records.map((record) => factsRead(format, record)),
        papers.map((paper) => factsOf(format, paper)),
        'the papers',
      );
      demandSame(result.problems, [], 'the problems');
      const lines = places.map(({ start }) => text.slice(0, start).split('\n').length);
      if (format.name !== 'abstract-listing') {
        demandSame(
          result.records.map(({ line }) => line),
          lines,
          'the lines',
        );
      }
    }) as fc.IProperty<[unknown]>,
};

const cutOff: TextProperty = {
  name: 'a list that is cut off gives all that stands before',
  share: 20,
  of: (format, timed) =>
    fc.property(anyList(format, 2), fc.nat(999_999), ({ text, places }, part) => {
      const whole = readWith(format, timed, text);
      const cut = Math.floor((part / 1_000_000) * (text.length + 1));
      const rest = text.slice(0, cut);
      const result = readWith(format, timed, rest);
      demandSound(result, rest);
      if (format.decidedByList) return;
      demandFirst(format, whole, result, places.filter(({ end }) => end <= cut).length);
    }) as unknown as fc.IProperty<[unknown]>,
};

const damagedInside: TextProperty = {
  name: 'damage in an entry leaves those before and after it',
  share: 30,
  of: (format, timed) =>
    fc.property(anyList(format, 3), anyDamage, fc.nat(999_999), ({ text, places }, drawn, part) => {
      const index = Math.floor((part / 1_000_000) * places.length);
      const place = places[index];
      if (place === undefined) return;
      const damage = damageBetween(drawn, place.headEnd, place.end - 1);
      tryDamage(format, timed, text, damage, index, index + 2);
    }) as unknown as fc.IProperty<[unknown]>,
};

const damagedAnywhere: TextProperty = {
  name: 'damage anywhere leaves what stands well before and after it',
  share: 20,
  of: (format, timed) =>
    fc.property(anyList(format, 4), anyDamage, ({ text, places }, drawn) => {
      const [first] = places;
      const damage = damageBetween(drawn, first?.start ?? 0, text.length);
      const index = places.filter(({ start }) => start <= damage.start).length - 1;
      const last = places.filter(({ start }) => start <= damage.end).length - 1;
      tryDamage(format, timed, text, damage, index - 1, last + 2);
    }) as unknown as fc.IProperty<[unknown]>,
};

function tryDamage(
  format: FuzzedFormat,
  timed: Timed,
  text: string,
  damage: Damage,
  before: number,
  after: number,
): void {
  const whole = readWith(format, timed, text);
  const now = damaged(text, damage);
  const result = readWith(format, timed, now);
  demandSound(result, now);
  if (format.decidedByList) return;
  demandFirst(format, whole, result, Math.max(0, before));
  if (format.swallows?.(text.slice(damage.start, damage.end), damage.text)) return;
  demandLast([text, whole], [now, result], whole.records.length - after);
}

const inPieces: TextProperty = {
  name: 'pieces of any size give the same',
  share: 10,
  of: (format, timed) =>
    fc.property(
      anyList(format),
      fc.array(anyDamage, { maxLength: 3 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      (list, all, cuts) => {
        const text = all.reduce((now, each) => damaged(now, damageBetween(each, 0, now.length)), list.text);
        const whole = readWith(format, timed, text);
        demandSound(whole, text);
        const pieces = timed(format, text, () => readInPieces(format.reader, text, cuts));
        demandSame(withoutNothingRead(pieces), withoutNothingRead(whole), 'what is read in pieces');
      },
    ) as unknown as fc.IProperty<[unknown]>,
};

/** Pieces are given to the reader itself, which does not say that nothing was read. */
function withoutNothingRead(result: ReadResult): ReadResult {
  return {
    ...result,
    problems: result.problems.filter(({ expected }) => !expected.startsWith('a publication; nothing')),
  };
}

const otherLineEnds: TextProperty = {
  name: 'line ends of any kind give the same papers',
  share: 5,
  of: (format, timed) =>
    fc.property(anyList(format, 2), fc.constantFrom('\r\n', '\r'), ({ text }, lineEnd) => {
      const whole = readWith(format, timed, text);
      const other = readWith(format, timed, text.replaceAll('\n', lineEnd));
      const comparable = ({ records }: ReadResult) =>
        records.map((record) => (lineEnd === '\r' ? { ...record, line: 0 } : record));
      demandSame(comparable(other), comparable(whole), `with ${JSON.stringify(lineEnd)}`);
      demandSound(other, text.replaceAll('\n', lineEnd));
    }) as unknown as fc.IProperty<[unknown]>,
};

const anyText: TextProperty = {
  name: 'any text at all is read to its end',
  share: 5,
  of: (format, timed) =>
    fc.property(fc.array(noise(), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      demandSound(readWith(format, timed, text), text);
      const sureness = format.reader.recognises(text);
      demand(sureness >= 0 && sureness <= 1, () => `sureness ${sureness}`);
    }) as unknown as fc.IProperty<[unknown]>,
};

export const textProperties: readonly TextProperty[] = [
  undamaged,
  cutOff,
  damagedInside,
  damagedAnywhere,
  inPieces,
  otherLineEnds,
  anyText,
];
