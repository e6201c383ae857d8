// What the saved picture of paths is called, and what it says.
import { slugOf } from '../addresses.ts';
import { count } from '../parts/states.tsx';
import type { Verdict } from './path-sentences.ts';

const longestName = 60;

/** `paths-carlo-luschi-robert-hu`, without an ending. */
export function pathFileName(from: string, to: string): string {
  return ['paths', ...[from, to].map((id) => [...slugOf(id)].slice(0, longestName).join(''))].join('-');
}

/** The verdict, how much of it is drawn, and how the picture is read. `pathCount` is in digits. */
export function fileLines({ sentences, open }: Omit<Verdict, 'remedies'>, drawn: number, pathCount: string): string[] {
  const isPart = String(drawn) !== pathCount;
  return [
    sentences.join(' '),
    ...(open === null ? [] : [open]),
    ...(isPart ? [`Drawn here: the first ${count(drawn, 'path', 'paths')}.`] : []),
    'The number on a link says how many papers the two wrote together; the wider, the more.',
  ];
}
