// The picture of a network as an SVG file.
import { describe, expect, it } from 'vitest';
import { graphOf } from '../../src/explorer/network/graph.ts';
import type { NetworkLink, NetworkNode } from '../../src/explorer/network/model.ts';
import { type SvgView, svgOf } from '../../src/explorer/network/svg.ts';

function person(id: string, label: string): NetworkNode {
  return { id, label, papers: 1, years: [2000], distance: 0, firstPublished: '2000', lastPublished: '2000' };
}

function link(source: string, target: string): NetworkLink {
  const dates = { years: [2000], firstPublished: '2000', lastPublished: '2000' };
  return { source, target, weight: 1, papers: 1, isLowerBound: false, ...dates };
}

/** Ada at 10, 10 and Bob & Co. at 50, 10 wrote together; Cy, far to the right, with both. */
function smallGraph() {
  const graph = graphOf({
    nodes: [person('a', 'Ada'), person('b', 'Bob & <Co>'), person('c', 'Cy')],
    links: [link('a', 'b'), link('a', 'c'), link('b', 'c')],
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

const view: SvgView = {
  width: 100,
  height: 40,
  title: 'Coauthors of “Ada” & others',
  place: ({ x, y }) => ({ x, y: 2 * y }),
  scale: 0.5,
  names: [{ text: 'Bob & <Co>', x: 56.123_4, y: 20 }],
  fontSize: 13,
  ground: '#ffffff',
  text: '#000000',
  focus: null,
};

describe('svgOf', () => {
  it('draws what lies in the view: lines, circles over them, names over both', () => {
    expect(
      svgOf(smallGraph(), view),
    ).toBe(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40" viewBox="0 0 100 40">
<title>Coauthors of “Ada” &amp; others</title>
<rect width="100" height="40" fill="#ffffff"/>
<g stroke-linecap="round"><line x1="50" y1="20" x2="900" y2="20" stroke="#aabbcc" stroke-width="1"/>
<line x1="10" y1="20" x2="900" y2="20" stroke="#aabbcc" stroke-width="1"/>
<line x1="10" y1="20" x2="50" y2="20" stroke="#aabbcc" stroke-width="1"/></g>
<g><circle cx="10" cy="20" r="2" fill="#112233"><title>Ada</title></circle>
<circle cx="50" cy="20" r="2" fill="#112233"><title>Bob &amp; &lt;Co&gt;</title></circle></g>
<g font-family="sans-serif" font-size="13" fill="#000000" stroke="#ffffff" stroke-width="3" paint-order="stroke">
<text x="56.12" y="20" dominant-baseline="central">Bob &amp; &lt;Co&gt;</text>
</g>
</svg>
`);
  });

  it('leaves out hidden people with their links, and hidden links', () => {
    const graph = smallGraph();
    graph.setNodeAttribute('c', 'hidden', true);
    expect(svgOf(graph, view).match(/<line/g)).toHaveLength(1);
    graph.setEdgeAttribute('0', 'hidden', true);
    expect(svgOf(graph, view).match(/<line/g)).toBeNull();
  });

  it('fades what does not stand out', () => {
    const text = svgOf(smallGraph(), { ...view, focus: new Set(['a']) });
    expect(text).toContain('<circle cx="10" cy="20" r="2" fill="#112233"><title>Ada');
    expect(text).toContain('<circle cx="50" cy="20" r="2" fill="#112233" opacity="0.15"><title>Bob');
    expect(text.match(/<line[^>]*opacity="0.15"/g)).toHaveLength(3);
  });

  it('leaves out characters that XML cannot hold', () => {
    const graph = smallGraph();
    graph.setNodeAttribute('a', 'name', 'A\u0000d\u001ba "x"');
    expect(svgOf(graph, view)).toContain('<title>Ada &quot;x&quot;</title>');
  });
});
