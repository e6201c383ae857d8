import { describe, expect, it } from 'vitest';
import { ask, refusal } from './ask.ts';
import { catalogue } from './catalogue.ts';

const query = `query ($search: String, $where: PaperFilter, $alsoWrote: [PaperFilter!], $orderBy: AuthorOrder) {
  authors(search: $search, where: $where, alsoWrote: $alsoWrote, orderBy: $orderBy) { totalCount nodes { name } }
}`;

const asked = (variables: Record<string, unknown>) => ask(query, { variables });

const named = (...names: string[]) => ({
  authors: { totalCount: names.length, nodes: names.map((name) => ({ name })) },
});

const single = ['constructor', 'Fay', 'Hal', 'Ida', 'Jon', 'Kim'];

describe('authors', () => {
  it('stand by number of papers, then by id', async () => {
    expect(await asked({})).toEqual(named('Ada', 'Bob', 'Dee', 'Eve', 'Cy', 'Gus', ...single));
  });

  it('stand by family name', async () => {
    expect(await asked({ orderBy: 'NAME' })).toEqual(
      named('Ada', 'Bob', 'constructor', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim'),
    );
  });

  it('stand by number of coauthors: Eve has seven', async () => {
    expect(await asked({ orderBy: 'COAUTHORS' })).toEqual(
      named('Eve', 'constructor', 'Hal', 'Ida', 'Jon', 'Kim', 'Ada', 'Bob', 'Cy', 'Dee', 'Fay', 'Gus'),
    );
  });

  it('stand by latest paper among those that count', async () => {
    const where = { allAuthors: [], anyTopic: ['Topic:logic'] };
    expect(await asked({ orderBy: 'LAST_PUBLISHED', where })).toEqual(named('Bob', 'Dee', 'Eve', 'Ada'));
  });

  it('are those who wrote a paper that counts, by number of such papers', async () => {
    expect(await asked({ where: { anyTopic: ['Topic:graph-theory'] } })).toEqual(
      named('Cy', 'Dee', 'Ada', 'Bob', 'Eve'),
    );
  });

  it('also wrote one of each of those: Ada alone wrote on graphs and on programming', async () => {
    const where = { anyTopic: ['Topic:graph-theory'] };
    const alsoWrote = [{ anyTopic: ['Topic:programming'] }];
    expect(await asked({ where, alsoWrote })).toEqual(named('Ada', 'Bob'));
    expect(await asked({ where, alsoWrote: [...alsoWrote, { maxAuthors: 1 }] })).toEqual(named('Ada'));
  });

  it('also wrote, with nothing else asked: both before 2020 and in 2020', async () => {
    const before = { published: { to: '2019' } };
    const since = { published: { from: '2020', to: '2020' } };
    expect(await asked({ alsoWrote: [before, since] })).toEqual(named('Ada', 'Bob'));
  });

  it('count once each paper whose date leaves open whether it counts, in whichever of the windows', async () => {
    const counted = (args: string) => ask(`{ authors(${args}) { unplacedCount } }`);
    const summer = '{ published: { from: "2021-06", to: "2021-08" } }';
    const half = '{ published: { from: "2020-01", to: "2020-06" } }';
    expect(await counted(`where: ${summer}`)).toEqual({ authors: { unplacedCount: 1 } });
    expect(await counted(`alsoWrote: [${summer}, ${half}]`)).toEqual({ authors: { unplacedCount: 3 } });
    expect(await counted(`where: ${summer}, alsoWrote: [${half}]`)).toEqual({ authors: { unplacedCount: 3 } });
    expect(await ask(`{ authors(alsoWrote: [${summer}, ${half}]) { a: unplacedCount b: unplacedCount } }`)).toEqual({
      authors: { a: 3, b: 3 },
    });
    expect(await counted('alsoWrote: [{ hasCode: true }]')).toEqual({ authors: { unplacedCount: 0 } });
  });

  it.each([null, []])('take %j for alsoWrote as nothing', async (alsoWrote) => {
    expect(await asked({ alsoWrote, where: { hasCode: true } })).toEqual(named('Ada', 'Bob'));
  });

  it.each([
    ['EVE', ['Eve']],
    ['constructor', ['constructor']],
    ['constuctor', ['constructor']],
    ['con', ['constructor']],
    ['nobody', []],
  ])('are found by %j', async (search, names) => {
    expect(await asked({ search })).toEqual(named(...names));
  });

  it.each([null, '', '  '])('take %j as no search', async (search) => {
    expect(await asked({ search, where: { hasCode: true } })).toEqual(named('Ada', 'Bob'));
  });

  it('are found blind to accents, under any of their spellings', async () => {
    const found = await ask('{ authors(search: "garcia") { nodes { id } } }', { graph: catalogue });
    expect(found).toEqual({ authors: { nodes: [{ id: 'Author:jose-garcia' }, { id: 'Author:j-garcia' }] } });
  });

  it('are found among those who wrote what was asked for, in the order asked for', async () => {
    const [search, where] = ['d', { anyTopic: ['Topic:graph-theory'] }];
    expect(await asked({ search, where })).toEqual(named('Dee'));
    expect(await asked({ search: 'd', where: { hasCode: true } })).toEqual(named());
    const both = await ask('{ authors(search: "liu", orderBy: NAME) { nodes { id } } }', { graph: catalogue });
    expect(both).toEqual({
      authors: { nodes: [{ id: 'Author:yang-liu-1aaaaa' }, { id: 'Author:yang-liu-2bbbbb' }] },
    });
  });

  it('refuse more than 500 further filters', async () => {
    const alsoWrote = new Array(501).fill({ hasCode: true });
    expect(await refusal(query, { variables: { alsoWrote } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`alsoWrote` takes at most 500 items, not 501.',
    });
  });
});

interface Resolved {
  resolveAuthors: { text: string; status: string; candidates: { author: { id: string }; reason: string }[] }[];
}

async function resolve(...names: string[]) {
  const source =
    'query ($names: [String!]!) { resolveAuthors(names: $names) { text status candidates { author { id } reason } } }';
  const { resolveAuthors } = await ask<Resolved>(source, { graph: catalogue, variables: { names } });
  return resolveAuthors.map(({ text, status, candidates }) => [
    text,
    status,
    ...candidates.map(({ author }) => author.id),
  ]);
}

describe('resolveAuthors', () => {
  it('ONE: by any spelling, order or accents, or by ORCID iD', async () => {
    expect(await resolve('Mae West', 'west, mae', 'West Mae', '0000-0002-1825-009X')).toEqual([
      ['Mae West', 'ONE', 'Author:mae-west'],
      ['west, mae', 'ONE', 'Author:mae-west'],
      ['West Mae', 'ONE', 'Author:mae-west'],
      ['0000-0002-1825-009X', 'ONE', 'Author:jose-garcia'],
    ]);
  });

  it('ONE: and behind the one, who may be the same person', async () => {
    expect(await resolve('José García')).toEqual([['José García', 'ONE', 'Author:jose-garcia', 'Author:j-garcia']]);
  });

  it('SEVERAL: all of that name, by id', async () => {
    expect(await resolve('Yang Liu', 'Liu, Y.')).toEqual([
      ['Yang Liu', 'SEVERAL', 'Author:yang-liu-1aaaaa', 'Author:yang-liu-2bbbbb'],
      ['Liu, Y.', 'NONE', 'Author:yang-liu-1aaaaa', 'Author:yang-liu-2bbbbb'],
    ]);
  });

  it('NONE: with those who come near, by misspelling, initial or beginning', async () => {
    expect(await resolve('Mae Westt', 'M. West', 'Mae Wes')).toEqual([
      ['Mae Westt', 'NONE', 'Author:mae-west'],
      ['M. West', 'NONE', 'Author:mae-west'],
      ['Mae Wes', 'NONE', 'Author:mae-west'],
    ]);
  });

  it('NONE: without anybody near', async () => {
    expect(await resolve('Nobody At All', '', '?', ' ')).toEqual([
      ['Nobody At All', 'NONE'],
      ['', 'NONE'],
      ['?', 'NONE'],
      [' ', 'NONE'],
    ]);
  });

  it('says why each may be meant', async () => {
    const source = '{ resolveAuthors(names: ["Mae West", "M. West", "Jose Garcia"]) { candidates { reason } } }';
    expect(await ask(source, { graph: catalogue })).toEqual({
      resolveAuthors: [
        { candidates: [{ reason: 'Printed exactly so.' }] },
        { candidates: [{ reason: 'Not this name, but near it: “m” may stand for “mae”.' }] },
        {
          candidates: [
            { reason: expect.stringContaining('The same name but for case, accents') },
            { reason: expect.stringContaining('Not this name, but possibly the same person: The initial fits') },
          ],
        },
      ],
    });
  });

  it('answers in the order given, each text as given, repeats included', async () => {
    const texts = ['  Mae West ', 'Mae West', 'Nobody At All', 'Mae West'];
    expect((await resolve(...texts)).map(([text]) => text)).toEqual(texts);
  });

  it('takes 500 names, and says so of the 501st', async () => {
    expect(await resolve(...new Array<string>(500).fill('Mae West'))).toHaveLength(500);
    const variables = { names: new Array<string>(501).fill('Mae West') };
    const source = 'query ($names: [String!]!) { resolveAuthors(names: $names) { status } }';
    expect(await refusal(source, { variables })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`names` takes at most 500 items, not 501.',
    });
  });
});
