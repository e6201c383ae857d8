import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadPiece, gatherPieces } from '../../src/corpus/gather-pieces.ts';
import { announce, type PieceSize, piecesOf } from '../../src/corpus/pieces.ts';
import type { GraphInput } from '../../src/graph/build.ts';
import { recordOf } from '../world.ts';
import { anyCorpus, inputOf, smallCorpus } from './corpora.ts';

const wide: PieceSize = { rows: 1_000, characters: 1 << 20 };

function gathered(input: GraphInput, pieces: Iterable<string>): GraphInput {
  const { add, whole } = gatherPieces(announce(input));
  for (const piece of pieces) add(piece);
  return whole();
}

describe('a corpus in pieces', () => {
  it('is what it was when they are put together, however small they are', () => {
    const sizes = fc.record({ rows: fc.integer({ min: 1, max: 4 }), characters: fc.integer({ min: 1, max: 200 }) });
    fc.assert(
      fc.property(anyCorpus, sizes, (input, size) => {
        expect(gathered(input, piecesOf(input, size))).toStrictEqual(input);
      }),
      { numRuns: 100 },
    );
  });

  it('shares across pieces what its rows had in common', () => {
    const twice = [1, 2].map((line) => recordOf({ title: `T${line}`, authors: ['Ada Lund'] }, line));
    const input = inputOf(twice);
    const pieces = [...piecesOf(input, { rows: 1, characters: 1 << 20 })];
    expect(pieces.filter((piece) => piece.includes('"section":"records"'))).toHaveLength(2);
    const { records } = gathered(input, pieces).resolution;
    expect(records[0]?.authors[0]).toBe(records[1]?.authors[0]);
  });

  it('has no piece of more rows than were asked for', () => {
    const many = inputOf(
      Array.from({ length: 95 }, (_, at) => recordOf({ title: `Knot ${at}`, authors: ['Bob Ry'] }, at + 1)),
    );
    const ofRecords = (size: PieceSize) =>
      [...piecesOf(many, size)].filter((piece) => piece.includes('"section":"records"')).length;
    expect(ofRecords({ ...wide, rows: 10 })).toBe(10);
    expect(ofRecords({ ...wide, rows: 95 })).toBe(1);
  });

  it('is refused where a piece is missing, or comes twice, or too early', () => {
    const pieces = [...piecesOf(smallCorpus, wide)];
    for (const at of pieces.keys()) {
      expect(() => gathered(smallCorpus, pieces.toSpliced(at, 1)), `without piece ${at}`).toThrow(BadPiece);
    }
    expect(() => gathered(smallCorpus, [...pieces, pieces.at(-1) ?? ''])).toThrow(BadPiece);
    expect(() => gathered(smallCorpus, pieces.toReversed())).toThrow(BadPiece);
    expect(() => gathered(smallCorpus, ['no JSON'])).toThrow('no JSON');
  });
});
