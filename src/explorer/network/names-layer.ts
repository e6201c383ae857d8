// Writes names beside people: the largest first, as many as have room.
import type { DrawnNode } from './graph.ts';
import { namePlacesIn } from './name-places.ts';
import type { Palette } from './palette.ts';

export const fontSize = 13;
const lineHeight = 17;
/** The buttons of the picture, in its upper right corner. */
const buttons = { width: 52, height: 134 };
/** So many square pixels of the picture for each name, where more people are drawn than can all be named. */
const roomPerName = 14_000;
/** When zoomed in, so many suffice. */
const leastRoomPerName = 4_000;
/** Where each person has so many square pixels, all are named if no name covers anybody. */
const roomForAll = 4_500;

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

export interface NamesLayer {
  /** Writes names of these people, given in the order in which they come; returns what is written. */
  write: (people: readonly DrawnNode[], view: NamesView, palette: Palette) => WrittenName[];
  /** The same for a few people, at most so many names; the first of them is named even over the circles of others. */
  writeAround: (people: readonly DrawnNode[], view: NamesView, palette: Palette, most: number) => WrittenName[];
}

/** Names on a canvas; how wide each is gets measured once. */
export function namesLayerOn(context: CanvasRenderingContext2D): NamesLayer {
  const widths = new Map<string, number>();
  const font = `${fontSize}px ${getComputedStyle(document.body).fontFamily}`;

  function widthOf(name: string): number {
    let width = widths.get(name);
    if (width === undefined) {
      width = context.measureText(name).width;
      widths.set(name, width);
    }
    return width;
  }

  function writeSome(
    people: readonly DrawnNode[],
    { width, height, place, scale }: NamesView,
    palette: Palette,
    { most, keepsOff, pinned }: { most: number; keepsOff: boolean; pinned: DrawnNode | undefined },
  ): WrittenName[] {
    context.font = font;
    const places = namePlacesIn(width, height, lineHeight);
    const written: WrittenName[] = [];
    const write = (person: DrawnNode) => {
      const { x, y } = place(person);
      if (x < 0 || y < 0 || x > width || y > height) return;
      const found = places.take(x, y, person.size * scale, widthOf(person.name));
      if (found !== null) written.push({ text: person.name, ...found });
    };
    places.keepOffCorner(buttons.width, buttons.height);
    if (pinned !== undefined) write(pinned);
    if (keepsOff) {
      for (const person of people) {
        const { x, y } = place(person);
        if (!person.hidden) places.keepOff(x, y, person.size * scale);
      }
    }
    for (const person of people) {
      if (written.length >= most) break;
      if (!person.hidden && person !== pinned) write(person);
    }
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = palette.ground;
    context.fillStyle = palette.text;
    // The ground around each letter keeps names readable over links.
    for (const { text, x, y } of written) {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
    return written;
  }

  return {
    write(people, view, palette) {
      const keepsOff = hasRoomForAll(people, view);
      const perName = Math.max(leastRoomPerName, roomPerName / view.zoom);
      const most = keepsOff ? people.length : (view.width * view.height) / perName;
      return writeSome(people, view, palette, { most, keepsOff, pinned: undefined });
    },
    writeAround: (people, view, palette, most) =>
      writeSome(people, view, palette, { most, keepsOff: hasRoomForAll(people, view), pinned: people[0] }),
  };
}

function hasRoomForAll(people: readonly DrawnNode[], { width, height }: NamesView): boolean {
  return people.length * roomForAll <= width * height;
}
