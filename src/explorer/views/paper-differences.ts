// What several lists print of one paper, compared.

export interface PrintedName {
  name: string;
  /** Which of the names that the paper shows stands at this place, from 0; null: none does. */
  place: number | null;
  /** That name, where it is spelled otherwise; null: it is not, or there is none. */
  shownAs: string | null;
}

export interface Printed {
  document: string;
  line: number;
  title?: string | null;
  authors: readonly string[];
  authorListComplete: boolean;
  published?: string | null;
}

/** One thing that is printed in several ways. */
export interface Difference {
  of: 'Title' | 'Author' | 'Date';
  /** Each way, in the order of the sources, with those that print it. */
  ways: readonly { text: string; places: readonly { document: string; line: number }[] }[];
}

// Beyond, lists are compared place by place: a comparison of everybody with everybody would hold up the page.
const mostCompared = 1_000_000;

/**
 * The names of one source beside those that the paper shows: equal ones where the two lists have them in the same order,
 * and between those, place by place, other spellings. Cost: linear where the lists differ in few places, else the
 * product of the two lengths.
 */
export function besideShown(printed: readonly string[], shown: readonly string[]): PrintedName[] {
  const same = (at: number, other: number) => printed[at]?.normalize() === shown[other]?.normalize();
  let start = 0;
  while (start < printed.length && start < shown.length && same(start, start)) start++;
  let tail = 0;
  const longest = Math.min(printed.length, shown.length) - start;
  while (tail < longest && same(printed.length - 1 - tail, shown.length - 1 - tail)) tail++;
  const ends: [number, number] = [printed.length - tail, shown.length - tail];

  const places: (number | null)[] = printed.slice(0, start).map((_, at) => at);
  let other = start;
  for (const [nextAt, nextOther] of [...anchorsBetween(same, [start, start], ends), ends]) {
    while (places.length < nextAt) places.push(other < nextOther ? other++ : null);
    other = nextOther;
    if (nextAt < ends[0]) places.push(other++);
  }
  for (let at = ends[0]; at < printed.length; at++) places.push(other++);

  return printed.map((name, at) => {
    const place = places[at] ?? null;
    return { name, place, shownAs: place === null || same(at, place) ? null : (shown[place] ?? null) };
  });
}

/** The places of a longest common subsequence, as pairs, ascending; none where looking for it would take too long. */
function anchorsBetween(
  same: (at: number, other: number) => boolean,
  [fromAt, fromOther]: [number, number],
  [toAt, toOther]: [number, number],
): [number, number][] {
  const [rows, columns] = [toAt - fromAt, toOther - fromOther];
  if (rows * columns > mostCompared) return [];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const length = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] = same(fromAt + row, fromOther + column)
        ? length(row + 1, column + 1) + 1
        : Math.max(length(row + 1, column), length(row, column + 1));
    }
  }
  const anchors: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (same(fromAt + row, fromOther + column)) anchors.push([fromAt + row++, fromOther + column++]);
    else if (length(row + 1, column) >= length(row, column + 1)) row++;
    else column++;
  }
  return anchors;
}

/**
 * What the sources print in several ways: the title (blind to case, accents, punctuation and LaTeX), names in the order
 * of the paper, the date (a less precise one of the same day is no other). `shown` are the names that the paper shows.
 */
export function differencesOf(sources: readonly Printed[], shown: readonly string[]): Difference[] {
  const titles = waysOf(
    sources.flatMap(({ title, ...place }) => (title === null || title === undefined ? [] : [{ text: title, place }])),
    (one, other) => lettersOf(one) === lettersOf(other),
  );
  const dates = waysOf(
    sources.flatMap(({ published, ...place }) =>
      published === null || published === undefined ? [] : [{ text: published, place }],
    ),
    (one, other) => one.startsWith(other) || other.startsWith(one),
  );
  const difference = (of: Difference['of'], ways: Difference['ways']): Difference[] =>
    ways.length > 1 ? [{ of, ways }] : [];
  return [
    ...difference('Title', titles),
    ...namesOf(sources, shown).flatMap((names) =>
      difference(
        'Author',
        waysOf(names, (one, other) => one === other),
      ),
    ),
    ...difference('Date', dates),
  ];
}

interface Said {
  text: string;
  place: { document: string; line: number };
}

/** What is printed at each place where the paper shows somebody. */
function namesOf(sources: readonly Printed[], shown: readonly string[]): Said[][] {
  const said = shown.map((): Said[] => []);
  for (const source of sources) {
    for (const { name, place } of besideShown(source.authors, shown)) {
      if (place !== null) said[place]?.push({ text: name.normalize(), place: source });
    }
  }
  return said;
}

function waysOf(all: readonly Said[], same: (one: string, other: string) => boolean): Difference['ways'] {
  const ways: { text: string; places: { document: string; line: number }[] }[] = [];
  for (const { text, place } of all) {
    const { document, line } = place;
    const known = ways.find((way) => same(way.text, text));
    if (known === undefined) ways.push({ text, places: [{ document, line }] });
    else known.places.push({ document, line });
  }
  return ways;
}

/** Letters and digits only, small and without accents, LaTeX commands left out. */
function lettersOf(title: string): string {
  return title
    .replaceAll(/\\[a-zA-Z]+/gu, '')
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
