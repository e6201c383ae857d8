import { describe, expect, it } from 'vitest';
import { givenLines } from '../../src/explorer/views/conflicts-lines.ts';
import {
  foundIn,
  idsOf,
  isDoubted,
  listedNames,
  type Match,
  namedTexts,
} from '../../src/explorer/views/conflicts-named.ts';

const severalAs: Record<string, string> = { Gus: 'No paper between 1971 and 1999.' };

function candidate(name: string) {
  const author = {
    ...{ id: `Author:${name.toLowerCase()}`, name, possiblySeveral: severalAs[name] ?? null },
    papers: { totalCount: 1, nodes: [] },
  };
  return { reason: 'Printed exactly so.', author };
}

function match(text: string, status: Match['status'], ...names: string[]): Match {
  return { text, status, candidates: names.map(candidate) };
}

const found = foundIn([
  {
    resolveAuthors: [match('ada', 'ONE', 'Ada'), match('B.', 'SEVERAL', 'Bea', 'Bob')],
    named: [
      { id: 'Author:dee', name: 'Dee', possiblySeveral: null },
      { id: 'Author:gus', name: 'Gus', possiblySeveral: severalAs.Gus ?? null },
      null,
    ],
  },
  {
    resolveAuthors: [match('Eve', 'ONE', 'Eve', 'Eva'), match('Nobody', 'NONE'), match('Gus', 'ONE', 'Gus', 'Gustav')],
    named: [],
  },
]);

function names(of: string, against: string | null, choices = {}) {
  const lines = { of: givenLines(of), against: against === null ? null : givenLines(against) };
  const texts = namedTexts(lines, found, choices);
  return { texts, ...lines };
}

describe('who is meant', () => {
  it('is known where exactly one person has the name, the ORCID or the id', () => {
    const { texts } = names('ada\nAuthor:dee', null);
    expect(texts.map(({ person, reason }) => [person, reason])).toEqual([
      [{ id: 'Author:ada', name: 'Ada' }, 'Printed exactly so.'],
      [{ id: 'Author:dee', name: 'Dee' }, 'Has this id.'],
    ]);
  });

  it('is not guessed where several have it, or nobody', () => {
    const { texts } = names('B.\nNobody\nAuthor:nobody', null);
    expect(texts.map(({ person, areSeveral, candidates }) => [person, areSeveral, candidates.length])).toEqual([
      [null, true, 2],
      [null, false, 0],
      [null, false, 0],
    ]);
  });

  it('keeps those who may be meant too', () => {
    const [eve] = names('Eve', null).texts;
    expect(eve?.person?.name).toBe('Eve');
    expect(eve?.candidates.map(({ author }) => author.name)).toEqual(['Eva']);
  });

  it('is whom the visitor chose, whatever the lists say', () => {
    const choices = { 'B.': { id: 'Author:bob', name: 'Bob' } };
    const [text] = names('B.', null, choices).texts;
    expect(text).toMatchObject({ person: { name: 'Bob' }, isChosen: true });
    expect(text?.candidates.map(({ author }) => author.name)).toEqual(['Bea']);
    // Not a choice of anybody, though every object has it.
    expect(names('constructor', null, choices).texts[0]?.person).toBeNull();
  });

  it('is said once for each text, with every place', () => {
    const { texts } = names('ada\nB.\nada', 'B.');
    expect(texts.map(({ text, places }) => [text, places])).toEqual([
      ['ada', ['first list, line 1', 'first list, line 3']],
      ['B.', ['first list, line 2', 'second list, line 1']],
    ]);
    expect(names('ada', null).texts[0]?.places).toEqual(['line 1']);
  });

  it('gives the reasons of those who are not resolved, each once in its list', () => {
    const { texts, of, against } = names('ada\nB.\nAuthor:nobody\nB.', 'Nobody\nB.');
    const several = { text: 'B.', reason: 'several people have this name: Author:bea (Bea), Author:bob (Bob)' };
    const [first, second] = [of, against ?? []].map((lines) => listedNames(lines, texts).unresolved);
    expect(first).toEqual([several, { text: 'Author:nobody', reason: 'nobody has this id' }]);
    expect(second).toEqual([{ text: 'Nobody', reason: 'nobody has this name' }, several]);
  });

  it('is in doubt where it may be somebody else too, or several people, each once in its list', () => {
    const { texts, of, against } = names('Gus\nEve\nada\nEve', 'Eve');
    const eve = { text: 'Eve', reason: 'taken for Author:eve; may also be Author:eva (Eva)' };
    const gus =
      'taken for Author:gus; may also be Author:gustav (Gustav); may be several people of one name: No paper between 1971 and 1999.';
    expect(listedNames(of, texts).doubted).toEqual([{ text: 'Gus', reason: gus }, eve]);
    expect(listedNames(against ?? [], texts).doubted).toEqual([eve]);
  });

  it('is not in doubt any more as to who else it is once chosen, or given by id; but still where it may be several', () => {
    const choices = { Eve: { id: 'Author:eva', name: 'Eva' }, Gus: { id: 'Author:gus', name: 'Gus' } };
    const { texts, of } = names('Eve\nGus\nAuthor:dee\nAuthor:gus', null, choices);
    expect(texts.map(isDoubted)).toEqual([false, true, false, true]);
    const several = 'taken for Author:gus; may be several people of one name: No paper between 1971 and 1999.';
    expect(listedNames(of, texts).doubted.map(({ reason }) => reason)).toEqual([several, several]);
  });

  it('gives the texts of each list that were taken for a person, in their order', () => {
    const { texts, of, against } = names('Author:dee\nEve\nB.\nAuthor:eve\nEve', 'ada', {
      'Author:eve': { id: 'Author:eve', name: 'Eve' },
    });
    expect([...listedNames(of, texts).given]).toEqual([
      ['Author:dee', ['Author:dee']],
      ['Author:eve', ['Eve', 'Author:eve']],
    ]);
    expect([...listedNames(against ?? [], texts).given]).toEqual([['Author:ada', ['ada']]]);
  });

  it('gives the ids of each list, each once; who is not resolved is left out', () => {
    const { texts, of, against } = names('Author:dee\nada\nB.\nada', 'Nobody\nada');
    expect(idsOf(of, texts)).toEqual(['Author:dee', 'Author:ada']);
    expect(idsOf(against ?? [], texts)).toEqual(['Author:ada']);
  });
});
