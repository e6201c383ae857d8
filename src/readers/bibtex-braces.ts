// Values of BibTeX seen through their braces, which keep together what they hold.

/** What parts the pieces of a list: searched for at one place, and everywhere. */
export interface Separator {
  here: RegExp;
  anywhere: RegExp;
}

/** A separator from the source of its regular expression; letters match in either case. */
export function separator(source: string): Separator {
  return { here: new RegExp(source, 'iuy'), anywhere: new RegExp(source, 'iu') };
}

/** Whether one pair of braces holds it all. */
export function isWhollyBraced(source: string): boolean {
  if (!source.startsWith('{') || !source.endsWith('}')) return false;
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const character = source.charAt(i);
    if (character === '{') depth++;
    else if (character === '}') depth--;
    if (depth === 0) return i === source.length - 1;
  }
  return false;
}

/** What stands inside all the pairs of braces that hold it all, without the white space between these. Cost: linear. */
export function withoutOuterBraces(source: string): string {
  if (!source.startsWith('{') || !source.endsWith('}')) return source;
  const open: number[] = [];
  const closing = new Map<number, number>();
  for (let i = 0; i < source.length; i++) {
    const character = source.charAt(i);
    if (character === '{') open.push(i);
    const opening = character === '}' ? open.pop() : undefined;
    if (opening !== undefined) closing.set(opening, i);
  }
  let [start, end] = [0, source.length];
  while (closing.get(start) === end - 1) {
    start++;
    end--;
    while (start < end && /\s/u.test(source.charAt(start))) start++;
    while (start < end && /\s/u.test(source.charAt(end - 1))) end--;
  }
  return source.slice(start, end);
}

/** The pieces between separators, those inside braces not counted. */
export function splitOutsideBraces(source: string, { here, anywhere }: Separator): string[] {
  if (!source.includes('{')) return source.split(anywhere);
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < source.length; i++) {
    const character = source.charAt(i);
    if (character === '{') depth++;
    else if (character === '}') depth = Math.max(0, depth - 1);
    if (depth > 0 || character === '}') continue;
    here.lastIndex = i;
    const length = here.exec(source)?.[0].length ?? 0;
    if (length === 0) continue;
    pieces.push(source.slice(start, i));
    start = i + length;
    i = start - 1;
  }
  pieces.push(source.slice(start));
  return pieces;
}
