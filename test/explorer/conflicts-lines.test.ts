import { describe, expect, it } from 'vitest';
import { givenLines, questionsAbout } from '../../src/explorer/views/conflicts-lines.ts';

describe('the lines of a pasted list', () => {
  it('are asked about once each, names apart from ids, at most 500 at a time', () => {
    const lines = givenLines('Ada\nAuthor:bob\nAda\n0000-0002-1825-0097');
    expect(questionsAbout(lines)).toEqual([{ names: ['Ada', '0000-0002-1825-0097'], ids: ['Author:bob'] }]);
    const many = givenLines(Array.from({ length: 1001 }, (_, at) => `Name ${at}`).join('\n'));
    expect(questionsAbout(many).map(({ names, ids }) => [names.length, ids.length])).toEqual([
      [500, 0],
      [500, 0],
      [1, 0],
    ]);
    expect(questionsAbout([])).toEqual([]);
  });
});
