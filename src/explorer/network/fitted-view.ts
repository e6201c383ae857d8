// The view that is saved of a year in which few are there: nearer than that of the whole network.
import type { NamesView } from './name-choice.ts';

/**
 * The view; where it shows everything, moved and enlarged to these people, the only ones who are not hidden. Nothing is
 * made smaller by that.
 */
export function fittedTo(people: readonly Point[], view: NamesView, isAll: boolean): NamesView {
  if (!isAll || people.length === 0) return view;
  const points = people.map(view.place);
  const span = (values: number[]) =>
    values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const, [
      Infinity,
      -Infinity,
    ] as const);
  const [left, right] = span(points.map(({ x }) => x));
  const [top, bottom] = span(points.map(({ y }) => y));
  // Room for names and circles at the edges.
  const [wide, high] = [view.width - 170, view.height - 60];
  const factor = Math.min(2.5, wide / Math.max(right - left, 1), high / Math.max(bottom - top, 1));
  if (factor <= 1) return view;
  const place = (point: Point) => {
    const { x, y } = view.place(point);
    return {
      x: view.width / 2 + (x - (left + right) / 2) * factor,
      y: view.height / 2 + (y - (top + bottom) / 2) * factor,
    };
  };
  return { ...view, place, scale: view.scale * Math.sqrt(factor), zoom: view.zoom * factor };
}

interface Point {
  x: number;
  y: number;
}
