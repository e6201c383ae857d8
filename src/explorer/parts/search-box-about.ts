// What stands below the name of something found, so that it can be told from its namesakes.
import { foldedWords, holdsAsked, holdsBeginning } from './combobox-words.ts';
import { isolated, joined } from './isolated.ts';
import { spanOfYears } from './span-of-years.ts';
import { count } from './states.tsx';

export interface FoundAuthor {
  id: string;
  name: string;
  firstPublished: string | null;
  lastPublished: string | null;
  /** How many there are, and the newest of them. */
  papers: { totalCount: number; nodes: readonly { title: string }[] };
  /** Every spelling. */
  nameForms: readonly { name: string }[];
}

export interface FoundPaper {
  id: string;
  title: string;
  published: string | null;
  authorListComplete: boolean;
  /** The first of them, and how many are named. */
  authors: { totalCount: number; nodes: readonly { id: string; name: string }[] };
}

export interface FoundTopic {
  id: string;
  label: string;
  papers: { totalCount: number };
}

/**
 * “15 papers, 2018–2025” for each of these people, by id. Behind it stands the title of the newest paper where that says
 * the same of two people of one name, and the id where that is the same too.
 */
export function aboutAuthors(authors: readonly FoundAuthor[]): Map<string, string> {
  const lines = authors.map(({ id, name, papers, firstPublished, lastPublished }) => {
    const shown = `${count(papers.totalCount, 'paper', 'papers')}, ${years(firstPublished, lastPublished)}`;
    const newest = papers.nodes[0]?.title;
    const titled = newest === undefined ? shown : `${shown}, newest “${isolated(newest)}”`;
    return { id, ways: [shown, titled, `${shown}, ${id}`].map((text) => ({ text, seen: `${name}\n${text}` })) };
  });
  const uses = new Map<string, number>();
  for (const { seen } of lines.flatMap(({ ways }) => ways)) uses.set(seen, (uses.get(seen) ?? 0) + 1);
  return new Map(
    lines.map(({ id, ways }) => [id, (ways.find(({ seen }) => uses.get(seen) === 1) ?? ways.at(-1))?.text ?? id]),
  );
}

/**
 * The spelling by which somebody was found, where the name that is shown does not hold the words asked for and another
 * one does; null where it does, or none does better.
 */
export function otherSpelling(
  { name, nameForms }: Pick<FoundAuthor, 'name' | 'nameForms'>,
  asked: string,
): string | null {
  const words = foldedWords(asked);
  // What stands there to the letter comes before what is a slip away.
  for (const holds of [holdsBeginning, holdsAsked]) {
    const missing = words.filter((word) => !holds(name, word));
    const found = nameForms
      .map((form) => ({ spelling: form.name, held: missing.filter((word) => holds(form.name, word)).length }))
      .reduce<{ spelling: string; held: number } | null>(
        (best, form) => (form.held > (best?.held ?? 0) ? form : best),
        null,
      );
    if (found !== null) return found.spelling;
  }
  return null;
}

/** “Ada Byron, Bob Cole and 3 more · 2023”; says so where the list is cut short or nobody is named. */
export function aboutPaper({ published, authors, authorListComplete }: FoundPaper): string {
  const names = joined(authors.nodes.map(({ name }) => name));
  const more = authors.totalCount - authors.nodes.length;
  const people = more > 0 ? `${names} and ${more.toLocaleString('en')} more` : names;
  const short = authorListComplete ? '' : people === '' ? 'no author list' : 'list cut short';
  const who = people === '' && authorListComplete ? 'no person is named' : people;
  return [who, short, years(published, published)].filter((part) => part !== '').join(' · ');
}

/** “8 papers”; those on narrower topics are counted too. */
export function aboutTopic({ papers }: FoundTopic): string {
  return count(papers.totalCount, 'paper', 'papers');
}

function years(first: string | null, last: string | null): string {
  const span = spanOfYears(first, last, 'date not known');
  return span.startsWith('XXXX') ? 'year not known' : span;
}
