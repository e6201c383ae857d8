import { describe, expect, it } from 'vitest';
import { givenLines, questionsAbout } from '../../src/explorer/views/conflicts-lines.ts';
import { foundIn, idsOf, type Match, namedTexts, unresolvedOf } from '../../src/explorer/views/conflicts-named.ts';

describe('the lines of a pasted list', () => {
  it('are those that name somebody, with their number, whatever ends them', () => {
    expect(givenLines('Ada Byron\r\n\n  Bob # the chair\r# nobody\nCy\n')).toEqual([
      { text: 'Ada Byron', line: 1 },
      { text: 'Bob', line: 3 },
      { text: 'Cy', line: 5 },
    ]);
    expect(givenLines(' \n#\n')).toEqual([]);
  });

  it('do without mail addresses', () => {
    const written = 'Ada Byron <ada@example.org>\n<b@c.de> Bob\nCy < Dee\n<only@mail.org>';
    expect(givenLines(written).map(({ text }) => text)).toEqual(['Ada Byron', 'Bob', 'Cy < Dee']);
  });

  it('do without the numbering of a list', () => {
    const numbered = [
      '1. Ada Byron',
      '2) Bob',
      '(3) Cy',
      '[4] Dee',
      '5\tEve',
      '- Fay',
      '• Gus',
      '*  Hal',
      '12.Ina',
      '13.',
      '-',
    ];
    expect(givenLines(numbered.join('\n')).map(({ text }) => text)).toEqual([
      'Ada Byron',
      'Bob',
      'Cy',
      'Dee',
      'Eve',
      'Fay',
      'Gus',
      'Hal',
      'Ina',
    ]);
    const notNumbered = ['0000-0002-1825-0097', 'J. Doe', '-Minus', '3M Company', 'Author:10-x'];
    expect(givenLines(notNumbered.join('\n')).map(({ text }) => text)).toEqual(notNumbered);
  });

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

function candidate(name: string) {
  const author = { id: `Author:${name.toLowerCase()}`, name, papers: { totalCount: 1, nodes: [] } };
  return { reason: 'Printed exactly so.', author };
}

function match(text: string, status: Match['status'], ...names: string[]): Match {
  return { text, status, candidates: names.map(candidate) };
}

const found = foundIn([
  {
    resolveAuthors: [match('ada', 'ONE', 'Ada'), match('B.', 'SEVERAL', 'Bea', 'Bob')],
    named: [{ id: 'Author:dee', name: 'Dee' }, null],
  },
  { resolveAuthors: [match('Eve', 'ONE', 'Eve', 'Eva'), match('Nobody', 'NONE')], named: [] },
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
    expect(unresolvedOf(of, texts)).toEqual([several, { text: 'Author:nobody', reason: 'nobody has this id' }]);
    expect(unresolvedOf(against ?? [], texts)).toEqual([{ text: 'Nobody', reason: 'nobody has this name' }, several]);
  });

  it('gives the ids of each list, each once; who is not resolved is left out', () => {
    const { texts, of, against } = names('Author:dee\nada\nB.\nada', 'Nobody\nada');
    expect(idsOf(of, texts)).toEqual(['Author:dee', 'Author:ada']);
    expect(idsOf(against ?? [], texts)).toEqual(['Author:ada']);
  });
});
