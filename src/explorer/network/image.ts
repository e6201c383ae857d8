// The picture of a network as a file to be shown elsewhere: always in the light colors, with a title and a legend.
import { legendOf } from './communities.ts';
import type { Display } from './display.ts';
import type { DrawnNode } from './graph.ts';
import type { ImageWords } from './image-sheet.ts';
import { legendRows, sheetOf } from './image-sheet.ts';
import { type NamesView, namesWritten } from './name-choice.ts';
import { groupColor, lightPalette } from './palette.ts';
import { pngOf, pngScale } from './png.ts';

/** Smaller than on the screen, for the picture is shown larger: more names have room. */
const fontSize = 8.5;
const lineHeight = 11;
/** Where each person has so many square pixels, all are named if no name covers anybody. */
const roomForAll = 1_900;
/** So many square pixels for each name where not all have room. */
const roomPerName = 2_400;

/**
 * What the view shows of a network at the moment, nobody faded, as a PNG (see `pngScale` for its size) or an SVG file.
 * The people are given in the order in which they are named. Cost: what is drawn, once more.
 */
export async function imageOf(
  kind: 'png' | 'svg',
  display: Display,
  people: readonly DrawnNode[],
  view: NamesView,
  words: ImageWords,
): Promise<Blob> {
  const palette = lightPalette();
  const keepsOff = people.length * roomForAll <= view.width * view.height;
  const names = namesWritten(people, view, {
    widthOf: widthsAt(fontSize),
    lineHeight,
    most: keepsOff ? people.length : (view.width * view.height) / roomPerName,
    keepsOff,
    always: display.around(),
    corner: { width: 0, height: 0 },
  });
  const { communities, communityOf } = display.communities();
  const counts = display.counts();
  const legend = legendRows(legendOf(communities), counts.authors - communityOf.size, (number) =>
    groupColor(palette, number),
  );
  const strongest =
    counts.shownLinks < counts.links ? [`the strongest ${counts.shownLinks.toLocaleString('en')} links drawn`] : [];
  const sheet = sheetOf(display.graph, {
    ...view,
    words: { ...words, details: [...words.details, ...strongest] },
    names,
    fontSize,
    colors: display.colorsIn(palette),
    around: display.aroundIds,
    ...palette,
    legend,
    widthAt: (text, size) => widthsAt(size)(text),
  });
  if (kind === 'svg') return new Blob([sheet.text(1)], { type: 'image/svg+xml' });
  const scale = pngScale(sheet.width, sheet.height);
  return pngOf(sheet.text(scale), Math.round(sheet.width * scale), Math.round(sheet.height * scale));
}

/** How wide texts are in the font of the file. */
function widthsAt(size: number): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('This browser draws no text on a canvas.');
  context.font = `${size}px sans-serif`;
  return (text) => context.measureText(text).width;
}
