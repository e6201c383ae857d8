// A picture of a network as an SVG file: lines, circles and names, that any drawing program can change.
import type { DrawnGraph } from './graph.ts';

export interface SvgView {
  /** In pixels. */
  width: number;
  height: number;
  title: string;
  /** Where a point of the layout is in the picture. */
  place: (point: { x: number; y: number }) => { x: number; y: number };
  /** What sizes and widths of the graph are multiplied by. */
  scale: number;
  names: readonly { text: string; x: number; y: number }[];
  fontSize: number;
  ground: string;
  text: string;
  /** Who stands out, everything else being faded; null: nobody. */
  focus: ReadonlySet<string> | null;
}

/**
 * The SVG file of what of a graph lies within the view: links first, then people over them, then names. Every circle has
 * the person's name as its title. Hidden nodes and edges are left out.
 */
export function svgOf(graph: DrawnGraph, view: SvgView): string {
  const { width, height, place, scale, focus } = view;
  const lines: string[] = [];
  const fade = (isInFocus: boolean) => (focus === null || isInFocus ? '' : ' opacity="0.15"');

  graph.forEachEdge((_edge, { hidden, color, size }, source, target, from, to) => {
    if (hidden || from.hidden || to.hidden) return;
    const [a, b] = [place(from), place(to)];
    if (Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > width) return;
    if (Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > height) return;
    const ends = `x1="${short(a.x)}" y1="${short(a.y)}" x2="${short(b.x)}" y2="${short(b.y)}"`;
    const isInFocus = focus?.has(source) === true && focus.has(target);
    lines.push(`<line ${ends} stroke="${color}" stroke-width="${short(size * scale)}"${fade(isInFocus)}/>`);
  });

  const circles: string[] = [];
  graph.forEachNode((id, { hidden, name, color, size, ...point }) => {
    if (hidden) return;
    const [{ x, y }, radius] = [place(point), size * scale];
    if (x + radius < 0 || x - radius > width || y + radius < 0 || y - radius > height) return;
    const shape = `cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${color}"${fade(focus?.has(id) === true)}`;
    circles.push(`<circle ${shape}><title>${escaped(name)}</title></circle>`);
  });

  const names = view.names.map(
    ({ text, x, y }) => `<text x="${short(x)}" y="${short(y)}" dominant-baseline="central">${escaped(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escaped(view.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${view.ground}"/>`,
    `<g stroke-linecap="round">${lines.join('\n')}</g>`,
    `<g>${circles.join('\n')}</g>`,
    `<g font-family="sans-serif" font-size="${view.fontSize}" fill="${view.text}" stroke="${view.ground}" stroke-width="3" paint-order="stroke">`,
    names.join('\n'),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** A number with at most two digits behind the point. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it; characters that XML cannot hold at all are left out. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (character) => entities[character] ?? character)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML 1.0 forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}
