// Tells what each line of an author listing is: title, author line, abstract, or something before the first title.

import { endsSentence, isRunningText, type Line, sentenceBreaks, wordCount } from './lines.ts';
import { type PartedNames, partedNames } from './parted-names.ts';
import { isFullName } from './personal-names.ts';

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
  isNameList: boolean;
  isSentence: boolean;
  startsLowerCase: boolean;
}

const parts: readonly Part[] = ['heading', 'title', 'authors', 'abstract'];
const impossible = Number.POSITIVE_INFINITY;

function authorsCost(text: string, names: PartedNames): number {
  if (names.names) return names.parts > 1 ? 0 : 0.5;
  if (names.parts > 1 && names.nameParts === names.parts) return 1.5;
  if (names.parts > 2 && names.nameParts >= 0.75 * names.parts && !isRunningText(text)) return 2.5;
  return names.parts === 1 && isFullName(text) ? 4 : 20;
}

function look(text: string): Look {
  const names = partedNames(text);
  const isNameList = names.names !== null && names.parts > 1;
  const length = wordCount(text);
  const runs = isRunningText(text);
  return {
    names,
    title:
      (text.endsWith('.') ? 3 : 0) +
      (length > 40 ? 4 : length > 25 ? 1 : 0) +
      (sentenceBreaks(text) > 0 ? 3 : 0) +
      (isNameList ? (names.parts > 3 ? 2 : 1) : 0),
    authors: authorsCost(text, names),
    opensAbstract: isNameList ? 4 : runs ? 0 : 1,
    continuesAbstract: isNameList ? 4 : runs && endsSentence(text) ? 0 : 4,
    isNameList,
    isSentence: endsSentence(text),
    startsLowerCase: /^\p{Ll}/u.test(text),
  };
}

const starts: Record<Part, number> = { heading: 1, title: 0, authors: 2, abstract: impossible };
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
    const broken = from === 'authors' ? 4 : from === 'abstract' && !before.isSentence ? 2 : 0;
    return broken + here.title;
  }
  if (to === 'authors') {
    if (from === 'title') return here.authors;
    // An entry that has lost its title.
    return from === 'abstract' ? 6 + here.authors : impossible;
  }
  if (from === 'authors') return here.opensAbstract;
  // An entry that has lost its author line.
  if (from === 'title') return 5 + here.opensAbstract + (here.startsLowerCase ? 3 : 0);
  if (from === 'heading') return impossible;
  if (!before.isSentence) return here.isNameList ? 4 : 0;
  return 2 + here.continuesAbstract;
}

/**
 * The part each line plays, in order. One line can seldom be judged alone (a title may be a comma list of capitalised
 * words, a page header a name), so the whole sequence of parts that costs least is chosen, with title, author line,
 * abstract repeated costing nothing: Viterbi, IEEE Trans. Inf. Theory 13 (1967) 260. Cost: linear in the lines.
 */
export function listingParts(lines: readonly Line[]): PartedLine[] {
  const looks = lines.map((line) => look(line.text));
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
        cost[to] = starts[to] + (to === 'title' ? here.title : to === 'authors' ? here.authors : 0);
        continue;
      }
      const isRepeatedHeading = here.isNameList && lines[index]?.text === first;
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
