// The sheet that is saved of a network: a title over the picture, and below it what the colors mean.
import { count } from '../parts/states.tsx';
import { escaped, short } from '../parts/svg-text.ts';
import { type Legend, leadersInWords } from './communities.ts';
import type { DrawnGraph } from './graph.ts';
import { type PictureView, pictureSvg } from './svg.ts';

export interface ImageWords {
  /** What is drawn, and up to which year. */
  title: string;
  /** More of that, in a line below it. */
  details: readonly string[];
}

export interface LegendRow {
  color: string;
  /** The number of the community; empty: several, or none. */
  number: string;
  /** The longest first; the first that has room is written. */
  texts: readonly string[];
}

export interface SheetView extends PictureView {
  words: ImageWords;
  legend: readonly LegendRow[];
  muted: string;
  /** How wide a text of that size is. */
  widthAt: (text: string, size: number) => number;
}

const margin = 14;
const sizes = { title: 15, details: 10, legend: 9, least: 5 };
const rowHeight = 14;
/** Bold letters are so much wider, about. */
const bolder = 1.15;
/** Columns of the legend are at least so wide. */
const column = 300;

/** A row for each community with a color of its own, and one for all that are grey. */
export function legendRows(
  { colored, rest }: Legend,
  alone: number,
  colorOf: (community: number) => string,
): LegendRow[] {
  const grey = [
    ...(rest.communities > 0
      ? [
          `${count(rest.communities, 'smaller community', 'smaller communities')}, ${count(rest.people, 'person', 'people')}`,
        ]
      : []),
    ...(alone > 0 ? [`${count(alone, 'person', 'people')} without links`] : []),
  ];
  return [
    ...colored.map((community) => ({
      color: colorOf(community.number),
      number: String(community.number),
      texts: community.leaders.map((_, place) => leadersInWords(community, community.leaders.length - place)),
    })),
    ...(grey.length > 0 ? [{ color: colorOf(0), number: '', texts: [grey.join('; ')] }] : []),
  ];
}

/**
 * The sheet of a graph as an SVG file whose root is so many times larger than the screen shows the picture, and its size
 * at scale 1. Texts too long for it are written smaller, names of a legend left out. The picture keeps its own pixels.
 */
export function sheetOf(
  graph: DrawnGraph,
  view: SheetView,
): { text: (scale: number) => string; width: number; height: number } {
  const { width, legend, words, widthAt } = view;
  const room = width - 2 * margin;
  const details = words.details.join(' · ');
  const fitting = (text: string, size: number) =>
    Math.max(sizes.least, size * Math.min(1, room / Math.max(widthAt(text, size), 1)));
  const detailsSize = fitting(details, sizes.details);
  const titleSize = Math.min(sizes.title, fitting(words.title, sizes.title * bolder) / bolder);
  const top = margin + sizes.title * 1.4 + sizes.details * 1.6;
  const columns = legend.length < 2 ? 1 : Math.max(1, Math.min(3, Math.floor(room / column)));
  const inColumn = Math.ceil(legend.length / columns);
  const under = top + view.height + margin;
  const note =
    'Colours: communities, people who mostly write with each other. Circles and lines are larger for more papers.';
  const noteSize = fitting(note, sizes.legend);
  const height = under + rowHeight * (inColumn + 1) + margin;

  const rows = legend.flatMap(({ color, number, texts }, place) => {
    const x = margin + Math.floor(place / Math.max(inColumn, 1)) * (room / columns);
    const y = under + rowHeight * (1.5 + (place % Math.max(inColumn, 1)));
    const across = room / columns - 38;
    const text = texts.find((some) => widthAt(some, sizes.legend) <= across) ?? texts.at(-1) ?? '';
    const size = Math.max(sizes.least, sizes.legend * Math.min(1, across / Math.max(widthAt(text, sizes.legend), 1)));
    return [
      `<rect x="${short(x)}" y="${short(y - 4.5)}" width="9" height="9" rx="4.5" fill="${color}"/>`,
      ...(number === ''
        ? []
        : [
            `<text x="${short(x + 14)}" y="${short(y)}" font-size="${sizes.legend}" font-weight="bold">${number}</text>`,
          ]),
      `<text x="${short(x + 30)}" y="${short(y)}" font-size="${short(size)}">${escaped(text)}</text>`,
    ];
  });
  const head = [
    `<title>${escaped([words.title, details].filter((part) => part !== '').join('. '))}</title>`,
    `<rect width="${short(width)}" height="${short(height)}" fill="${view.ground}"/>`,
    `<g font-family="sans-serif" fill="${view.text}" dominant-baseline="central">`,
    `<text x="${margin}" y="${short(margin + sizes.title * 0.5)}" font-size="${short(titleSize)}" font-weight="bold">${escaped(words.title)}</text>`,
    `<text x="${margin}" y="${short(margin + sizes.title * 1.4 + sizes.details * 0.5)}" font-size="${short(detailsSize)}" fill="${view.muted}">${escaped(details)}</text>`,
    ...(legend.length === 0
      ? []
      : [
          `<text x="${margin}" y="${short(under + rowHeight * 0.5)}" font-size="${short(noteSize)}" fill="${view.muted}">${note}</text>`,
        ]),
    ...rows,
    '</g>',
  ];
  const picture = pictureSvg(graph, view, top);
  return {
    width,
    height,
    text: (scale) =>
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" viewBox="0 0 ${short(width)} ${short(height)}">`,
        ...head,
        picture,
        '</svg>',
        '',
      ].join('\n'),
  };
}
