import { describe, expect, it } from 'vitest';
import { conflictsCsv } from '../../src/explorer/views/conflicts-csv.ts';
import { type Gathered, gatherPairs, type Question } from '../../src/explorer/views/conflicts-gather.ts';
import { givenLines, questionsAbout } from '../../src/explorer/views/conflicts-lines.ts';
import { foundIn, idsOf, listedNames, namedTexts } from '../../src/explorer/views/conflicts-named.ts';
import { ConflictsDocument, ResolveAuthorsDocument } from '../../src/generated/graphql.ts';
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

/** The table that the explorer saves for lists as they are pasted, and what it gathered for it. */
async function asInExplorer(
  first: string,
  second: string | null,
  where: Question['where'],
  maxDistance: number,
  graph?: PublicationGraph,
) {
  const [of, against] = [givenLines(first), second === null ? null : givenLines(second)];
  const questions = questionsAbout([...of, ...(against ?? [])]);
  const found = foundIn(await Promise.all(questions.map((each) => ask(ResolveAuthorsDocument, each, graph))));
  const texts = namedTexts({ of, against }, found, {});
  const ids = { of: idsOf(of, texts), against: idsOf(against ?? [], texts) };
  const all = await gathered({ ...ids, where, maxDistance }, graph);
  const { pairs, newest, counts } = all;
  const names = { of: listedNames(of, texts), against: against && listedNames(against, texts) };
  const csv = conflictsCsv({ ...counts, ...names, pairs, where: where ?? null, maxDistance, newest });
  return { table: csv, gathered: all };
}

const awkward = [
  '@article{both, title = {Both}, author = {Ada Lovelace and Bob Babbage and others}, year = {2022}}',
  '@article{half, title = {Half a year}, author = {Ada Lovelace and Cy Clark}, date = {2022}}',
  '@article{mine, title = {Hers}, author = {Ada Lovelace and others}, date = {2025-01-01}}',
  '@article{two, title = {Two}, author = {Bob Babbage and Cy Clark}, date = {2024}}',
].join('\n');

const inDoubt = [
  '@article{lin, title = {Relations}, author = {Victoria Lin and Bo Moreau}, date = {2018-01-01}}',
  '@article{xi, title = {Parsing}, author = {Xi Victoria Lin and Cy Diaz}, date = {2019-07}}',
  '@article{one, title = {On the seas of 1971}, author = {Ada Ilves and Bo Moreau}, date = {1971}}',
  '@article{two, title = {On the seas of 1999}, author = {Ada Ilves and Cy Diaz}, date = {1999}}',
].join('\n');

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
      paperCount: 15,
      // Six of 2021, 2022 and 2024, and those of MXNorm and UltRAG, which have no year.
      incompleteListCount: 8,
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
      against: ['balanca, paul', 'Luka Ribar', 'Antoine Labatie <chair@example.org>', 'Douglas Orr; ORR, Douglas'],
    };
    const time = { published: { from: '2020-11-22', to: '2024-11-22' } };
    const { table, gathered } = await asInExplorer(of.join('\n'), against.join('\n'), time, 2);
    const { stdout } = await withFiles({ 'of.txt': of.join('\n'), 'against.txt': against.join('\n') }, (pathOf) =>
      runCommand([
        ...['conflicts', '--of', pathOf('of.txt'), '--against', pathOf('against.txt')],
        ...['--months', '48', '--as-of', '2024-11-22', '--max-distance', '2'],
      ]),
    );
    expect(table).toBe(stdout);
    expect(gathered.counts.undecidedCount).toBe(3);
  });

  it.each([
    ['joint papers of no certain date, or on lists cut short as well', awkward, 'Ada Lovelace\nBob Babbage\nCy Clark'],
    ['names in doubt, and names of nobody', inDoubt, 'Victoria Lin; Ada Ilves\nQuux\nAuthor:ada-ilves\nCy Diaz'],
    ['nothing to be found', inDoubt, 'Bo Moreau\nCy Diaz'],
  ])('are the same table with %s', async (_, list, names) => {
    const files = { 'small.bib': list, 'of.txt': names };
    const { stdout, graph } = await withFiles(files, async (pathOf) => {
      const words = ['--months', '48', '--as-of', '2026-11-22', '--max-distance', '2', pathOf('small.bib')];
      const run = await runCommand(['conflicts', '--of', pathOf('of.txt'), ...words]);
      return { ...run, graph: await loadGraph({ files: [pathOf('small.bib')] }) };
    });
    const where = { published: { from: '2022-11-22', to: '2026-11-22' } };
    expect((await asInExplorer(names, null, where, 2, graph)).table).toBe(stdout);
  });

  it('are undecided because of the date first', async () => {
    const graph = await withFiles({ 'small.bib': awkward }, (pathOf) => loadGraph({ files: [pathOf('small.bib')] }));
    const where = { published: { from: '2022-11-22', to: '2026-11-22' } };
    const of = ['Author:ada-lovelace', 'Author:bob-babbage', 'Author:cy-clark'];
    const { pairs } = await gathered({ of, against: [], where, maxDistance: 1 }, graph);
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
