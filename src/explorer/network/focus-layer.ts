// Draws one person and the neighbors once more, above the rest of the picture, which is faded meanwhile.
import type { DrawnGraph, DrawnNode } from './graph.ts';
import type { NamesView } from './name-choice.ts';
import type { NamesLayer } from './names-layer.ts';
import { mixed, type Palette } from './palette.ts';

/** So many neighbors are named at most. */
const mostNames = 40;
/** Links among the neighbors are drawn for so many of them at most. */
const mostTies = 150;

/** The person and the neighbors that are not hidden, the person first. */
export function circleOf(graph: DrawnGraph, person: string): string[] {
  const neighbors = new Set<string>();
  graph.forEachEdge(person, (_edge, { papers }, source, target, from, to) => {
    const [other, attributes] = source === person ? [target, to] : [source, from];
    if (papers > 0 && !attributes.hidden) neighbors.add(other);
  });
  return [person, ...neighbors];
}

/** Draws a circle as circleOf gives it, with names: first the person's, then those of `always` in it. The cost is the links of those in it. */
export function drawCircle(
  context: CanvasRenderingContext2D,
  graph: DrawnGraph,
  circle: readonly string[],
  view: NamesView,
  palette: Palette,
  names: NamesLayer,
  always: readonly DrawnNode[],
): void {
  const [person] = circle;
  if (person === undefined) return;
  const members = new Set(circle);
  const line = (edge: string, color: string) => {
    const [a, b] = graph.extremities(edge).map((end) => view.place(graph.getNodeAttributes(end)));
    if (a === undefined || b === undefined) return;
    context.strokeStyle = color;
    context.lineWidth = Math.max(1, graph.getEdgeAttribute(edge, 'size') * view.scale);
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
    context.stroke();
  };
  if (circle.length <= mostTies) {
    const faint = mixed(palette.ground, palette.muted, 0.35);
    for (const neighbor of circle.slice(1)) {
      graph.forEachEdge(neighbor, (edge, { papers }, source, target) => {
        if (papers > 0 && source === neighbor && target !== person && members.has(target)) line(edge, faint);
      });
    }
  }
  const strong = mixed(palette.ground, palette.text, 0.55);
  graph.forEachEdge(person, (edge, { papers }) => {
    if (papers > 0) line(edge, strong);
  });

  const people = circle.map((id): DrawnNode => graph.getNodeAttributes(id));
  for (const [place, node] of people.entries()) {
    const { x, y } = view.place(node);
    context.fillStyle = node.color;
    context.strokeStyle = place === 0 ? palette.text : palette.ground;
    context.lineWidth = place === 0 ? 2.5 : 1;
    context.beginPath();
    context.arc(x, y, node.size * view.scale, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
  const [first, ...others] = people;
  if (first === undefined) return;
  const bySize = others.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  const known = always.filter((node) => bySize.includes(node));
  names.writeAround([first, ...bySize], view, palette, [first, ...known], mostNames);
}
