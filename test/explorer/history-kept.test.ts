import { describe, expect, it } from 'vitest';
import { keptIn, withKept } from '../../src/explorer/parts/history-kept.ts';

describe('what a place in the history keeps', () => {
  const state = withKept(withKept(null, 'today', 'papers', 'c1'), 'today', 'people', 'c2');

  it('is found by its name', () => {
    expect(keptIn(state, 'today')).toEqual({ papers: 'c1', people: 'c2' });
    expect(keptIn(withKept(state, 'today', 'papers', null), 'today')).toEqual({ papers: null, people: 'c2' });
  });

  it('is nothing where nothing was kept, or others keep what is none of it', () => {
    for (const other of [
      null,
      undefined,
      'text',
      7,
      {},
      { kept: null },
      { kept: 'text' },
      { kept: { answers: 'today' } },
    ]) {
      expect(keptIn(other, 'today')).toEqual({});
    }
  });

  it('is forgotten with the answers that it rests on', () => {
    expect(keptIn(state, 'tomorrow')).toEqual({});
    expect(keptIn(withKept(state, 'tomorrow', 'papers', 'c9'), 'tomorrow')).toEqual({ papers: 'c9' });
  });

  it('stands beside what others keep there', () => {
    expect(withKept({ scroll: 12 }, 'today', 'papers', 'c1')).toEqual({
      scroll: 12,
      kept: { answers: 'today', values: { papers: 'c1' } },
    });
  });
});
