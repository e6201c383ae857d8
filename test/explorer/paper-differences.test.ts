import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideShown, differencesOf } from '../../src/explorer/views/paper-differences.ts';

const same = (name: string, place: number) => ({ name, place, shownAs: null });
const other = (name: string, place: number, shownAs: string) => ({ name, place, shownAs });
const extra = (name: string) => ({ name, place: null, shownAs: null });

describe('the names of one source beside those that the paper shows', () => {
  const shown = ['Ada Byron', 'Bob Cole', 'Cy Young', 'Dee Dunn'];

  it('are the same where they are printed alike, also of a list cut short', () => {
    expect(besideShown(shown, shown)).toEqual(shown.map(same));
    expect(besideShown(['Ada Byron', 'Bob Cole'], shown)).toEqual([same('Ada Byron', 0), same('Bob Cole', 1)]);
    expect(besideShown([], shown)).toEqual([]);
  });

  it('are other spellings between people who are printed alike', () => {
    expect(besideShown(['Ada Byron', 'R. Cole', 'Cy Young', 'Dee Dunn'], shown)).toEqual([
      same('Ada Byron', 0),
      other('R. Cole', 1, 'Bob Cole'),
      same('Cy Young', 2),
      same('Dee Dunn', 3),
    ]);
    expect(besideShown(['A. Byron', 'R. Cole'], shown)).toEqual([
      other('A. Byron', 0, 'Ada Byron'),
      other('R. Cole', 1, 'Bob Cole'),
    ]);
  });

  it('stand at their places where a source leaves somebody out', () => {
    expect(besideShown(['Ada Byron', 'Cy Young', 'D. Dunn'], shown)).toEqual([
      same('Ada Byron', 0),
      same('Cy Young', 2),
      other('D. Dunn', 3, 'Dee Dunn'),
    ]);
  });

  it('are nobody whom the paper shows where a source has somebody more', () => {
    expect(besideShown(['Ada Byron', 'Bob Cole', 'Eve Ek', 'Cy Young', 'Dee Dunn'], shown)[2]).toEqual(extra('Eve Ek'));
    expect(besideShown([...shown, 'Eve Ek'], shown)[4]).toEqual(extra('Eve Ek'));
  });

  it('are alike however their accents are encoded', () => {
    expect(besideShown(['Zoe\u0308 Ek'], ['Zoë Ek'])).toEqual([same('Zoe\u0308 Ek', 0)]);
  });

  it('are compared place by place where the lists are too long to compare everybody with everybody', () => {
    const many = Array.from({ length: 1_100 }, (_, at) => `Ada ${at}`);
    const otherwise = many.map((name) => name.replace('Ada', 'A.'));
    expect(besideShown(otherwise, many)).toEqual(otherwise.map((name, at) => other(name, at, `Ada ${at}`)));
  });

  it('are all there, in order, at ascending places, and alike as often as can be', () => {
    const names = fc.array(fc.constantFrom('Ada', 'Bob', 'Cy', 'Dee'), { maxLength: 7 });
    fc.assert(
      fc.property(names, names, (printed, all) => {
        const beside = besideShown(printed, all);
        expect(beside.map(({ name }) => name)).toEqual(printed);
        const places = beside.flatMap(({ place }) => place ?? []);
        expect(places).toEqual([...new Set(places)].toSorted((one, next) => one - next));
        for (const { name, place, shownAs } of beside) {
          if (place !== null) expect(shownAs).toBe(all[place] === name ? null : all[place]);
        }
        const alike = beside.filter(({ place, shownAs }) => place !== null && shownAs === null).length;
        expect(alike).toBeGreaterThanOrEqual(longestCommon(printed, all));
      }),
    );
  });
});

/** The length of a longest common subsequence, by trying everything. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  if (first === undefined || other.length === 0) return 0;
  const at = other.indexOf(first);
  const without = longestCommon(rest, other);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, other.slice(at + 1)));
}

describe('what the sources of a paper print in several ways', () => {
  const source = (line: number, authors: string[], rest: { title?: string; published?: string } = {}) => ({
    document: 'list.bib',
    line,
    authors,
    authorListComplete: true,
    ...rest,
  });
  const at = (line: number) => ({ document: 'list.bib', line });

  it('is nothing where they agree, and where only one says anything', () => {
    const one = source(1, ['Ada Byron'], { title: 'Tides', published: '2019-07' });
    expect(differencesOf([one], ['Ada Byron'])).toEqual([]);
    expect(differencesOf([one, source(5, [])], ['Ada Byron'])).toEqual([]);
  });

  it('is a name in two spellings, each with where it stands', () => {
    const sources = [
      source(1, ['Ada Byron', 'Bob Cole']),
      source(5, ['A. Byron', 'Bob Cole']),
      source(9, ['Ada Byron']),
    ];
    expect(differencesOf(sources, ['Ada Byron', 'Bob Cole'])).toEqual([
      {
        of: 'Author',
        ways: [
          { text: 'Ada Byron', places: [at(1), at(9)] },
          { text: 'A. Byron', places: [at(5)] },
        ],
      },
    ]);
  });

  it('is no title that differs only in LaTeX, capitals, accents and punctuation', () => {
    const titles = ['The {Tides} of Caf\\text{é}', 'The tides of Café.', 'the tides of cafe'];
    expect(
      differencesOf(
        titles.map((title, line) => source(line, [], { title })),
        [],
      ),
    ).toEqual([]);
    const [first, second] = [source(1, [], { title: 'Tides' }), source(2, [], { title: 'On Tides' })];
    expect(differencesOf([first, second], [])).toEqual([
      {
        of: 'Title',
        ways: [
          { text: 'Tides', places: [at(1)] },
          { text: 'On Tides', places: [at(2)] },
        ],
      },
    ]);
  });

  it('is a date that is another one, not one that is less precise', () => {
    const dated = (...dates: string[]) => dates.map((published, line) => source(line, [], { published }));
    expect(differencesOf(dated('2019-07-04', '2019', '2019-07'), [])).toEqual([]);
    expect(differencesOf(dated('2019-07-04', '2020'), [])).toEqual([
      {
        of: 'Date',
        ways: [
          { text: '2019-07-04', places: [at(0)] },
          { text: '2020', places: [at(1)] },
        ],
      },
    ]);
  });
});
