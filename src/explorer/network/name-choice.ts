// Who is named in a picture, and where: the first of the people given come first, and no name covers another.
import type { DrawnNode } from './graph.ts';
import { namePlacesIn } from './name-places.ts';

/** A name as it is written: the left end of the text, on its middle line, in pixels. */
export interface WrittenName {
  text: string;
  x: number;
  y: number;
}

export interface NamesView {
  width: number;
  height: number;
  /** Where a point of the layout is in the picture. */
  place: (point: { x: number; y: number }) => { x: number; y: number };
  /** What radii are multiplied by. */
  scale: number;
  /** How many times larger than the whole is drawn. */
  zoom: number;
}

export interface NamesWanted {
  widthOf: (name: string) => number;
  /** From one line of text to the next. */
  lineHeight: number;
  /** So many names at most. */
  most: number;
  /** No name covers anybody's circle, except those that always have one. */
  keepsOff: boolean;
  /** Those who always have a name where they are within the picture, before all others. */
  always: readonly DrawnNode[];
  /** What is kept free in the upper right corner. */
  corner: { width: number; height: number };
}

/** The names written of these people, in the order given, hidden ones left out. Cost: the people, and the names near each. */
export function namesWritten(people: readonly DrawnNode[], view: NamesView, wanted: NamesWanted): WrittenName[] {
  const { width, height, place, scale } = view;
  const places = namePlacesIn(width, height, wanted.lineHeight);
  const written: WrittenName[] = [];
  const write = (person: DrawnNode, isAlways: boolean) => {
    const { x, y } = place(person);
    if (person.hidden || x < 0 || y < 0 || x > width || y > height) return;
    const take = isAlways ? places.takeAnyway : places.take;
    const found = take(x, y, person.size * scale, wanted.widthOf(person.name));
    if (found !== null) written.push({ text: person.name, ...found });
  };
  places.keepOffCorner(wanted.corner.width, wanted.corner.height);
  for (const person of wanted.always) write(person, true);
  if (wanted.keepsOff) {
    for (const person of people) {
      const { x, y } = place(person);
      if (!person.hidden) places.keepOff(x, y, person.size * scale);
    }
  }
  const named = new Set(wanted.always);
  for (const person of people) {
    if (written.length >= wanted.most) break;
    if (!named.has(person)) write(person, false);
  }
  return written;
}
