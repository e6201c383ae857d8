import { describe, expect, it } from 'vitest';
import { conflictsCsv } from '../../src/explorer/views/conflicts-csv.ts';
import { type Gathered, gatherPairs, type Question } from '../../src/explorer/views/conflicts-gather.ts';
import { ConflictsDocument } from '../../src/generated/graphql.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { loadGraph } from '../../src/load.ts';
import { runCommand } from '../cli/command-line.ts';
import { withFiles } from '../cli/small-list.ts';
import { cutShort, placedPapers } from './places.ts';
import { ask, balanca, paper, person, type Short, there } from './seeds.ts';

const [luschi, masters, orr] = ['Carlo Luschi', 'Dominic Masters', 'Douglas Orr'].map((name) => person(name));
const [labatie, ribar] = ['Antoine Labatie', 'Luka Ribar'].map((name) => person(name));

/** All pairs as the explorer gathers them. */
async function gathered(question: Question, graph?: PublicationGraph): Promise<Gathered> {
  const steps: Gathered[] = [];
  const { signal } = new AbortController();
  for await (const step of gatherPairs((document, variables) => ask(document, variables, graph), question, signal)) {
    steps.push(step);
  }
  return there(steps.at(-1));
}

/** The two of a pair: `Carlo Luschi + Luka Ribar`. */
const pair = ({ authors }: { authors: readonly { name: string }[] }) => authors.map(({ name }) => name).join(' + ');

function link(name: Short) {
  const { id, title } = paper(name);
  return { papers: { nodes: [{ id, title }] } };
}

describe('conflicts of interest between two groups, in the four years to November 2024', () => {
  it('are these, in this order, and no pair is clear', async () => {
    const { conflicts } = await ask(ConflictsDocument);
    const { nodes, pageInfo, ...counts } = conflicts;
    expect(counts).toEqual({
      totalCount: 12,
      sameAuthorCount: 1,
      coauthoredCount: 7,
      undecidedCount: 3,
      connectedCount: 1,
      clearCount: 0,
      unknownIds: [],
      // Those of 2021, 2022 and 2024 that are cut short; MXNorm and UltRAG have no year.
      incompleteListCount: 6,
      unplacedCount: 2,
    });
    expect(pageInfo.hasNextPage).toBe(false);
    expect(nodes.map((node) => `${node.status} ${pair(node)}`)).toEqual([
      'SAME_AUTHOR Douglas Orr + Douglas Orr',
      'COAUTHORED Carlo Luschi + Paul Balança',
      'COAUTHORED Carlo Luschi + Douglas Orr',
      'COAUTHORED Carlo Luschi + Antoine Labatie',
      'COAUTHORED Dominic Masters + Antoine Labatie',
      'COAUTHORED Carlo Luschi + Luka Ribar',
      'COAUTHORED Douglas Orr + Luka Ribar',
      'COAUTHORED Dominic Masters + Paul Balança',
      'UNDECIDED Dominic Masters + Douglas Orr',
      'UNDECIDED Douglas Orr + Antoine Labatie',
      'UNDECIDED Douglas Orr + Paul Balança',
      'CONNECTED Dominic Masters + Luka Ribar',
    ]);
  });

  it('show joint papers, and those that leave more open', async () => {
    const { nodes } = (await ask(ConflictsDocument)).conflicts;
    expect(nodes[2]).toEqual({
      status: 'COAUTHORED',
      authors: [luschi, orr],
      coauthorship: {
        paperCount: 3,
        firstPublished: '2022-11-22',
        lastPublished: '2023-12-08',
        // Of four in all: the fourth is of 2025.
        papers: placedPapers('sparq', 'unitScaling', 'bess'),
      },
      undecidedPapers: cutShort('scalify', 'towards', 'groupBert'),
      distance: 1,
      path: { authors: [luschi, orr], links: [link('sparq')] },
    });
    expect(nodes[10]).toMatchObject({
      authors: [orr, balanca],
      coauthorship: null,
      undecidedPapers: cutShort('scalify', 'towards', 'groupBert'),
      distance: 2,
    });
    expect(nodes[11]).toEqual({
      status: 'CONNECTED',
      authors: [masters, ribar],
      coauthorship: null,
      undecidedPapers: cutShort(),
      distance: 2,
      path: {
        authors: [masters, luschi, ribar],
        links: [link('qm1b'), link('sparq')],
      },
    });
  });

  it('are the same table from the explorer as from the command line', async () => {
    const { of, against } = {
      of: ['Carlo Luschi', 'Author:douglas-orr', 'Dominic Masters'],
      against: ['Paul Balança', 'Luka Ribar', 'Antoine Labatie', 'Douglas Orr'],
    };
    const time = { published: { from: '2020-11-22', to: '2024-11-22' } };
    const { pairs, counts } = await gathered({
      ...{ of: [luschi, orr, masters].map((each) => there(each).id), where: time, maxDistance: 2 },
      against: [balanca, ribar, labatie, orr].map((each) => there(each).id),
    });
    const { stdout } = await withFiles({ 'of.txt': of.join('\n'), 'against.txt': against.join('\n') }, (pathOf) =>
      runCommand([
        ...['conflicts', '--of', pathOf('of.txt'), '--against', pathOf('against.txt')],
        ...['--months', '48', '--as-of', '2024-11-22', '--max-distance', '2'],
      ]),
    );
    const unresolved = { of: [], against: [] };
    expect(conflictsCsv({ pairs, unresolved, where: time, clearCount: counts.clearCount })).toBe(stdout);
    expect(counts.undecidedCount).toBe(3);
  });

  it('are the same table where a joint paper has no certain date, or stands on a list cut short as well', async () => {
    const list = [
      '@article{both, title = {Both}, author = {Ada Lovelace and Bob Babbage and others}, year = {2022}}',
      '@article{half, title = {Half a year}, author = {Ada Lovelace and Cy Clark}, date = {2022}}',
      '@article{mine, title = {Hers}, author = {Ada Lovelace and others}, date = {2025-01-01}}',
      '@article{two, title = {Two}, author = {Bob Babbage and Cy Clark}, date = {2024}}',
    ].join('\n');
    const files = { 'small.bib': list, 'of.txt': 'Ada Lovelace\nBob Babbage\nCy Clark' };
    const { stdout, graph } = await withFiles(files, async (pathOf) => {
      const words = ['--of', pathOf('of.txt'), '--months', '48', '--as-of', '2026-11-22', pathOf('small.bib')];
      const { stdout } = await runCommand(['conflicts', ...words]);
      return { stdout, graph: await loadGraph({ files: [pathOf('small.bib')] }) };
    });
    const where = { published: { from: '2022-11-22', to: '2026-11-22' } };
    const of = ['Author:ada-lovelace', 'Author:bob-babbage', 'Author:cy-clark'];
    const { pairs, counts } = await gathered({ of, against: [], where, maxDistance: 1 }, graph);
    const unresolved = { of: [], against: [] };
    expect(conflictsCsv({ pairs, unresolved, where, clearCount: counts.clearCount })).toBe(stdout);
    expect(pairs.map(({ status, openByDate }) => [status, openByDate.map(({ title }) => title)])).toEqual([
      ['COAUTHORED', []],
      ['UNDECIDED', ['Both']],
      ['UNDECIDED', ['Half a year']],
    ]);
  });

  it('are listed a page at a time', async () => {
    const { nodes, pageInfo, totalCount } = (await ask(ConflictsDocument, { first: 1 })).conflicts;
    expect([nodes.map(pair), totalCount, pageInfo.hasNextPage]).toEqual([['Douglas Orr + Douglas Orr'], 12, true]);
    const asked = { first: 2, after: there(pageInfo.endCursor), papersFirst: 1 };
    const next = (await ask(ConflictsDocument, asked)).conflicts.nodes;
    expect(next.map(pair)).toEqual(['Carlo Luschi + Paul Balança', 'Carlo Luschi + Douglas Orr']);
    expect(there(next[1]).coauthorship?.papers).toEqual(placedPapers('sparq'));
    expect(there(next[1]).undecidedPapers).toEqual({ ...cutShort('scalify'), totalCount: 3 });
  });

  it('within one group, of coauthors only, leave one pair clear', async () => {
    const asked = { of: [masters, labatie, ribar].map((each) => there(each).id), against: null, maxDistance: 1 };
    const { conflicts } = await ask(ConflictsDocument, asked);
    expect(conflicts.nodes.map(pair)).toEqual(['Antoine Labatie + Dominic Masters']);
    expect(conflicts.clearCount).toBe(2);
  });
});
