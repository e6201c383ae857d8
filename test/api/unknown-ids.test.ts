import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/context.ts';
import { world } from '../world.ts';
import { ask } from './ask.ts';

/** What is told beside the answer of ids that name nothing. */
async function told(source: string): Promise<string[]> {
  const context = createContext(world);
  await ask(source, { context });
  return [...context.unknownIds];
}

const ada = '"Author:ada"';
const typo = '"Author:typo"';

describe('an id that names nobody', () => {
  it.each([
    `author(by: { id: ${ada} }) { firstMet(other: ${typo}) { jointOn } }`,
    `coauthorship(between: [${ada}, ${typo}]) { verdict }`,
    `coauthorPaths(from: ${typo}, to: ${ada}) { status }`,
    `mutualCoauthors(of: [${ada}, ${typo}]) { totalCount }`,
    `bridges(from: [${ada}, ${typo}], to: [${typo}]) { totalCount }`,
    `conflicts(of: [${typo}, ${ada}], against: [${typo}]) { totalCount }`,
    `network(authors: [${typo}, ${ada}]) { truncated }`,
    `papers(where: { allAuthors: [${typo}] }) { totalCount }`,
  ])('is told beside the answer: %s', async (asked) => {
    expect(await told(`{ ${asked} }`)).toEqual(['Author:typo']);
  });

  it('is told of a paper too, where a person is asked about', async () => {
    expect(await told(`{ author(by: { id: ${ada} }) { firstMet(other: "Paper:engines") { jointOn } } }`)).toEqual([
      'Paper:engines',
    ]);
  });
});

describe('nothing is told', () => {
  it('of Ada who never met herself: the null is about her, not about an id', async () => {
    const source = `{ author(by: { id: ${ada} }) { firstMet(other: ${ada}) { jointOn } } }`;
    expect(await ask(source)).toEqual({ author: { firstMet: null } });
    expect(await told(source)).toEqual([]);
  });

  it.each([`author(by: { id: ${typo} }) { name }`, `node(id: ${typo}) { id }`, `nodes(ids: [${typo}]) { id }`])(
    'where the answer is the thing itself, and null says all: %s',
    async (asked) => {
      expect(await told(`{ ${asked} }`)).toEqual([]);
    },
  );
});
