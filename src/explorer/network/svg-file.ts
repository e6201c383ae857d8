// The picture as it is seen, as an SVG file.
import type { DrawnGraph } from './graph.ts';
import { fontSize, type NamesView, type WrittenName } from './names-layer.ts';
import type { Palette } from './palette.ts';
import { svgOf } from './svg.ts';

export interface SvgFileView extends NamesView {
  title: string;
  names: readonly WrittenName[];
  palette: Palette;
  /** Who stands out; null: nobody. */
  focus: ReadonlySet<string> | null;
}

export function svgFileOf(graph: DrawnGraph, { palette, ...view }: SvgFileView): Blob {
  const text = svgOf(graph, {
    ...view,
    fontSize,
    ground: palette.ground,
    text: palette.text,
  });
  return new Blob([text], { type: 'image/svg+xml' });
}
