import { expect, it } from 'vitest';
import { fittedTo } from '../../src/explorer/network/fitted-view.ts';

const same = ({ x, y }: { x: number; y: number }) => ({ x, y });
const view = { width: 800, height: 600, place: same, scale: 1, zoom: 1 };
const [ada, bob] = [
  { x: 700, y: 500 },
  { x: 760, y: 540 },
];

it('two people in a corner come into the middle, farther from each other', () => {
  const { place, scale } = fittedTo([ada, bob], view, true);
  expect([ada, bob].map(place)).toEqual([
    { x: 325, y: 250 },
    { x: 475, y: 350 },
  ]);
  expect(scale).toBeCloseTo(Math.sqrt(2.5));
});

it('the view stays where the visitor has moved it, where nobody is there, and where all of it is needed', () => {
  expect(fittedTo([ada, bob], view, false)).toBe(view);
  expect(fittedTo([], view, true)).toBe(view);
  expect(fittedTo([{ x: 0, y: 0 }, bob], view, true)).toBe(view);
});
