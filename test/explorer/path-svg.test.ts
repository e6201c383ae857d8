import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import { fileLines, pathFileName } from '../../src/explorer/views/path-file.ts';
import { type Direction, placePaths } from '../../src/explorer/views/path-geometry.ts';
import { layersOf } from '../../src/explorer/views/path-layers.ts';
import { type PathSvg, pathSvg } from '../../src/explorer/views/path-svg.ts';
import { inBox, inLines, widthOf } from '../../src/explorer/views/path-text.ts';

/** Ada and Eve are linked through Bob & <Co>, and through Dee, with whom Ada wrote 1,234 papers. */
const paths = layersOf(
  [
    ['Bob & <Co>', 1],
    ['Dee "D" Dunn', 1_234],
  ].map(([between, papers]) => ({
    authors: ['Ada', String(between), 'Eve'].map((name) => ({ id: name, name })),
    links: [{ paperCount: Number(papers) }, { paperCount: 2 }],
  })),
);
const about = { title: 'From Ada to Eve & all', lines: ['2 paths of 2 links since 2019.', 'A second line.'] };
const drawn = (direction: Direction = 'across') => pathSvg(placePaths(paths, direction), direction, about);

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements in the order of their ends; throws where the file is not well-formed. */
function elementsOf({ text }: PathSvg): Element[] {
  const [open, closed]: Element[][] = [[], []];
  const parser = new Parser();
  parser.on('openTag', (name, attributesOf, decode) => {
    const attributes = Object.entries(attributesOf()).map(([key, value]) => [key, decode(String(value))]);
    open?.push({ name, attributes: Object.fromEntries(attributes), text: '' });
  });
  parser.on('text', (value, decode) => {
    const element = open?.at(-1);
    if (element !== undefined) element.text += decode(value);
  });
  parser.on('closeTag', () => closed?.push(...(open?.splice(-1) ?? [])));
  for (const fault of ['error', 'warn'] as const) {
    parser.on(fault, (error: Error) => {
      throw error;
    });
  }
  parser.parse(text);
  expect(open).toEqual([]);
  return closed ?? [];
}

describe.each(['across', 'down'] as const)('the saved picture of paths, going %s', (direction) => {
  const elements = elementsOf(drawn(direction));
  const named = (name: string, kind?: string) =>
    elements.filter((element) => element.name === name && (kind === undefined || element.attributes.class === kind));

  it('has a box for everybody, with the whole name, and a curve and a number for every link', () => {
    expect(named('rect', 'person')).toHaveLength(4);
    expect(named('path', 'link')).toHaveLength(4);
    expect(named('rect', 'number')).toHaveLength(4);
    const titles = named('title').map(({ text }) => text);
    expect(titles.toSorted()).toEqual(['Ada', 'Bob & <Co>', 'Dee "D" Dunn', 'Eve', 'From Ada to Eve & all']);
    const texts = named('text').map(({ text }) => text);
    for (const text of ['Ada', 'Eve', '1', '1234', '2', ...about.lines, about.title]) expect(texts).toContain(text);
  });

  it('is white, and large enough for all that it shows', () => {
    const { width, height } = drawn(direction);
    const [ground] = named('rect');
    expect(ground?.attributes).toEqual({ width: String(width), height: String(height), fill: '#ffffff' });
    const plan = placePaths(paths, direction);
    expect(width).toBeGreaterThan(plan.width);
    expect(height).toBeGreaterThan(plan.height + 18 + 2 * 13);
    for (const { attributes, text } of named('text')) {
      if (attributes.fill !== '#566174') continue;
      expect(Number(attributes.x) + widthOf(text, Number(attributes['font-size']))).toBeLessThanOrEqual(width);
    }
  });
});

describe('the saved picture', () => {
  it('leaves out what XML cannot hold', () => {
    const plan = placePaths(
      layersOf([{ authors: [{ id: 'a', name: 'A\u0000d\u001ba \ud800' }], links: [] }]),
      'across',
    );
    expect(elementsOf(pathSvg(plan, 'across', about)).some(({ text }) => text === 'Ada \ufffd')).toBe(true);
  });

  it('says how much of the answer it shows, and is named for both people', () => {
    expect(fileLines({ sentences: ['5 paths of 4 links.'], open: 'One list is cut short.' }, 5, '5')).toEqual([
      '5 paths of 4 links.',
      'One list is cut short.',
      expect.stringMatching(/^The number on a link/),
    ]);
    expect(fileLines({ sentences: ['133 paths of 4 links.'], open: null }, 20, '133')[1]).toBe(
      'Drawn here: the first 20 paths.',
    );
    expect(pathFileName('Author:carlo-luschi', 'Author:µ-x')).toBe('paths-carlo-luschi-µ-x');
    expect(pathFileName(`Author:${'a'.repeat(90)}`, 'Author:b')).toBe(`paths-${'a'.repeat(60)}-b`);
  });
});

describe('text in lines', () => {
  it('is parted between words, and within those that are too long', () => {
    expect(inLines('Ada of Byron', 45, 10)).toEqual(['Ada of', 'Byron']);
    expect(inLines('  ', 45, 10)).toEqual([]);
    const long = inLines('Wolfeschlegelsteinhausen', 60, 10);
    expect(long.join('')).toBe('Wolfeschlegelsteinhausen');
    expect(long.length).toBeGreaterThan(1);
    for (const line of long) expect(widthOf(line, 10)).toBeLessThanOrEqual(60);
  });

  it('keeps marks with the letter that they stand on, and counts square letters as square', () => {
    expect(inLines('e\u0301e\u0301', 6, 10)).toEqual(['e\u0301', 'e\u0301']);
    expect(widthOf('王伟', 10)).toBe(20);
  });

  it('is as large as fits a box, and is cut off where nothing fits', () => {
    expect(inBox('Ada Byron', 120, 40)).toEqual({ size: 14, lines: ['Ada Byron'] });
    expect(inBox('Ada Byron', 40, 26)).toEqual({ size: 10, lines: ['Ada', 'Byron'] });
    const { size, lines } = inBox('Ada '.repeat(40), 120, 40);
    expect(size).toBe(10);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/Ada…$/);
    for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(120);
  });
});
