import { execute, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { createContext } from '../../src/context.ts';
import { coauthorsOfInSteps } from '../../src/graph/coauthors.ts';
import { coauthorPathsBetween } from '../../src/graph/paths.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { namesIn, world } from '../world.ts';
import { ask } from './ask.ts';

/** A context that notes each call of a traversal: the names it was asked for, or the pairs of names. */
function countingContext(graph: PublicationGraph = world) {
  const batches: string[][] = [];
  const pathBatches: { pairs: string[]; maxLength: number | undefined }[] = [];
  const context = createContext(graph, {
    coauthorsOfInSteps: (on, authors, selection) => {
      batches.push(namesIn(on, authors));
      return coauthorsOfInSteps(on, authors, selection);
    },
    coauthorPathsBetween: (on, pairs, selection, limits) => {
      pathBatches.push({ pairs: pairs.map((pair) => namesIn(on, pair).join('-')), maxLength: limits?.maxLength });
      return coauthorPathsBetween(on, pairs, selection, limits);
    },
  });
  return { context, batches, pathBatches };
}

describe('coauthors', () => {
  it('of coauthors of coauthors are one batch a level, and nobody is asked for twice', async () => {
    const { context, batches } = countingContext();
    const query = `{ author(by: { name: "Ada" }) { coauthors { nodes { coauthors { nodes { coauthors { nodes { id } } } } } } } }`;
    await ask(query, { context });
    expect(batches).toEqual([
      ['Ada'],
      ['Bob', 'Cy', 'Eve'],
      // Ada is a coauthor of all three, and known by now, as they are to each other.
      ['Dee', 'constructor', 'Hal', 'Ida', 'Jon', 'Kim'],
    ]);
  });

  it('of several people asked for beside each other are one batch', async () => {
    const { context, batches } = countingContext();
    const query = `{
      a: author(by: { name: "Ada" }) { coauthors { totalCount } }
      b: node(id: "Author:bob") { ... on Author { coauthors(first: 1) { nodes { id } } again: coauthors { totalCount } } }
      authors(search: "gus") { nodes { coauthors(orderBy: NAME) { totalCount } } }
    }`;
    await ask(query, { context });
    expect(batches).toEqual([['Ada', 'Bob', 'Gus']]);
  });

  it('share a batch under filters that ask for the same, however they are written', async () => {
    const { context, batches } = countingContext();
    const query = `query ($where: PaperFilter) {
      a: author(by: { name: "Ada" }) { coauthors(where: { hasCode: false, maxAuthors: 3 }) { totalCount } }
      b: author(by: { name: "Bob" }) { coauthors(where: { maxAuthors: 3, hasCode: false }) { totalCount } }
      c: author(by: { name: "Cy" }) { coauthors(where: { maxAuthors: 3, hasCode: false, anyTopic: [], text: null }) { totalCount } }
      d: author(by: { name: "Dee" }) { coauthors(where: $where) { totalCount } }
    }`;
    await ask(query, { context, variables: { where: { published: {}, maxAuthors: 3, hasCode: false } } });
    expect(batches).toEqual([['Ada', 'Bob', 'Cy', 'Dee']]);
  });

  it('share a batch without a filter, and with one that asks for nothing', async () => {
    const { context, batches } = countingContext();
    const query = `{
      a: author(by: { name: "Ada" }) { coauthors { totalCount } }
      b: author(by: { name: "Bob" }) { coauthors(where: {}) { totalCount } }
      c: author(by: { name: "Cy" }) { coauthors(where: null) { totalCount } }
      d: author(by: { name: "Dee" }) { coauthors(where: { allAuthors: [], published: { from: null } }) { totalCount } }
      e: author(by: { name: "Eve" }) { coauthors(where: { text: " " }) { totalCount } }
    }`;
    await ask(query, { context });
    expect(batches).toEqual([['Ada', 'Bob', 'Cy', 'Dee', 'Eve']]);
  });

  it('have a batch for each filter', async () => {
    const { context, batches } = countingContext();
    const query = `{ author(by: { name: "Ada" }) {
      few: coauthors(where: { maxAuthors: 2 }) { nodes { name } }
      more: coauthors(where: { maxAuthors: 3 }) { nodes { name } }
    } }`;
    expect(await ask(query, { context })).toEqual({
      author: {
        few: { nodes: [{ name: 'Bob' }, { name: 'Eve' }] },
        more: { nodes: [{ name: 'Bob' }, { name: 'Cy' }, { name: 'Eve' }] },
      },
    });
    expect(batches).toEqual([['Ada'], ['Ada']]);
  });

  it('are asked for anew in each request', async () => {
    const requests = [countingContext(), countingContext()];
    for (const { context } of requests)
      await ask('{ author(by: { name: "Ada" }) { coauthors { totalCount } } }', { context });
    expect(requests.map(({ batches }) => batches)).toEqual([[['Ada']], [['Ada']]]);
  });
});

describe('paths', () => {
  it('asked for beside each other are one batch, each pair once', async () => {
    const { context, pathBatches } = countingContext();
    const query = `{
      a: coauthorPaths(from: "Author:ada", to: "Author:dee") { distance }
      b: coauthorPaths(from: "Author:bob", to: "Author:eve") { distance }
      again: coauthorPaths(from: "Author:ada", to: "Author:dee", where: {}) { status }
      back: coauthorPaths(from: "Author:dee", to: "Author:ada") { distance }
    }`;
    expect(await ask(query, { context })).toEqual({
      a: { distance: 2 },
      b: { distance: 2 },
      again: { status: 'FOUND' },
      back: { distance: 2 },
    });
    expect(pathBatches.map(({ pairs }) => pairs)).toEqual([['Ada-Dee', 'Bob-Eve', 'Dee-Ada']]);
  });

  it('of another length are another batch', async () => {
    const { context, pathBatches } = countingContext();
    const query = `{
      any: coauthorPaths(from: "Author:ada", to: "Author:dee") { status }
      one: coauthorPaths(from: "Author:ada", to: "Author:dee", maxLength: 1) { status }
      two: coauthorPaths(from: "Author:ada", to: "Author:dee", maxLength: 2) { status }
    }`;
    expect(await ask(query, { context })).toEqual({
      any: { status: 'FOUND' },
      one: { status: 'NO_PATH_WITHIN_LENGTH' },
      two: { status: 'FOUND' },
    });
    expect(pathBatches).toEqual([Infinity, 1, 2].map((maxLength) => ({ pairs: ['Ada-Dee'], maxLength })));
  });

  it('of strangers are not looked for', async () => {
    const { context, pathBatches } = countingContext();
    await ask('{ coauthorPaths(from: "Author:ada", to: "Author:nobody") { distance } }', { context });
    expect(pathBatches).toEqual([]);
  });
});

describe('data in memory', () => {
  it('is answered at once: without coauthors and paths, execution makes no promise', () => {
    const where = '(where: { anyTopic: ["Topic:mathematics"], published: { from: "2018" }, text: "c" })';
    const document = parse(`{
      node(id: "Author:ada") { id }
      nodes(ids: ["Author:ada", "Paper:notes", "Topic:logic", "Topic:x"]) { id }
      author(by: { name: "Ada" }) {
        name nameForms { places { paper { title } } } possiblySameAs { reason } firstPublished lastPublished
        papers${where} { totalCount unplacedCount edges { position nameAsPrinted node { title } } }
        topics${where} { edges { paperCount firstPublished node { label } } }
        activity${where} { year newCoauthorCount }
      }
      authors(search: "a", alsoWrote: [{ maxAuthors: 2 }]) { totalCount pageInfo { endCursor } nodes { name } }
      resolveAuthors(names: ["Ada", "Adda"]) { status candidates { author { name } reason } }
      paper(by: { title: "Cliques" }) { authors { edges { position node { name } } } topics { label } sources { authors } }
      papers${where} { facets { byYear { year } byTopic { counts { paperCount } } byAuthor { truncated } } nodes { id } }
      topic(by: { label: "graphs" }) {
        broader { label } narrower { label } related { label } activity { authorCount }
        papers { nodes { title } } cooccurring { edges { paperCount } }
        authors { edges { score papers { nodes { title } } } }
      }
      topics(search: "graph") { nodes { label } }
      search(text: "c") { nodes { __typename ... on Node { id } } }
      coauthorship(between: ["Author:ada", "Author:bob"]) {
        verdict coauthorship { weight isLowerBound authors { name } papers { nodes { title } } } undecidedPapers { nodes { id } }
      }
      graph { version density published { first } sources { document } problems { line } }
    }`);
    expect(validate(schema, document)).toEqual([]);
    const result = execute({ schema, document, contextValue: createContext(world) });
    expect(result).not.toBeInstanceOf(Promise);
    expect(result).toHaveProperty('data.author.name', 'Ada');
    expect(result).not.toHaveProperty('errors');
  });

  it('is answered later where coauthors or paths are asked for', () => {
    for (const query of [
      '{ author(by: { name: "Ada" }) { coauthors { totalCount } } }',
      '{ coauthorPaths(from: "Author:ada", to: "Author:bob") { distance } }',
    ]) {
      expect(execute({ schema, document: parse(query), contextValue: createContext(world) })).toBeInstanceOf(Promise);
    }
  });
});
