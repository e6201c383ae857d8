import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../api/ask.ts';
import { graphOf, type PaperSketch, world, worldPapers } from '../world.ts';

const python = '/usr/bin/python3';

function hasNetworkX(): boolean {
  try {
    execFileSync(python, ['-c', 'import networkx'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const available = hasNetworkX();
if (!available) {
  console.warn('Exports are not read back independently: NetworkX is missing (apt-get install python3-networkx).');
}

const files = {
  GEXF: 'network.gexf',
  GRAPHML: 'network.graphml',
  CYTOSCAPE: 'network.cytoscape.json',
  NODE_LINK: 'network.json',
  CSV_NODES: 'nodes.csv',
  CSV_LINKS: 'links.csv',
} as const;

interface ReadGraph {
  directed: boolean;
  multigraph: boolean;
  nodes: Record<string, Record<string, unknown>>;
  edges: [string, string, Record<string, unknown>][];
  components: number;
}

type ReadBack = Record<string, ReadGraph> & Record<'nodes.csv' | 'links.csv', Record<string, string>[]>;

interface Asked {
  authors: { author: { id: string; name: string; papers: { totalCount: number } }; distance: number }[];
  links: {
    authors: { id: string }[];
    paperCount: number;
    weight: number;
    firstPublished: string | null;
    isLowerBound: boolean;
    papers: { nodes: { id: string; title: string }[] };
  }[];
}

/** A network as the API gives it, and its exports as Python reads them. */
async function readBack(graph: typeof world): Promise<{ asked: Asked; read: ReadBack }> {
  const ids = graph.index.authors.map(({ id }) => `Author:${id}`);
  const exported = Object.keys(files).map((format) => `${format}: export(format: ${format})`);
  const { network } = await ask<{ network: Asked & Record<keyof typeof files, string> }>(
    `query ($ids: [ID!]!) { network(authors: $ids) {
      authors { author { id name papers { totalCount } } distance }
      links { authors { id } paperCount weight firstPublished isLowerBound papers { nodes { id title } } }
      ${exported.join(' ')}
    } }`,
    { graph, variables: { ids } },
  );
  const folder = mkdtempSync(join(tmpdir(), 'coauthor-graph-'));
  try {
    for (const [format, name] of Object.entries(files)) {
      writeFileSync(join(folder, name), network[format as keyof typeof files]);
    }
    const script = fileURLToPath(new URL('read_networks.py', import.meta.url));
    const printed = execFileSync(python, [script, folder], { encoding: 'utf8', maxBuffer: 100_000_000 });
    return { asked: network, read: JSON.parse(printed) as ReadBack };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Ends of a link in one order, whichever way round a reader gives them. */
const pair = (ends: readonly string[]) => ends.toSorted().join(' ');

const hostile: PaperSketch[] = [
  { title: '<b> & "q" ]]> \u0000\ud800 x', authors: ['Ada <&"> ]]>', "Bob\t'; --", 'Cy\nDee'], published: '2020' },
  { title: '=HYPERLINK("x"),\r\n;', authors: ['Ada <&"> ]]>', '李明 👩‍🔬', '=1+1'], cut: true },
];

describe.skipIf(!available).each([
  ['the small world', () => world],
  ['hostile names', () => graphOf(hostile)],
])('%s, read by NetworkX', (_, graphToRead) => {
  let asked: Asked;
  let read: ReadBack;
  beforeAll(async () => {
    ({ asked, read } = await readBack(graphToRead()));
  });

  it.each(['network.gexf', 'network.graphml', 'network.cytoscape.json', 'network.json'])(
    'is the same network from %s',
    (file) => {
      const graph = read[file];
      if (graph === undefined) throw new Error(`${file} was not read`);
      expect([graph.directed, graph.multigraph]).toEqual([false, false]);
      const nodes = Object.entries(graph.nodes).map(([id, data]) => [id, data.papers, data.distance]);
      expect(nodes).toEqual(
        asked.authors.map(({ author, distance }) => [author.id, author.papers.totalCount, distance]),
      );
      const edges = new Map(graph.edges.map(([source, target, data]) => [pair([source, target]), data]));
      expect([graph.edges.length, edges.size]).toEqual([asked.links.length, asked.links.length]);
      for (const link of asked.links) {
        const data = edges.get(pair(link.authors.map(({ id }) => id)));
        const paperIds = link.papers.nodes.map(({ id }) => id);
        expect(data).toMatchObject({ papers: link.paperCount, weight: link.weight, isLowerBound: link.isLowerBound });
        expect(data?.firstPublished ?? null).toBe(link.firstPublished);
        expect(data?.paperIds).toEqual(typeof data?.paperIds === 'string' ? paperIds.join(' ') : paperIds);
      }
    },
  );

  it('has the same people and links in its tables', () => {
    expect(read['nodes.csv'].map(({ Id, papers, distance }) => [Id, Number(papers), Number(distance)])).toEqual(
      asked.authors.map(({ author, distance }) => [author.id, author.papers.totalCount, distance]),
    );
    const rows = read['links.csv'].map(({ Source, Target, Weight, papers, paperIds }) => ({
      ends: [Source, Target],
      numbers: [Number(Weight), Number(papers)],
      paperIds: paperIds?.split(' '),
    }));
    expect(rows).toEqual(
      asked.links.map(({ authors, weight, paperCount, papers }) => ({
        ends: authors.map(({ id }) => id),
        numbers: [weight, paperCount],
        paperIds: papers.nodes.map(({ id }) => id),
      })),
    );
  });

  it('names everybody as the API does, but for what XML cannot hold and a guard against formulas', () => {
    const names = asked.authors.map(({ author }) => author.name);
    expect(Object.values(read['network.json']?.nodes ?? {}).map(({ label }) => label)).toEqual(names);
    expect(read['nodes.csv'].map(({ Label }) => Label)).toEqual(
      names.map((name) => (/^[=+\-@]/.test(name) ? `'${name}` : name)),
    );
    for (const file of ['network.gexf', 'network.graphml'] as const) {
      expect(Object.values(read[file]?.nodes ?? {}).map(({ label }) => label)).toEqual(names);
    }
  });
});

describe.skipIf(!available)('years in GEXF, read by NetworkX', () => {
  it('are those of the papers, a span for each run of them', async () => {
    const { read } = await readBack(graphOf(worldPapers));
    const { nodes = {}, edges = [] } = read['network.gexf'] ?? {};
    expect(nodes['Author:ada']).toMatchObject({
      spells: [['2018-01-01', '2020-12-31']],
      papersInYear: [
        [1, '2018-01-01', '2018-12-31'],
        [1, '2019-01-01', '2019-12-31'],
        [1, '2020-01-01', '2020-12-31'],
      ],
    });
    expect(nodes['Author:eve']).toMatchObject({
      spells: [
        ['2021-01-01', '2021-12-31'],
        ['2023-01-01', '2023-12-31'],
      ],
    });
    const linkOf = (...ends: string[]) => edges.find(([source, target]) => pair([source, target]) === pair(ends))?.[2];
    expect(linkOf('Author:ada', 'Author:bob')).toMatchObject({ spells: [['2019-01-01', '2020-12-31']] });
    expect(linkOf('Author:ada', 'Author:eve')).not.toHaveProperty('spells');
  });
});
