// The page's colors of the moment, as plain numbers that WebGL, canvas and SVG all understand.
import { coloredCommunities } from './communities.ts';

export interface Palette {
  ground: string;
  text: string;
  muted: string;
  accent: string;
  /** Of communities, from the first; and of all further people. */
  groups: string[];
  rest: string;
}

/** The colors that styles/base.css sets for the theme that is on, as `#rrggbb`. */
export function currentPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return paletteBy((name) => style.getPropertyValue(name));
}

/** The colors of the light theme, whichever is on; those that are on where the page's styles do not tell. */
export function lightPalette(): Palette {
  const now = getComputedStyle(document.documentElement);
  const light = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.selectorText === ':root');
  return paletteBy(
    (name) => light.map(({ style }) => style.getPropertyValue(name)).find(Boolean) ?? now.getPropertyValue(name),
  );
}

/** A palette of the CSS colors that these variables have. */
function paletteBy(colorOf: (name: string) => string): Palette {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  // The browser itself says what a color is, in whatever way CSS writes it.
  const color = (name: string) => {
    if (context === null) return '#808080';
    context.fillStyle = colorOf(name).trim();
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return hex([red ?? 0, green ?? 0, blue ?? 0]);
  };
  return {
    ground: color('--ground'),
    text: color('--text'),
    muted: color('--muted'),
    accent: color('--accent'),
    groups: Array.from({ length: coloredCommunities }, (_, place) => color(`--group-${place + 1}`)),
    rest: color('--group-rest'),
  };
}

/** The color of a person of that community (0: none). */
export function groupColor({ groups, rest }: Palette, community: number): string {
  return groups[community - 1] ?? rest;
}

/** So much of one `#rrggbb` color over another: 0 is all `below`, 1 all `above`. */
export function mixed(below: string, above: string, share: number): string {
  const [a, b] = [channels(below), channels(above)];
  return hex(a.map((value, place) => Math.round(value + ((b[place] ?? 0) - value) * share)));
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
