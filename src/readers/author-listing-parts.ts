// Tells what each line of an author listing is: title, author line, abstract, or something before the first title.

import { fold } from '../text/fold.ts';
import {
  endsInAddress,
  endsParagraph,
  endsSentence,
  isRunningText,
  isWrapped,
  type Line,
  opensParagraph,
  sentenceBreaks,
  wordCount,
} from './lines.ts';
import { type PartedNames, partedNames } from './parted-names.ts';
import { isFullName } from './personal-names.ts';
import type { PrintedName } from './record.ts';

export type Part = 'heading' | 'title' | 'authors' | 'abstract';

/** A line, what it is, and what it is as a list of parted names. */
export interface PartedLine extends Line {
  part: Part;
  names: PartedNames;
}

/** What a line would cost in each part, judged by itself; and what its neighbors must know of it. */
interface Look {
  names: PartedNames;
  title: number;
  authors: number;
  opensAbstract: number;
  continuesAbstract: number;
  /** Each of its parts looks like one of a name, whether they can be paired or not. */
  isLikeNames: boolean;
  /** One name that other lines print among others: a page's header, or an author line, more likely than a title. */
  isKnownName: boolean;
  endsParagraph: boolean;
  opensParagraph: boolean;
  startsLowerCase: boolean;
  /** It seems to have been cut where the page ends, together with the lines around it. */
  isWrapped: boolean;
}

const parts: readonly Part[] = ['heading', 'title', 'authors', 'abstract'];
const impossible = Number.POSITIVE_INFINITY;

function authorsCost(text: string, names: PartedNames): number {
  if (names.names) return names.parts > 1 ? 0 : 0.5;
  if (names.parts > 1 && names.nameParts === names.parts) return 1.5;
  if (names.parts > 2 && names.nameParts >= 0.75 * names.parts && !isRunningText(text)) return 2.5;
  return names.parts === 1 && isFullName(text) ? 6 : 20;
}

/** Equal for prints of a name that differ in all but the first letter of the given names; null for none. */
function nameKey({ family, given }: PrintedName): string | null {
  return family === undefined || given === undefined ? null : `${fold(family)}, ${fold(given).charAt(0)}`;
}

/** The names that lines of several names hold. */
function knownNames(lists: readonly PartedNames[]): Set<string> {
  const people = lists.flatMap(({ names }) => (names && names.authors.length > 1 ? names.authors : []));
  return new Set(people.map(nameKey).filter((key) => key !== null));
}

function looksOf(lines: readonly Line[]): Look[] {
  const lists = lines.map((line) => partedNames(line.text));
  const known = knownNames(lists);
  return lines.map(({ text }, index) => {
    const names = lists[index] ?? partedNames(text);
    return look(text, names, known, isWrapped(lines[index - 1]?.text, text, lines[index + 1]?.text));
  });
}

function look(text: string, names: PartedNames, known: ReadonlySet<string>, wrapped: boolean): Look {
  const isNameList = names.names !== null && names.parts > 1;
  const isLikeNames = isNameList || (names.parts > 2 && names.nameParts === names.parts);
  const [first, second] = names.names?.authors ?? [];
  const isKnownName = first !== undefined && !second && known.has(nameKey(first) ?? '');
  const length = wordCount(text);
  const runs = isRunningText(text);
  return {
    names,
    title:
      (text.endsWith('.') || endsInAddress(text) ? 3 : 0) +
      (length > 40 ? 4 : length > 25 ? 1 : 0) +
      (sentenceBreaks(text) > 0 ? 3 : runs ? 1 : 0) +
      (isKnownName ? 6 : isNameList ? (names.parts > 3 ? 2 : 1) : 0),
    authors: authorsCost(text, names),
    opensAbstract: isNameList ? 4 : runs || opensParagraph(text) ? 0 : 2,
    continuesAbstract: isLikeNames ? 6 : runs && endsSentence(text) ? 0 : 4,
    isLikeNames,
    isKnownName,
    endsParagraph: endsParagraph(text),
    opensParagraph: opensParagraph(text),
    startsLowerCase: /^\p{Ll}/u.test(text),
    isWrapped: wrapped,
  };
}

/** What it costs that the first line is a heading, a title, or the authors of an entry that has lost its title. */
function start(to: Part, here: Look): number {
  if (to === 'heading') return here.isKnownName ? 0 : 1;
  if (to === 'title') return here.title;
  return to === 'authors' ? 4 + here.authors + (here.isKnownName ? 2 : 0) : impossible;
}

const ends: Record<Part, number> = { heading: 0, title: 4, authors: 3, abstract: 0 };

/** What it costs that a line is `to` where the line before it is `from`. */
function step(from: Part, before: Look, to: Part, here: Look, isRepeatedHeading: boolean): number {
  if (to === 'heading') {
    if (from === 'heading') return 5;
    return from === 'abstract' && isRepeatedHeading ? 2 : impossible;
  }
  if (to === 'title') {
    if (from === 'title') return impossible;
    // A list without abstracts, or an abstract that breaks off.
    const broken = from === 'authors' ? 4 : from === 'abstract' && !before.endsParagraph ? 2 : 0;
    return broken + here.title;
  }
  if (to === 'authors') {
    if (from === 'title') return here.authors;
    // An entry that has lost its title: below an abstract, or the first one, below a page's header.
    if (from === 'abstract') return 3 + here.authors;
    return from === 'heading' && before.isKnownName ? 3 + here.authors : impossible;
  }
  if (from === 'authors') return here.opensAbstract + (here.startsLowerCase && !here.opensParagraph ? 2 : 0);
  // An entry that has lost its author line.
  if (from === 'title') return 5 + (before.isWrapped ? 4 : 0) + (here.opensParagraph ? 0 : 3 + here.opensAbstract);
  if (from === 'heading') return impossible;
  // What breaks off goes on, unless it was never running text.
  if (!before.endsParagraph) return here.isLikeNames ? 4 : here.opensParagraph && !before.opensParagraph ? 1 : 0;
  return 2 + here.continuesAbstract;
}

/**
 * The part each line plays, in order. One line can seldom be judged alone (a title may be a comma list of capitalised
 * words, a page header a name), so the whole sequence of parts that costs least is chosen, with title, author line,
 * abstract repeated costing nothing: Viterbi, IEEE Trans. Inf. Theory 13 (1967) 260. Cost: linear in the lines.
 */
export function listingParts(lines: readonly Line[]): PartedLine[] {
  const looks = looksOf(lines);
  const first = lines[0]?.text;
  const costs: Record<Part, number>[] = [];
  const origins: Record<Part, Part>[] = [];
  for (const [index, here] of looks.entries()) {
    const cost: Record<Part, number> = {
      heading: impossible,
      title: impossible,
      authors: impossible,
      abstract: impossible,
    };
    const origin: Record<Part, Part> = {
      heading: 'heading',
      title: 'heading',
      authors: 'heading',
      abstract: 'heading',
    };
    const before = looks[index - 1];
    const previous = costs[index - 1];
    for (const to of parts) {
      if (!before || !previous) {
        cost[to] = start(to, here);
        continue;
      }
      const isRepeatedHeading = here.names.names !== null && here.isLikeNames && lines[index]?.text === first;
      for (const from of parts) {
        const total = previous[from] + step(from, before, to, here, isRepeatedHeading);
        if (total < cost[to]) {
          cost[to] = total;
          origin[to] = from;
        }
      }
    }
    costs.push(cost);
    origins.push(origin);
  }
  const last = costs.at(-1);
  let part: Part = 'heading';
  if (last) for (const each of parts) if (last[each] + ends[each] < last[part] + ends[part]) part = each;
  const chosen: Part[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    chosen.push(part);
    part = origins[index]?.[part] ?? 'heading';
  }
  chosen.reverse();
  return lines.map((line, index) => ({
    ...line,
    part: chosen[index] ?? 'heading',
    names: looks[index]?.names ?? partedNames(line.text),
  }));
}
