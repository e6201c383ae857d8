// A picture of a network in SVG: lines, circles and names, that any drawing program can change.
import { escaped, short } from '../parts/svg-text.ts';
import type { Colors } from './display.ts';
import type { DrawnGraph } from './graph.ts';
import type { NamesView, WrittenName } from './name-choice.ts';

export interface PictureView extends Omit<NamesView, 'zoom'> {
  names: readonly WrittenName[];
  fontSize: number;
  colors: Colors;
  /** Ids of those who have a ring. */
  around: readonly string[];
  ground: string;
  text: string;
}

/**
 * An SVG element, that far below the top, of what of a graph lies within the view: links first, then people over them,
 * then names. Every circle has the person's name as its title. Hidden nodes and edges are left out.
 */
export function pictureSvg(graph: DrawnGraph, view: PictureView, top: number): string {
  const { width, height, place, scale, colors } = view;
  const lines: string[] = [];
  graph.forEachEdge((edge, { hidden, color, size }, _source, _target, from, to) => {
    if (hidden || from.hidden || to.hidden) return;
    const [a, b] = [place(from), place(to)];
    if (Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > width) return;
    if (Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > height) return;
    const ends = `x1="${short(a.x)}" y1="${short(a.y)}" x2="${short(b.x)}" y2="${short(b.y)}"`;
    const stroke = `stroke="${colors.edges.get(edge) ?? color}" stroke-width="${short(Math.max(size * scale, least))}"`;
    lines.push(`<line ${ends} ${stroke}/>`);
  });

  const around = new Set(view.around);
  const circles: string[] = [];
  graph.forEachNode((id, { hidden, name, color, size, ...point }) => {
    if (hidden) return;
    const [{ x, y }, radius] = [place(point), size * scale];
    if (x + radius < 0 || x - radius > width || y + radius < 0 || y - radius > height) return;
    const shape = `cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${colors.nodes.get(id) ?? color}"`;
    const ring = around.has(id) ? ` stroke="${view.text}" stroke-width="1.5"` : '';
    circles.push(`<circle ${shape}${ring}><title>${escaped(name)}</title></circle>`);
  });

  const names = view.names.map(
    ({ text, x, y }) => `<text x="${short(x)}" y="${short(y)}" dominant-baseline="central">${escaped(text)}</text>`,
  );
  return [
    `<svg y="${short(top)}" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}">`,
    `<g stroke-linecap="round">${lines.join('\n')}</g>`,
    `<g>${circles.join('\n')}</g>`,
    `<g font-family="sans-serif" font-size="${view.fontSize}" fill="${view.text}" stroke="${view.ground}" stroke-width="2" stroke-linejoin="round" paint-order="stroke">`,
    names.join('\n'),
    '</g>',
    '</svg>',
  ].join('\n');
}

/** The width that no line falls below. */
const least = 0.4;
