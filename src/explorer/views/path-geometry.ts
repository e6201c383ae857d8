// Where the people and links of layered paths are drawn, in pixels.
import { scaleLinear } from 'd3-scale';
import type { LayeredLink, LayeredPerson, PathLayers } from './path-layers.ts';
import { straighten } from './path-straighten.ts';

/** Columns from left to right, or one below the other. */
export type Direction = 'across' | 'down';

export interface PlacedPerson extends LayeredPerson {
  left: number;
  top: number;
}

export interface PlacedLink extends LayeredLink {
  /** The curve, as SVG has it. */
  curve: string;
  thickness: number;
  /** The middle of the button that stands for it. */
  x: number;
  y: number;
}

export interface PathPlan {
  width: number;
  height: number;
  people: readonly PlacedPerson[];
  links: readonly PlacedLink[];
}

/** Narrower where the columns run downwards, so that three people stand beside each other on a phone. */
export const personSizes = { across: { width: 136, height: 52 }, down: { width: 90, height: 56 } };
/** A button is a square of this side, or wider by a digit. */
export const buttonSize = 28;

const besides = { across: 20, down: 6 };
const between = { across: 96, down: 72 };
const margin = 4;
const mostThickness = 14;

/** Across where that is no wider than what there is; else whichever is less wide. */
export function directionFor(layers: PathLayers, width: number): Direction {
  const across = sizeOf(layers, 'across').width;
  return across <= width || across <= sizeOf(layers, 'down').width ? 'across' : 'down';
}

/** The size of the picture. */
function sizeOf({ columns }: PathLayers, direction: Direction): { width: number; height: number } {
  const most = Math.max(0, ...columns.map(({ length }) => length));
  const [along, beside] = sides(direction);
  const length = 2 * margin + columns.length * (along + between[direction]) - between[direction];
  const breadth = 2 * margin + most * (beside + besides[direction]) - besides[direction];
  return direction === 'across' ? { width: length, height: breadth } : { width: breadth, height: length };
}

/** How long a person is along the paths, and beside them. */
function sides(direction: Direction): [along: number, beside: number] {
  const { width, height } = personSizes[direction];
  return direction === 'across' ? [width, height] : [height, width];
}

interface Point {
  /** From the start, and from the side. */
  along: number;
  beside: number;
}

/**
 * Everything's place, people by column, links as in the layers. A button stands on its link as near the middle as it can
 * without covering another. Cost: quadratic in the links between two columns.
 */
export function placePaths(layers: PathLayers, direction: Direction): PathPlan {
  const size = sizeOf(layers, direction);
  const breadth = direction === 'across' ? size.height : size.width;
  const [along, beside] = sides(direction);
  const points = new Map<string, Point>();
  const gap = besides[direction];
  // The room between people is counted half before and half behind each, also at the ends.
  const middles = straighten(layers, beside + gap, breadth - 2 * margin + gap);
  layers.columns.forEach((column, at) => {
    for (const { id } of column) {
      const middle = Math.round((middles.get(id) ?? 0) - gap / 2 + margin);
      points.set(id, { along: margin + at * (along + between[direction]), beside: middle - beside / 2 });
    }
  });
  const pointOf = (id: string) => points.get(id) ?? { along: 0, beside: 0 };
  const thickness = scaleLinear()
    .domain([1, Math.max(8, ...layers.links.map(({ paperCount }) => paperCount))])
    .range([2, mostThickness]);
  const buttons: Point[] = [];
  return {
    ...size,
    people: layers.columns.flat().map((person) => {
      const point = pointOf(person.id);
      const [left, top] = inPicture(point, direction);
      return { ...person, left, top };
    }),
    links: layers.links.map((link) => {
      const [from, to] = [pointOf(link.source), pointOf(link.target)];
      const start = { along: from.along + along, beside: from.beside + beside / 2 };
      const end = { along: to.along, beside: to.beside + beside / 2 };
      const button = placeFor(buttons, start, end);
      buttons.push(button);
      const [x, y] = inPicture(button, direction);
      return { ...link, curve: curveOf(start, end, direction), thickness: thickness(link.paperCount), x, y };
    }),
  };
}

function inPicture({ along, beside }: Point, direction: Direction): [x: number, y: number] {
  return direction === 'across' ? [along, beside] : [beside, along];
}

function curveOf(start: Point, end: Point, direction: Direction): string {
  const middle = (start.along + end.along) / 2;
  const points = [start, { ...start, along: middle }, { ...end, along: middle }, end];
  const [first, ...others] = points.map((point) => inPicture(point, direction).join(' '));
  return `M${first}C${others.join(',')}`;
}

// How far along its link a button is tried, nearest to the middle first.
const tried = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** A point of the curve that is free of the others; where none is, the one that is farthest from them. */
function placeFor(taken: readonly Point[], start: Point, end: Point): Point {
  const roomAt = (point: Point) =>
    Math.min(
      ...taken.map((other) => Math.max(Math.abs(other.along - point.along), Math.abs(other.beside - point.beside))),
    );
  const points = tried.map((share) => onCurve(start, end, share));
  const free = points.find((point) => roomAt(point) >= buttonSize);
  if (free !== undefined) return free;
  const [first = start] = points;
  return points.reduce((best, point) => (roomAt(point) > roomAt(best) ? point : best), first);
}

/** The point of the curve at that share of its parameter: a cubic Bézier curve whose inner points are level. */
function onCurve(start: Point, end: Point, share: number): Point {
  const rest = 1 - share;
  const middle = (start.along + end.along) / 2;
  const inner = 3 * rest * rest * share + 3 * rest * share * share;
  const toStart = rest ** 3 + 3 * rest * rest * share;
  return {
    along: rest ** 3 * start.along + inner * middle + share ** 3 * end.along,
    beside: toStart * start.beside + (1 - toStart) * end.beside,
  };
}
