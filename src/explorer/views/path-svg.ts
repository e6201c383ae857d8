// The picture of paths as an SVG file: boxes, names, curves and numbers that any drawing program can change.
import { escaped, short } from '../parts/svg-text.ts';
import { buttonSize, type Direction, type PathPlan, type PlacedLink, personSizes } from './path-geometry.ts';
import { inBox, inLines, lineHeight, widthOf } from './path-text.ts';

export interface PathSvg {
  text: string;
  /** In pixels. */
  width: number;
  height: number;
}

// A file is looked at on white, whatever the theme of the page it was made on: the light colors of styles/base.css.
const color = {
  ground: '#ffffff',
  surface: '#f5f6f9',
  line: '#8d95a3',
  border: '#7d8798',
  text: '#1b2230',
  muted: '#566174',
};

const margin = 16;
/** So wide that the lines above the picture can be read. */
const leastWidth = 440;
const titleSize = 18;
const lineSize = 13;
const padding = 6;
const numberSize = 13;

/**
 * The SVG file of a plan, under its title and lines that say what it shows, each wrapped to its width. Every box has the
 * whole name as its title.
 */
export function pathSvg(
  plan: PathPlan,
  direction: Direction,
  { title, lines }: { title: string; lines: readonly string[] },
): PathSvg {
  const inner = Math.max(plan.width, leastWidth);
  const above = [
    ...inLines(title, inner, titleSize * 1.06).map((text) => ({ text, size: titleSize, isTitle: true })),
    ...lines
      .flatMap((line) => inLines(line, inner, lineSize))
      .map((text) => ({ text, size: lineSize, isTitle: false })),
  ];
  let top = margin;
  const written = above.map(({ text, size, isTitle }) => {
    top += size * lineHeight * 1.1;
    const look = isTitle ? `font-weight="bold" fill="${color.text}"` : `fill="${color.muted}"`;
    return `<text x="${margin}" y="${short(top - size * 0.3)}" font-size="${size}" ${look}>${escaped(text)}</text>`;
  });
  const [width, height] = [inner + 2 * margin, Math.ceil(top + plan.height + 2 * margin)];
  const left = margin + (inner - plan.width) / 2;
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${color.ground}"/>`,
    ...written,
    `<g transform="translate(${short(left)} ${short(top + margin)})">`,
    `<g fill="none" stroke="${color.line}">`,
    ...plan.links.map(({ curve, thickness }) => `<path class="link" d="${curve}" stroke-width="${short(thickness)}"/>`),
    '</g>',
    '<g text-anchor="middle">',
    ...plan.links.map(numberOf),
    ...plan.people.map((person) => boxOf(person, personSizes[direction])),
    '</g>',
    '</g>',
    '</svg>',
    '',
  ].join('\n');
  return { text, width, height };
}

function numberOf({ paperCount, x, y }: PlacedLink): string {
  const height = buttonSize - 2;
  const width = Math.max(height, widthOf(String(paperCount), numberSize) + 2 * padding);
  const place = `x="${short(x - width / 2)}" y="${short(y - height / 2)}" width="${short(width)}" height="${height}"`;
  return [
    `<rect class="number" ${place} rx="${height / 2}" fill="${color.ground}" stroke="${color.border}"/>`,
    `<text x="${short(x)}" y="${short(y + numberSize * 0.35)}" font-size="${numberSize}" fill="${color.text}">${paperCount}</text>`,
  ].join('');
}

function boxOf(
  { name, left, top }: { name: string; left: number; top: number },
  { width, height }: { width: number; height: number },
): string {
  const { size, lines } = inBox(name, width - 2 * padding, height - padding);
  const first = top + height / 2 - ((lines.length - 1) / 2) * size * lineHeight + size * 0.35;
  const written = lines.map((line, at) => {
    const place = `x="${short(left + width / 2)}" y="${short(first + at * size * lineHeight)}"`;
    return `<text ${place} font-size="${size}" fill="${color.text}">${escaped(line)}</text>`;
  });
  const place = `x="${short(left)}" y="${short(top)}" width="${width}" height="${height}"`;
  return [
    `<g><title>${escaped(name)}</title>`,
    `<rect class="person" ${place} rx="8" fill="${color.surface}" stroke="${color.border}"/>`,
    ...written,
    '</g>',
  ].join('');
}
