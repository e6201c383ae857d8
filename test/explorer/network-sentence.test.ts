import { describe, expect, it } from 'vitest';
import { nothingSpecial } from '../../src/explorer/views/network-asked.ts';
import {
  aloneIn,
  type DrawnNetwork,
  namesInShort,
  nearlyAllLinked,
  sentenceOnDrawn,
  sentenceOnOpenEnds,
} from '../../src/explorer/views/network-sentence.ts';
import { smallNetwork } from './small-network.ts';

const everybody: DrawnNetwork = {
  asked: nothingSpecial,
  around: [],
  isFiltered: false,
  people: 8_731,
  links: 23_324,
  alone: 0,
  truncated: false,
  everybody: 8_731,
  incompleteListCount: 0,
  unplacedCount: 0,
};
const strongest: DrawnNetwork = { ...everybody, people: 2_000, links: 9_000, truncated: true };
const aroundAda: DrawnNetwork = {
  ...everybody,
  asked: { ...nothingSpecial, around: ['Author:ada'] },
  around: ['Ada'],
  people: 48,
  links: 133,
};

describe('the sentence on a network', () => {
  it('of everybody says so', () => {
    expect(sentenceOnDrawn(everybody)).toBe('All 8,731 people. 23,324 links between them.');
  });

  it('of the strongest says of how many, and who was left out', () => {
    expect(sentenceOnDrawn(strongest)).toBe(
      'The 2,000 people with the strongest links, of 8,731. 9,000 links between them. The limit of 2,000 people left others out: those with weaker links.',
    );
    expect(sentenceOnDrawn({ ...strongest, everybody: null })).toMatch(/^The 2,000 people with the strongest links\. /);
  });

  it('does not blame the limit where fewer people are drawn', () => {
    const asked = { ...nothingSpecial, limit: 20_000 };
    expect(sentenceOnDrawn({ ...strongest, asked })).toBe(
      'The 2,000 people with the strongest links, of 8,731. 9,000 links between them. More people would make too many pairs on their papers, so others are left out: those with weaker links. “Authors a paper, at most” leaves papers of many authors out instead.',
    );
  });

  it('under a filter does not say how many fit it where that was not asked', () => {
    expect(sentenceOnDrawn({ ...strongest, isFiltered: true })).toMatch(
      /^The 2,000 people with the strongest links, of those with a paper that fits the filter\. /,
    );
    expect(sentenceOnDrawn({ ...everybody, people: 412, links: 533, isFiltered: true })).toBe(
      'All 412 people with a paper that fits the filter. 533 links between them.',
    );
  });

  it('around people names them and how far it goes', () => {
    expect(sentenceOnDrawn(aroundAda)).toBe('Ada and their coauthors: 48 people. 133 links between them.');
    expect(
      sentenceOnDrawn({
        ...aroundAda,
        asked: { ...aroundAda.asked, radius: 2 },
        around: ['Ada', 'Bob'],
        people: 2_000,
        truncated: true,
      }),
    ).toBe(
      'Ada and Bob and everybody up to 2 links away: 2,000 people. 133 links between them. The limit of 2,000 people left others out: the farthest, and of those equally far the ones with the weakest links.',
    );
  });

  it('says that it is of all years where one is chosen', () => {
    expect(sentenceOnDrawn({ ...aroundAda, isInYear: true })).toBe(
      'In all years: Ada and their coauthors: 48 people. 133 links between them.',
    );
  });

  it('says who has no link, and which links count', () => {
    const asked = { ...nothingSpecial, minPapers: 3 };
    expect(sentenceOnDrawn({ ...everybody, asked, links: 5, alone: 1 })).toBe(
      'All 8,731 people. 5 links of at least 3 joint papers between them. 1 person has none here.',
    );
    expect(sentenceOnDrawn({ ...everybody, asked, links: 0, alone: 8_731 })).toBe(
      'All 8,731 people. No link of at least 3 joint papers between them.',
    );
  });

  it('of one person says nothing of links', () => {
    expect(sentenceOnDrawn({ ...aroundAda, people: 1, links: 0, alone: 1 })).toBe('Ada and their coauthors: 1 person.');
    expect(sentenceOnDrawn({ ...everybody, people: 1, links: 0, alone: 1 })).toBe('The only person.');
  });
});

it('many people of whom nearly all are linked are said to be so', () => {
  expect(nearlyAllLinked(100, 4_500)).toBe(true);
  expect(nearlyAllLinked(100, 3_900)).toBe(false);
  expect(nearlyAllLinked(10, 45)).toBe(false);
  expect(sentenceOnDrawn({ ...everybody, people: 100, links: 4_950 })).toContain('Nearly everybody is linked');
});

describe('what is open of a network', () => {
  it('is nothing, or the lists cut short and the dates not known', () => {
    expect(sentenceOnOpenEnds(everybody)).toBe(null);
    expect(sentenceOnOpenEnds({ ...everybody, incompleteListCount: 3 })).toBe(
      '3 lists of authors are cut short (“et al.”) or not given: there may be more people and links.',
    );
    expect(sentenceOnOpenEnds({ ...everybody, incompleteListCount: 1, unplacedCount: 1 })).toBe(
      '1 list of authors is cut short (“et al.”) or not given: there may be more people and links. 1 more paper would count if its date, not known well enough, lay in the time asked for.',
    );
  });
});

it('only Dee has no link', () => {
  expect(aloneIn(smallNetwork)).toBe(1);
});

it('two names are named, of many the first two', () => {
  expect([[], ['Ada'], ['Ada', 'Bob'], ['Ada', 'Bob', 'Cy'], ['Ada', 'Bob', 'Cy', 'Dee']].map(namesInShort)).toEqual([
    '',
    'Ada',
    'Ada and Bob',
    'Ada, Bob and Cy',
    'Ada, Bob and 2 more',
  ]);
});
