import { describe, expect, it } from 'vitest';
import type { DrawnNode } from '../../src/explorer/network/graph.ts';
import { namesWritten } from '../../src/explorer/network/name-choice.ts';

function person(name: string, x: number, y: number, hidden = false): DrawnNode {
  return { name, x, y, size: 5, color: '#000000', hidden };
}

const view = { width: 200, height: 100, place: ({ x, y }: { x: number; y: number }) => ({ x, y }), scale: 1, zoom: 1 };
const wanted = { widthOf: () => 80, lineHeight: 10, most: 10, keepsOff: true, corner: { width: 0, height: 0 } };
const [ada, bob, cy] = [person('Ada', 100, 50), person('Bob', 98, 52), person('Cy', 102, 48)];
const named = (people: DrawnNode[], always: DrawnNode[]) =>
  namesWritten(people, view, { ...wanted, always }).map(({ text }) => text);

describe('the person whom a network is around', () => {
  it('is named first of all, though others wrote more', () => {
    expect(named([bob, cy, ada], [ada])[0]).toBe('Ada');
    expect(namesWritten([bob, cy, ada], view, { ...wanted, most: 1, always: [ada] }).map(({ text }) => text)).toEqual([
      'Ada',
    ]);
  });

  it('is named where there is room on neither side, below the circle, within the picture', () => {
    const wide = { ...wanted, widthOf: () => 150, always: [ada] };
    expect(namesWritten([ada], view, wide)).toEqual([{ text: 'Ada', x: 25, y: 60 }]);
    expect(namesWritten([ada], view, { ...wide, always: [] })).toEqual([]);
  });

  it('is not named while hidden, or outside of the picture', () => {
    const [hidden, outside] = [person('Dee', 50, 50, true), person('Eve', 300, 50)];
    expect(named([hidden, outside], [hidden, outside])).toEqual([]);
  });
});
