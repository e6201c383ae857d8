import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/export/csv.ts';
import { networkAroundInSteps } from '../../src/export/network-around.ts';
import { type NetworkFormat, networkWriters } from '../../src/export/network-formats.ts';
import type { NetworkSource } from '../../src/export/network-rows.ts';
import { wholeNetworkInSteps } from '../../src/export/whole-network.ts';
import { escapeXml } from '../../src/export/xml.ts';
import { isLowerBound } from '../../src/graph/coauthorship.ts';
import { network } from '../../src/graph/network.ts';
import { everyPaper, selectPapers } from '../../src/graph/selection.ts';
import { atOnce } from '../../src/graph/steps.ts';
import { graphFrom, smallList } from '../graph/small-lists.ts';
import { authorIn, graphOf, world } from '../world.ts';
import { hostileText } from './hostile.ts';

const [networkAround, wholeNetwork] = [atOnce(networkAroundInSteps), atOnce(wholeNetworkInSteps)];
const formats = Object.keys(networkWriters) as NetworkFormat[];
const idOf: NetworkSource['idOf'] = ({ kind, id }) => `${kind}/${id}`;

function write(format: NetworkFormat, source: Omit<NetworkSource, 'idOf'>): string {
  return [...networkWriters[format].write({ ...source, idOf })].join('');
}

function around(names: string[], limit = 200) {
  const authors = names.map((name) => authorIn(world, name));
  return networkAround(network(world, { authors, radius: 1, selection: everyPaper, minPapers: 1, limit }));
}

/** What RFC 4180 makes of a text: rows of cells. */
function parseCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new Error('no CSV');
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('two people', () => {
  const bobAndDee = around(['Fay']);

  it('are two nodes and a dated edge in GEXF', () => {
    const text = write('GEXF', bobAndDee);
    expect(text).toContain('<node id="author/fay" label="Fay"><attvalues><attvalue for="papers" value="1"/>');
    expect(text).toContain(
      '<edge id="e0" source="author/fay" target="author/gus" weight="1"><attvalues><attvalue for="papers" value="1"/>' +
        '<attvalue for="firstPublished" value="2022-01"/><attvalue for="lastPublished" value="2022-01"/>' +
        '<attvalue for="isLowerBound" value="false"/><attvalue for="paperIds" value="paper/apart"/>' +
        '<attvalue for="papersInYear" value="1" start="2022-01-01" end="2022-12-31"/></attvalues>' +
        '<spells><spell start="2022-01-01" end="2022-12-31"/></spells></edge>',
    );
  });

  it('are a row each, and their link one, in CSV', () => {
    expect(write('CSV_NODES', bobAndDee).split('\r\n')).toEqual([
      'Id,Label,papers,firstPublished,lastPublished,years,distance,orcid',
      'author/fay,Fay,1,2022-01,2022-01,2022,0,',
      'author/gus,Gus,2,2022-01,2022-01,2022,1,',
      '',
    ]);
    expect(write('CSV_LINKS', bobAndDee).split('\r\n')).toEqual([
      'Source,Target,Type,Weight,sourceName,targetName,papers,firstPublished,lastPublished,years,isLowerBound,paperIds,paperTitles',
      'author/fay,author/gus,Undirected,1,Fay,Gus,1,2022-01,2022-01,2022,false,paper/apart,Apart',
      '',
    ]);
  });

  it('are elements of Cytoscape, and nodes with links', () => {
    const edge = {
      source: 'author/fay',
      target: 'author/gus',
      weight: 1,
      papers: 1,
      firstPublished: '2022-01',
      lastPublished: '2022-01',
      years: [2022],
      isLowerBound: false,
      paperIds: ['paper/apart'],
      paperTitles: ['Apart'],
    };
    const { nodes, links, graph } = JSON.parse(write('NODE_LINK', bobAndDee));
    expect(links).toEqual([edge]);
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(['author/fay', 'author/gus']);
    expect(graph).toEqual({
      description: 'Coauthor network, data version v1',
      version: 'v1',
      truncated: false,
      unplacedCount: 0,
      incompleteListCount: 0,
    });
    const { elements } = JSON.parse(write('CYTOSCAPE', bobAndDee));
    expect(elements.edges).toEqual([{ data: { id: 'e0', ...edge } }]);
    expect(elements.nodes[0].data).toMatchObject({ id: 'author/fay', name: 'Fay' });
  });
});

it.each(['GEXF', 'GRAPHML', 'CYTOSCAPE', 'NODE_LINK'] as const)('%s says that people were left out', (format) => {
  expect(write(format, around(['Eve'], 2))).toContain(
    'cut: people were left out, by the limit or because more would make too many pairs on their papers',
  );
  expect(write(format, around(['Eve']))).not.toContain('left out');
});

describe('papers of which it is not known whether they are inside the window', () => {
  const sometime = graphOf([
    { title: 'Known', authors: ['Ada', 'Bob'], published: '2021-05-01' },
    { title: 'Sometime', authors: ['Ada', 'Cy'], published: '2021' },
    { title: 'Someday', authors: ['Dee', 'Eve'] },
    { title: 'Cut', authors: ['Ada', 'Fay'], published: '2021-05-02', cut: true },
  ]);
  const day = Date.UTC(2021, 3, 1) / 86_400_000;
  const spring = selectPapers(sometime, { published: { from: day, to: day + 60 } }, 'spring');
  const asked = { authors: [authorIn(sometime, 'Ada')], radius: 1, selection: spring, minPapers: 1, limit: 9 };

  it.each([
    ['of everybody', wholeNetwork(sometime, spring, 1), 2],
    ['around Ada', networkAround(network(sometime, asked)), 1],
  ])('are counted, as lists cut short are, in the network %s', (_, source, unplacedCount) => {
    const told = { unplacedCount, incompleteListCount: 1 };
    expect(JSON.parse(write('NODE_LINK', source)).graph).toMatchObject(told);
    expect(JSON.parse(write('CYTOSCAPE', source)).data).toMatchObject(told);
    const graphml = write('GRAPHML', source);
    expect(graphml).toContain(`<data key="graph-unplacedCount">${unplacedCount}</data>`);
    expect(graphml).toContain('<data key="graph-incompleteListCount">1</data>');
    expect(write('GEXF', source)).toContain(
      `papers left out because their dates are not known well enough: ${unplacedCount}; ` +
        'author lists cut short, which may hide people and links: 1</description>',
    );
  });
});

it('a filter is named in the file', () => {
  const selection = selectPapers(world, { hasCode: true }, '{"hasCode":true}');
  expect(write('GRAPHML', wholeNetwork(world, selection, 1))).toContain('restricted to {&quot;hasCode&quot;:true}');
});

describe('the network of everybody', () => {
  it('has the links of the network among all of them', () => {
    fc.assert(
      fc.property(smallList, fc.integer({ min: 1, max: 2 }), (list, minPapers) => {
        const graph = graphFrom(list);
        const authors = graph.index.authors.map(({ ordinal }) => ordinal);
        const asked = network(graph, { authors, radius: 0, selection: everyPaper, minPapers, limit: 1 });
        const whole = wholeNetwork(graph, everyPaper, minPapers);
        const byEnds = [...asked.links].sort((a, b) => a.authors[0] - b.authors[0] || a.authors[1] - b.authors[1]);
        const links = [...whole.links].flatMap((link) => link ?? []);
        expect(links.map((link) => [link.authors, link.paperCount, link.newest, link.oldest])).toEqual(
          byEnds.map((link) => [link.authors, link.paperCount, link.newest, link.oldest]),
        );
        for (const [place, link] of links.entries()) expect(link.weight).toBeCloseTo(byEnds[place]?.weight ?? -1, 12);
        expect([...whole.authors].map(({ author }) => author)).toEqual(authors);
      }),
    );
  });

  it('says of every link whether more may have been written', () => {
    fc.assert(
      fc.property(smallList, (list) => {
        const graph = graphFrom(list);
        const { links } = JSON.parse(write('NODE_LINK', wholeNetwork(graph, everyPaper, 1)));
        expect(links.map((link: { isLowerBound: boolean }) => link.isLowerBound)).toEqual(
          [...wholeNetwork(graph, everyPaper, 1).links].flatMap((link) =>
            link === undefined ? [] : isLowerBound(link),
          ),
        );
      }),
    );
  });

  it('leaves out who wrote nothing that counts', () => {
    const selection = selectPapers(world, { hasCode: true }, 'code');
    const { nodes } = JSON.parse(write('NODE_LINK', wholeNetwork(world, selection, 1)));
    expect(nodes.map(({ label }: { label: string }) => label)).toEqual(['Ada', 'Bob']);
  });
});

describe('a network of ten thousand links', () => {
  const crowd = Array.from({ length: 142 }, (_, at) => `Person ${at}`);
  const graph = graphOf([{ title: 'Crowd', authors: crowd, published: '2020' }]);

  it.each(formats)('is written in small chunks as %s', (format) => {
    const chunks = [...networkWriters[format].write({ ...wholeNetwork(graph, everyPaper, 1), idOf })];
    const links = (142 * 141) / 2;
    expect(links).toBeGreaterThan(10_000);
    expect(chunks.length).toBeGreaterThan(format === 'CSV_NODES' ? 142 : links);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(3_000);
  });

  it('makes a chunk only when it is asked for', () => {
    let made = 0;
    const whole = wholeNetwork(graph, everyPaper, 1);
    const counted = (function* () {
      for (const link of whole.links) {
        made++;
        yield link;
      }
    })();
    const chunks = networkWriters.CSV_LINKS.write({ ...whole, links: counted, idOf });
    for (let taken = 0; taken < 10; taken++) chunks.next();
    expect(made).toBe(9);
  });
});

describe('escaping', () => {
  const references: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#9': '\t',
    '#10': '\n',
    '#13': '\r',
  };

  it('keeps every text that XML can hold, and what it cannot becomes a sign for it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"\t\n\r]|&(?!(?:amp|lt|gt|quot|#9|#10|#13);)/);
        const holdable = (code: number) =>
          code === 9 ||
          code === 10 ||
          code === 13 ||
          (code >= 0x20 && code <= 0xd7ff) ||
          (code >= 0xe000 && code <= 0xfffd) ||
          code > 0xffff;
        const expected = Array.from(text, (character) =>
          holdable(character.codePointAt(0) ?? 0) ? character : '�',
        ).join('');
        expect(escaped.replace(/&([^;]+);/g, (_, name: string) => references[name] ?? '?')).toBe(expected);
      }),
    );
  });

  it('keeps every cell of a table, but for a guard against formulas', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 5 }), (cells) => {
        const [row = [], ...others] = parseCsv(csvLine(cells));
        expect(others).toEqual([]);
        expect(row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(
          cells.map((cell) => cell.toWellFormed().replace(/^'(?=[=+\-@\t\r])/, '')),
        );
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('lets numbers, even negative ones, be numbers', () => {
    expect(csvLine([-1, 0.5, true, null, '-1', ''])).toBe("-1,0.5,true,,'-1,\r\n");
  });
});
