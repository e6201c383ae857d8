import { describe, expect, it } from 'vitest';
import { resolveAuthors } from '../../src/search/resolve-authors.ts';
import { searchKind } from '../../src/search/text-index.ts';
import { graphOf, namesIn, titlesIn } from '../world.ts';

const graph = graphOf([
  { title: 'Bridges over Water', authors: ['Mae West', 'Jon Kim', 'Ada Lovelace'] },
  { title: 'Water', authors: ['Mae Kim', 'José Ñandú'], abstract: 'How Bridges stand.' },
]);

const matched = (text: string) => {
  const [match] = resolveAuthors(graph, [text]);
  return [match?.status, ...namesIn(graph, match?.candidates.map(({ author }) => author) ?? [])];
};

describe('a pasted name', () => {
  it('is one person in any order, case and accents', () => {
    for (const text of ['Mae West', 'West, Mae', 'WEST MAE', ' mae  west '])
      expect(matched(text)).toEqual(['ONE', 'Mae West']);
    expect(matched('jose nandu')).toEqual(['ONE', 'José Ñandú']);
  });

  it('with an initial or a suffix too many comes near', () => {
    expect(matched('Mae X. West')).toEqual(['NONE', 'Mae West']);
    expect(matched('Mae West Jr.')).toEqual(['NONE', 'Mae West']);
  });

  it('with an initial for a name, or letters swapped, comes near', () => {
    expect(matched('M. West')).toEqual(['NONE', 'Mae West']);
    expect(matched('Ada Lovleace')).toEqual(['NONE', 'Ada Lovelace']);
  });

  it('with one word in common only does not', () => {
    expect(matched('Zoe West Berlin')).toEqual(['NONE']);
  });

  it('says what tells a near miss from it', () => {
    const reason = (text: string) => resolveAuthors(graph, [text])[0]?.candidates[0]?.reason;
    expect(reason('M. West')).toBe('Not this name, but near it: “m” may stand for “mae”.');
    expect(reason('Mae X. West')).toBe('Not this name, but near it: “x” is missing or spelled otherwise.');
  });
});

describe('a search', () => {
  it('finds papers by words of title and abstract, the title first', () => {
    expect(titlesIn(graph, searchKind(graph, 'paper', 'bridges'))).toEqual(['Bridges over Water', 'Water']);
  });

  it('finds beginnings, a wrong letter and other accents', () => {
    for (const text of ['brid', 'brijges', 'brïdges']) expect(searchKind(graph, 'paper', text)).toHaveLength(2);
  });

  it('wants every word', () => {
    expect(searchKind(graph, 'paper', 'bridges fire')).toEqual([]);
    expect(titlesIn(graph, searchKind(graph, 'paper', 'over bridges'))).toEqual(['Bridges over Water']);
  });

  it('of one kind finds no other kind', () => {
    expect(searchKind(graph, 'author', 'water')).toEqual([]);
  });
});
