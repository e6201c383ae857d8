import { describe, expect, it } from 'vitest';
import { FirstMetDocument } from '../../src/generated/graphql.ts';
import { ask, paper, person, type Short, there } from './seeds.ts';

/** The paper that connected two people, with everybody on it; its list is cut short unless it is said to be whole. */
function connecting(name: Short, people: string[], authorListComplete = false) {
  const authors = { totalCount: people.length, nodes: people.map((each) => person(each)) };
  return { ...paper(name), authorListComplete, authors };
}

/** A paper without a year (MXNorm, UltRAG) may always be the earlier one. */
const isUpperBound = true;

async function meeting(author: string, other: string) {
  return there((await ask(FirstMetDocument, { author: `Author:${author}`, other: `Author:${other}` })).author).firstMet;
}

describe('when two people met', () => {
  it('is, of Luschi and Orr, 2022; a paper of Gressmann, who wrote with both, had connected them in 2021', async () => {
    expect(await ask(FirstMetDocument)).toEqual({
      author: {
        ...person('Carlo Luschi'),
        firstMet: {
          jointOn: '2022-11-22',
          jointPaper: paper('bess'),
          connectedOn: '2021-08-13',
          connectingPaper: connecting('towards', ['Anastasia Dietrich', 'Frithjof Gressmann', 'Douglas Orr']),
          undatedJointCount: 0,
          isUpperBound,
        },
      },
      other: person('Douglas Orr'),
    });
  });

  it('is one paper where nothing connected them before, as with Chelombiev and Orr, either way round', async () => {
    const met = {
      jointOn: '2021-06-10',
      jointPaper: paper('groupBert'),
      connectedOn: '2021-06-10',
      connectingPaper: connecting('groupBert', ['Ivan Chelombiev', 'Daniel Justus', 'Douglas Orr']),
      undatedJointCount: 0,
      isUpperBound,
    };
    expect(await meeting('ivan-chelombiev', 'douglas-orr')).toEqual(met);
    expect(await meeting('douglas-orr', 'ivan-chelombiev')).toEqual(met);
  });

  it('is no day for Blake and Justus, who never wrote together, but are connected since the first paper of Blake', async () => {
    expect(await meeting('charlie-blake', 'daniel-justus')).toEqual({
      jointOn: null,
      jointPaper: null,
      connectedOn: '2023-03-20',
      connectingPaper: connecting('unitScaling', ['Charlie Blake', 'Douglas Orr', 'Carlo Luschi'], true),
      undatedJointCount: 0,
      isUpperBound,
    });
  });

  it('is not known where the only papers that would tell have no year', async () => {
    const unknown = { jointOn: null, jointPaper: null, connectedOn: null, connectingPaper: null, isUpperBound };
    expect(await meeting('alberto-cattaneo', 'dobrik-georgiev')).toEqual({ ...unknown, undatedJointCount: 1 });
    // Connected with everybody, but only by UltRAG.
    expect(await meeting('carlo-luschi', 'dobrik-georgiev')).toEqual({ ...unknown, undatedJointCount: 0 });
    // Connected by nothing.
    expect(await meeting('carlo-luschi', 'callum-mclean')).toEqual({ ...unknown, undatedJointCount: 0 });
  });

  it('is null of somebody and themselves, and of nobody', async () => {
    expect(await meeting('carlo-luschi', 'carlo-luschi')).toBeNull();
    const { author, other } = await ask(FirstMetDocument, { other: 'Author:nobody-atall' });
    expect(there(author).firstMet).toBeNull();
    expect(other).toBeNull();
  });
});
