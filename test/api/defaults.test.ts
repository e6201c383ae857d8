import { astFromValue, getNullableType, isEnumType, isInputObjectType, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { graphOf, type PaperSketch } from '../world.ts';
import { answer } from './ask.ts';
import { type EveryArgument, everyArgument } from './every-argument.ts';

/**
 * Ada wrote with two others in each of a hundred papers, so that every list that ends at a default goes on behind it; twice
 * with Bob, who wrote with Cy, and of two papers cut short each may be another one with Bob.
 */
const papers: readonly PaperSketch[] = [
  ...Array.from({ length: 101 }, (_, n) => ({
    title: `Work ${n}`,
    authors: ['Ada', `Left ${n}`, `Right ${n}`],
    published: `${2018 + (n % 5)}-0${1 + (n % 9)}`,
    topics: ['Logic'],
  })),
  {
    title: 'Engines',
    authors: ['Ada', 'Bob'],
    published: '2019-03-01',
    topics: ['Logic', ...Array.from({ length: 25 }, (_, n) => `Topic ${n}`)],
  },
  { title: 'Again', authors: ['Ada', 'Bob'], published: '2020', topics: ['Logic'] },
  { title: 'Cut', authors: ['Ada'], cut: true, published: '2017', topics: ['Logic'] },
  { title: 'Cut again', authors: ['Bob'], cut: true, published: '2021', topics: ['Logic'] },
  { title: 'Far', authors: ['Bob', 'Cy'], published: '2022', topics: ['Logic'] },
];
const graph = graphOf(papers);

const argumentsOfAll = everyArgument(schema, {
  Author: '"Author:ada"',
  Paper: '"Paper:engines"',
  Topic: '"Topic:logic"',
  'Query.author(by)': '{ id: "Author:ada" }',
  'Query.paper(by)': '{ id: "Paper:engines" }',
  'Query.topic(by)': '{ id: "Topic:logic" }',
  'Network.export(format)': 'NODE_LINK',
  between: '["Author:ada", "Author:bob"]',
  format: 'BIBTEX',
  from: '"Author:ada"',
  id: '"Author:ada"',
  ids: '["Author:ada"]',
  in: '{ from: "2018" }',
  names: '["Ada"]',
  of: '["Author:ada", "Author:bob", "Author:cy"]',
  other: '"Author:bob"',
  text: '"work"',
  to: '"Author:bob"',
});

const withDefaults = argumentsOfAll
  .filter(({ argument }) => argument.defaultValue !== undefined)
  .map((each) => [`${each.field}(${each.argument.name})`, each] as const);

function defaultOf({ argument }: EveryArgument): string {
  const { type } = argument;
  const literal = astFromValue(argument.defaultValue, type);
  return literal === null || literal === undefined ? '' : print(literal);
}

/** Literals that ask for something else than the default: one more, the other one, or any other of the words. */
function others(each: EveryArgument): string[] {
  const { name, type } = each.argument;
  const usual = defaultOf(each);
  // One step from Ada there are more people already than a network has unless asked for more.
  if (`${each.field}(${name})` === 'Author.network(radius)') return ['0'];
  if (isEnumType(type)) return type.getValues().flatMap(({ name }) => (name === usual ? [] : [name]));
  return [usual === 'true' ? 'false' : `${Number(usual) + 1}`];
}

const answered = async (each: EveryArgument, value: string | null) =>
  JSON.stringify(await answer(each.asking(value), { graph }));

describe('an argument with a default', () => {
  it('is there wherever a list is cut at a limit, has an order of its own, or a reach', () => {
    const names = new Set(withDefaults.map(([, { argument }]) => argument.name));
    expect(names).toEqual(new Set(['limit', 'maxDistance', 'minPapers', 'orderBy', 'papers', 'radius']));
  });

  it.each(withDefaults)('is the same as null where it is not given: %s', async (_, each) => {
    expect(getNullableType(each.argument.type)).toBe(each.argument.type);
    const usual = await answered(each, null);
    expect(usual).not.toContain('"errors"');
    expect(await answered(each, 'null')).toBe(usual);
    expect(await answered(each, defaultOf(each))).toBe(usual);
    // Else the small world would not show a default from any other.
    const different = await Promise.all(others(each).map((other) => answered(each, other)));
    expect(different.filter((text) => text !== usual)).not.toEqual([]);
  });

  it.each(withDefaults)('says in words what null is: %s', (_, each) => {
    expect(each.argument.description).toMatch(new RegExp(`\\bNull: ${defaultOf(each)}\\b`));
  });

  it('is no field of an input, where null would have to be said as well', () => {
    const fields = Object.values(schema.getTypeMap())
      .filter((type) => isInputObjectType(type))
      .flatMap((type) => Object.values(type.getFields()));
    expect(fields.filter((field) => field.defaultValue !== undefined)).toEqual([]);
  });
});
