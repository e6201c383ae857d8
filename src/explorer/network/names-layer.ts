// Writes names beside people: the largest first, as many as have room.
import type { DrawnNode } from './graph.ts';
import { type NamesView, namesWritten, type WrittenName } from './name-choice.ts';
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

export interface NamesLayer {
  /** Writes names of these people, given in the order in which they come, the ones of `always` before all; returns what is written. */
  write: (
    people: readonly DrawnNode[],
    view: NamesView,
    palette: Palette,
    always: readonly DrawnNode[],
  ) => WrittenName[];
  /** The same for a few people, at most so many names; those of `always` are named even over the circles of others. */
  writeAround: (
    people: readonly DrawnNode[],
    view: NamesView,
    palette: Palette,
    always: readonly DrawnNode[],
    most: number,
  ) => WrittenName[];
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
    view: NamesView,
    palette: Palette,
    wanted: { most: number; keepsOff: boolean; always: readonly DrawnNode[] },
  ): WrittenName[] {
    context.font = font;
    const written = namesWritten(people, view, { ...wanted, widthOf, lineHeight, corner: buttons });
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
    write(people, view, palette, always) {
      const keepsOff = hasRoomForAll(people, view);
      const perName = Math.max(leastRoomPerName, roomPerName / view.zoom);
      const most = keepsOff ? people.length : (view.width * view.height) / perName;
      return writeSome(people, view, palette, { most, keepsOff, always });
    },
    writeAround: (people, view, palette, always, most) =>
      writeSome(people, view, palette, { most, keepsOff: hasRoomForAll(people, view), always }),
  };
}

function hasRoomForAll(people: readonly DrawnNode[], { width, height }: NamesView): boolean {
  return people.length * roomForAll <= width * height;
}
