import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, world, worldConcepts, worldPapers } from '../world.ts';
import { ask, refusal } from './ask.ts';

const query = 'query ($where: PaperFilter) { papers(where: $where) { unplacedCount nodes { title } } }';

interface Papers {
  papers: { unplacedCount: number; nodes: { title: string }[] };
}

async function papersWhere(where: Record<string, unknown> | null) {
  const { papers } = await ask<Papers>(query, { variables: { where } });
  return { unplaced: papers.unplacedCount, titles: papers.nodes.map(({ title }) => title) };
}

const all = await papersWhere(null);

describe('PaperFilter', () => {
  it.each([
    [{ published: { from: '2021', to: '2022-06' } }, ['Apart', 'Bridges', 'Königsberg'], 2],
    [{ published: { from: '2021-06-07', to: '2021-06-07' } }, ['Bridges', 'Königsberg'], 1],
    [{ published: { from: '2022-01-01' } }, ['Consortium', 'Cut short', 'Apart'], 2],
    [{ published: { from: '2022-01-02' } }, ['Consortium', 'Cut short'], 3],
    [{ published: { to: '2019' } }, ['Engines', 'Notes'], 2],
    [{ published: { from: '2020', to: '2020' } }, ['Cliques'], 2],
    [{ published: { from: '2020-02', to: '2020-11' } }, [], 2],
    [{ published: { from: '202X' } }, all.titles.slice(0, 6), 2],
    [{ published: { to: '201X' } }, ['Engines', 'Notes'], 2],
    [{ published: { from: '2018/2019', to: '2020?' } }, ['Cliques', 'Engines', 'Notes'], 2],
  ])('%j: certainly published then; what may have been is counted', async (where, titles, unplaced) => {
    expect(await papersWhere(where)).toEqual({ titles, unplaced });
  });

  it.each([
    ['no year is known', { undated: true }, ['No date', 'Some January']],
    ['a year is known', { undated: false }, all.titles.slice(0, 8)],
    [
      'on a topic, narrower ones included',
      { anyTopic: ['Topic:mathematics'] },
      ['Cut short', 'Bridges', 'Königsberg', 'Cliques', 'Notes', 'Some January'],
    ],
    [
      'on any of two topics',
      { anyTopic: ['Topic:programming', 'Topic:graph-theory'] },
      ['Bridges', 'Königsberg', 'Cliques', 'Engines', 'Notes'],
    ],
    [
      'on a topic that is known beside one that is not',
      { anyTopic: ['Topic:x', 'Topic:programming'] },
      ['Engines', 'Notes'],
    ],
    ['on a topic that nobody knows', { anyTopic: ['Topic:x'] }, []],
    ['on an author, who is no topic', { anyTopic: ['Author:ada'] }, []],
    ['by all of two', { allAuthors: ['Author:bob', 'Author:ada'] }, ['Cliques', 'Engines']],
    ['by one asked for twice', { allAuthors: ['Author:cy', 'Author:cy'] }, ['Bridges', 'Cliques']],
    ['by somebody and by nobody', { allAuthors: ['Author:ada', 'Author:nobody'] }, []],
    [
      'without Ada and Eve',
      { withoutAuthors: ['Author:ada', 'Author:eve'] },
      ['Cut short', 'Apart', 'Bridges', 'No date'],
    ],
    ['without nobody', { withoutAuthors: ['Author:nobody', 'Paper:notes'] }, all.titles],
    ['by one at the most', { maxAuthors: 1 }, ['Notes', 'No date']],
    [
      'by six at the most: an organisation counts too, a list cut short fails',
      { maxAuthors: 6 },
      ['Apart', 'Bridges', 'Königsberg', 'Cliques', 'Engines', 'Notes', 'No date', 'Some January'],
    ],
    ['by seven at the most', { maxAuthors: 7 }, all.titles.filter((title) => title !== 'Cut short')],
    ['with a list cut short', { authorListComplete: false }, ['Cut short']],
    ['with a whole list', { authorListComplete: true }, all.titles.filter((title) => title !== 'Cut short')],
    ['with code', { hasCode: true }, ['Engines']],
    ['without code', { hasCode: false }, all.titles.filter((title) => title !== 'Engines')],
    ['with a word of the title, without its accent', { text: 'konigsberg' }, ['Königsberg']],
    ['with a word of the abstract', { text: 'shipping' }, ['Consortium']],
    ['with the beginning of a word', { text: 'conso' }, ['Consortium']],
    ['with a word misspelt', { text: 'brijges' }, ['Bridges']],
    ['with every word', { text: 'cut short' }, ['Cut short']],
    ['with one word of two', { text: 'cut long' }, []],
    ['with no word', { text: '  ' }, all.titles],
  ])('%s: %j', async (_, where, titles) => {
    expect(await papersWhere(where)).toEqual({ titles, unplaced: 0 });
  });

  it('holds to everything that is given', async () => {
    const where = { anyTopic: ['Topic:logic'], authorListComplete: true, withoutAuthors: ['Author:dee'] };
    expect(await papersWhere(where)).toEqual({ titles: ['Notes', 'Some January'], unplaced: 0 });
    // Only what fits in all else can be counted as not placed.
    expect(await papersWhere({ ...where, published: { from: '2018', to: '2018' } })).toEqual({
      titles: ['Notes'],
      unplaced: 1,
    });
  });

  it.each([
    [{ maxAuthors: 0 }, '`maxAuthors` must be 1 or more, not 0.'],
    [{ maxAuthors: -3 }, '`maxAuthors` must be 1 or more, not -3.'],
    [{ published: { from: '2022', to: '2021' } }, 'The range begins on 2022 after it ends on 2021.'],
    [{ published: { to: 'XXXX-01-28' } }, '“XXXX-01-28” has no year to begin or end with.'],
  ])('refuses %j', async (where, message) => {
    expect(await refusal(query, { variables: { where } })).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  it.each(['anyTopic', 'allAuthors', 'withoutAuthors'])(
    'takes 500 ids in %s, and says so of the 501st',
    async (list) => {
      const many = (count: number) => ({ where: { [list]: new Array<string>(count).fill('Author:nobody') } });
      expect((await ask<Papers>(query, { variables: many(500) })).papers.unplacedCount).toBe(0);
      expect(await refusal(query, { variables: many(501) })).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: `\`${list}\` takes at most 500 items, not 501.`,
      });
    },
  );
});

const ids = {
  author: fc.constantFrom(
    'Author:ada',
    'Author:bob',
    'Author:cy',
    'Author:dee',
    'Author:eve',
    'Author:gus',
    'Author:hal',
  ),
  topic: fc.constantFrom('Topic:mathematics', 'Topic:logic', 'Topic:graph-theory', 'Topic:computing', 'Topic:x'),
};
const day = fc.constantFrom('2018', '2019-03', '2020', '2021-06-07', '2022-01');
const criteria = {
  published: fc.oneof(
    day.map((from) => ({ from })),
    day.map((to) => ({ to })),
    day.map((on) => ({ from: on, to: on })),
  ),
  undated: fc.boolean(),
  anyTopic: fc.array(ids.topic, { minLength: 1, maxLength: 2 }),
  allAuthors: fc.array(ids.author, { minLength: 1, maxLength: 2 }),
  withoutAuthors: fc.array(ids.author, { minLength: 1, maxLength: 2 }),
  maxAuthors: fc.integer({ min: 1, max: 7 }),
  authorListComplete: fc.boolean(),
  hasCode: fc.boolean(),
  text: fc.constantFrom('c', 'no', 'cut', 'bridges', 'konigsberg'),
};
const anyFilter = fc.record(criteria, { requiredKeys: [] });
/** One criterion is not often enough to leave little, and nine leave nothing. */
const someFilter = fc
  .subarray(Object.keys(criteria) as (keyof typeof criteria)[], { minLength: 1, maxLength: 2 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, criteria[name]]))));

/** Every list and traversal that takes the filter; `place` says where the filter stands. */
const everything = (place: string) => {
  const where = place === '' ? '' : `(where: ${place})`;
  const and = place === '' ? '' : `, where: ${place}`;
  return `
    papers${where} { totalCount nodes { id } facets {
      byYear { year paperCount } byTopic { counts { topic { id } paperCount } }
      byAuthor { counts { author { id } paperCount } }
    } }
    authors${where} { totalCount nodes { id
      papers${where} { totalCount nodes { id } }
      coauthors${where} { incompleteListCount edges { node { id } coauthorship {
        paperCount weight firstPublished lastPublished isLowerBound papers { nodes { id } }
      } } }
      topics${where} { edges { node { id } paperCount firstPublished lastPublished } }
      activity${where} { year paperCount coauthorCount newCoauthorCount }
    } }
    topics${where} { totalCount nodes { id
      papers${where} { nodes { id } }
      authors${where} { edges { node { id } paperCount score firstPublished lastPublished papers { nodes { id } } } }
      activity${where} { year paperCount authorCount newAuthorCount }
      cooccurring${where} { edges { node { id } paperCount } }
    } }
    coauthorship(between: [$a, $b]${and}) { coauthorship { paperCount weight papers { nodes { id } } } }
    coauthorPaths(from: $a, to: $b${and}) {
      distance pathCount incompleteListCount paths { nodes { authors { id } links { paperCount weight } } }
    }`;
};

interface Everything {
  coauthorship: { coauthorship: unknown } | null;
  coauthorPaths: { distance: number | null } | null;
}

describe('a filter', () => {
  it('restricts every list and traversal to what a world of just these papers would say', async () => {
    const filtered = `query ($where: PaperFilter, $a: ID!, $b: ID!) { ${everything('$where')} }`;
    const plain = `query ($a: ID!, $b: ID!) { ${everything('')} }`;
    await fc.assert(
      fc.asyncProperty(someFilter, ids.author, ids.author, async (where, a, b) => {
        fc.pre(a !== b);
        const { titles } = await papersWhere(where);
        const remaining = worldPapers.filter(({ title }) => titles.includes(title));
        const small = graphOf(remaining, { concepts: worldConcepts });
        const inWorld = await ask<Everything>(filtered, { graph: world, variables: { where, a, b } });
        const inSmall = await ask<Everything>(plain, { graph: small, variables: { a, b } });
        const { coauthorship, coauthorPaths, ...lists } = inSmall;
        expect(inWorld).toMatchObject(lists);
        // Who wrote nothing that counts is not in the small world at all.
        expect(inWorld.coauthorship).toEqual(coauthorship ?? { coauthorship: null });
        if (coauthorPaths !== null) expect(inWorld.coauthorPaths).toEqual(coauthorPaths);
        else expect(inWorld.coauthorPaths).toMatchObject({ distance: null, pathCount: '0', paths: { nodes: [] } });
      }),
      { numRuns: 60 },
    );
  });

  it('means the same with null and empty lists as without them', async () => {
    const source = `query ($where: PaperFilter, $a: ID!, $b: ID!) { ${everything('$where')} }`;
    const nothing = {
      published: fc.constantFrom(null, {}, { from: null }, { from: null, to: null }),
      undated: fc.constant(null),
      anyTopic: fc.constantFrom(null, []),
      allAuthors: fc.constantFrom(null, []),
      withoutAuthors: fc.constantFrom(null, []),
      maxAuthors: fc.constant(null),
      authorListComplete: fc.constant(null),
      hasCode: fc.constant(null),
      text: fc.constantFrom(null, ''),
    };
    const variables = { a: 'Author:ada', b: 'Author:eve' };
    await fc.assert(
      fc.asyncProperty(anyFilter, fc.record(nothing, { requiredKeys: [] }), async (where, empty) => {
        const without = await ask(source, { variables: { ...variables, where } });
        expect(await ask(source, { variables: { ...variables, where: { ...empty, ...where } } })).toEqual(without);
      }),
      { numRuns: 20 },
    );
    const whole = await ask(`query ($a: ID!, $b: ID!) { ${everything('')} }`, { variables });
    for (const where of [null, {}, { anyTopic: [], text: null }]) {
      expect(await ask(source, { variables: { ...variables, where } })).toEqual(whole);
    }
  });
});
