import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/identity/resolve.ts';
import { compactRecords } from '../../src/readers/compact.ts';
import { anyRecord } from '../corpus/corpora.ts';
import { recordOf } from '../world.ts';

describe('compact records', () => {
  it('are equal to what they were, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 5 }), (records) => {
        const compact = compactRecords();
        // Twice: the second time everything has been met.
        for (const record of [...records, ...records]) expect(compact(record)).toStrictEqual(record);
      }),
    );
  });

  it('share names, dates and subjects that are the same in every part', () => {
    const ada = { printed: 'Ada Lund', family: 'Lund', given: 'Ada' };
    const papers = [1, 2].map((line) => ({
      ...recordOf({ title: `T${line}`, authors: [], topics: ['knots'], published: '1999' }, line),
      authors: [{ ...ada }, { ...ada, orcid: `${line}` }],
    }));
    const [first, second] = papers.map(compactRecords());
    expect(first?.authors[0]).toBe(second?.authors[0]);
    expect(first?.authors[1]).not.toBe(second?.authors[1]);
    expect(first?.published).toBe(second?.published);
    expect(first?.subjects[0]).toBe(second?.subjects[0]);
    expect(Object.isFrozen(first?.authors[0])).toBe(true);
  });

  it('keep names apart that differ in one part alone', () => {
    const places = { affiliations: ['Lab'], identifiers: [{ scheme: 'dblp', value: 'Ada Lund 0001' }] };
    const names = [
      { printed: 'Ada Lund' },
      { printed: 'Ada Lund', family: 'Lund' },
      { printed: 'Ada Lund', given: 'Ada' },
      { printed: 'Ada Lund', particle: '' },
      { printed: 'Ada Lund', suffix: '' },
      { printed: 'Ada Lund', affiliations: [] },
      { printed: 'Ada Lund', affiliations: ['Lab'] },
      { printed: 'Ada Lund', identifiers: [] },
      { printed: 'Ada Lund', ...places },
      { printed: 'Ada Lund', ...places, identifiers: [{ scheme: 'dblp', value: 'Ada Lund 0002' }] },
    ];
    const compact = compactRecords();
    const record = { ...recordOf({ title: 'T', authors: [] }), authors: names };
    expect(compact(record).authors).toStrictEqual(names);
    expect(compact(record).authors).toStrictEqual(names);
  });

  it('have one frozen empty list', () => {
    const [first, second] = [1, 2].map((line) => recordOf({ title: 'T', authors: [] }, line)).map(compactRecords());
    expect(first?.notes).toBe(second?.codeUrls);
    expect(Object.isFrozen(first?.notes)).toBe(true);
  });

  it('cost no more where hundreds are printed alike and differ otherwise', () => {
    const compact = compactRecords();
    const record = {
      ...recordOf({ title: 'T', authors: [] }),
      authors: Array.from({ length: 50_000 }, (_, at) => ({ printed: 'Ada Lund', affiliations: [`Lab ${at}`] })),
    };
    const begun = performance.now();
    expect(compact(record).authors).toHaveLength(50_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('can be resolved: nobody changes what is shared', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 6 }), (records) => {
        expect(resolve(records.map(compactRecords()))).toStrictEqual(resolve(records));
      }),
      { numRuns: 50 },
    );
  });
});
