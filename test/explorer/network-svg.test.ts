// The picture of a network as a file.
import { describe, expect, it } from 'vitest';
import { graphOf } from '../../src/explorer/network/graph.ts';
import { legendRows, type SheetView, sheetOf } from '../../src/explorer/network/image-sheet.ts';
import type { NetworkLink, NetworkNode } from '../../src/explorer/network/model.ts';
import { pngScale } from '../../src/explorer/network/png.ts';
import { pictureSvg } from '../../src/explorer/network/svg.ts';

function person(id: string, label: string): NetworkNode {
  return {
    id,
    label,
    papers: 1,
    years: [2000],
    distance: 0,
    firstPublished: '2000',
    lastPublished: '2000',
    since: 2000,
  };
}

function link(source: string, target: string): NetworkLink {
  const dates = { years: [2000], since: 2000, firstPublished: '2000', lastPublished: '2000' };
  return { source, target, weight: 1, papers: 1, isLowerBound: false, ...dates };
}

/** Ada at 10, 10 and Bob & Co. at 50, 10 wrote together; Cy, far to the right, with both. */
function smallGraph() {
  const graph = graphOf({
    nodes: [person('a', 'Ada'), person('b', 'Bob & <Co>'), person('c', 'Cy')],
    links: [link('a', 'b'), link('a', 'c'), link('b', 'c')],
    around: [],
    truncated: false,
    unplacedCount: 0,
    incompleteListCount: 0,
    version: 'v',
  });
  for (const [place, id] of ['a', 'b', 'c'].entries()) {
    graph.mergeNodeAttributes(id, { x: [10, 50, 900][place] ?? 0, y: 10, size: 4, color: '#112233' });
  }
  graph.updateEachEdgeAttributes((_edge, attributes) => ({ ...attributes, size: 2, color: '#aabbcc' }));
  return graph;
}

const view: SheetView = {
  width: 400,
  height: 40,
  words: { title: 'Ada & her coauthors, up to 2000', details: ['3 people', '3 links'] },
  place: ({ x, y }) => ({ x, y: 2 * y }),
  scale: 0.5,
  names: [{ text: 'Bob & <Co>', x: 56.123_4, y: 20 }],
  fontSize: 8.5,
  around: ['b'],
  ground: '#ffffff',
  text: '#000000',
  muted: '#555555',
  colors: {
    nodes: new Map([
      ['a', '#0000aa'],
      ['b', '#0000bb'],
    ]),
    edges: new Map([['0', '#eeeeee']]),
  },
  legend: [
    { color: '#0000aa', number: '1', texts: ['Ada, Bob & <Co> and 11 more', 'Ada and 12 more'] },
    { color: '#888888', number: '', texts: ['1 person without links'] },
  ],
  // Each letter half as wide as high.
  widthAt: (text, size) => (text.length * size) / 2,
};

describe('the picture that is saved', () => {
  it('draws what lies in the view: lines, circles over them, names over both, in colors of its own', () => {
    expect(pictureSvg(smallGraph(), view, 30)).toBe(`<svg y="30" width="400" height="40" viewBox="0 0 400 40">
<g stroke-linecap="round"><line x1="50" y1="20" x2="900" y2="20" stroke="#aabbcc" stroke-width="1"/>
<line x1="10" y1="20" x2="900" y2="20" stroke="#aabbcc" stroke-width="1"/>
<line x1="10" y1="20" x2="50" y2="20" stroke="#eeeeee" stroke-width="1"/></g>
<g><circle cx="10" cy="20" r="2" fill="#0000aa"><title>Ada</title></circle>
<circle cx="50" cy="20" r="2" fill="#0000bb" stroke="#000000" stroke-width="1.5"><title>Bob &amp; &lt;Co&gt;</title></circle></g>
<g font-family="sans-serif" font-size="8.5" fill="#000000" stroke="#ffffff" stroke-width="2" stroke-linejoin="round" paint-order="stroke">
<text x="56.12" y="20" dominant-baseline="central">Bob &amp; &lt;Co&gt;</text>
</g>
</svg>`);
  });

  it('leaves out hidden people with their links, and hidden links', () => {
    const graph = smallGraph();
    graph.setNodeAttribute('c', 'hidden', true);
    expect(pictureSvg(graph, view, 0).match(/<line/g)).toHaveLength(1);
    graph.setEdgeAttribute('0', 'hidden', true);
    expect(pictureSvg(graph, view, 0).match(/<line/g)).toBeNull();
  });

  it('leaves out characters that XML cannot hold', () => {
    const graph = smallGraph();
    graph.setNodeAttribute('a', 'name', 'A\u0000d\u001ba "x"');
    expect(pictureSvg(graph, view, 0)).toContain('<title>Ada &quot;x&quot;</title>');
  });

  const textsOf = (sheet: string) => [...sheet.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);

  it('stands on a sheet with what is drawn, in which year, and whose color is whose', () => {
    const sheet = sheetOf(smallGraph(), view).text(1);
    expect(textsOf(sheet)).toEqual([
      'Ada &amp; her coauthors, up to 2000',
      '3 people · 3 links',
      'Colours: communities, people who mostly write with each other. Circles and lines are larger for more papers.',
      '1',
      'Ada, Bob &amp; &lt;Co&gt; and 11 more',
      '1 person without links',
      'Bob &amp; &lt;Co&gt;',
    ]);
    expect(sheet).toContain('<title>Ada &amp; her coauthors, up to 2000. 3 people · 3 links</title>');
  });

  it('names fewer people where the sheet is narrow, and is as much larger as is asked for', () => {
    const { text, width, height } = sheetOf(smallGraph(), { ...view, width: 150 });
    expect(textsOf(text(1))).toContain('Ada and 12 more');
    expect(text(3)).toContain(`width="${3 * width}" height="${Math.round(3 * height)}" viewBox="0 0 150 `);
  });
});

it('a legend names ten communities, and what else is grey', () => {
  const communities = Array.from({ length: 10 }, (_, place) => ({
    number: place + 1,
    color: '',
    size: 30 - place,
    leaders: ['Ada', 'Bob', 'Cy'],
  }));
  const rows = legendRows({ colored: communities, rest: { communities: 2, people: 5 } }, 1, (number) => `#${number}`);
  expect(rows).toHaveLength(11);
  expect(rows[0]).toEqual({
    color: '#1',
    number: '1',
    texts: [
      '\u2068Ada\u2069, \u2068Bob\u2069, \u2068Cy\u2069 and 27 more',
      '\u2068Ada\u2069, \u2068Bob\u2069 and 28 more',
      '\u2068Ada\u2069 and 29 more',
    ],
  });
  expect(rows[10]).toEqual({
    color: '#0',
    number: '',
    texts: ['2 smaller communities, 5 people; 1 person without links'],
  });
});

it('a PNG is three times as large as the screen, at least 2,000 pixels wide, and no larger than canvases may be', () => {
  expect(pngScale(800, 600)).toBe(3);
  expect(pngScale(400, 600)).toBe(5);
  const huge = pngScale(4_000, 4_000);
  expect(huge * huge * 16_000_000).toBeCloseTo(16_000_000);
});
