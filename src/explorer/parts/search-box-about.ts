// What stands below the name of something found, so that it can be told from its namesakes.
import { spanOfYears } from './span-of-years.ts';
import { count } from './states.tsx';

export interface FoundAuthor {
  id: string;
  name: string;
  firstPublished: string | null;
  lastPublished: string | null;
  papers: { totalCount: number };
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

/** “15 papers, 2018–2025”. */
export function aboutAuthor({ papers, firstPublished, lastPublished }: FoundAuthor): string {
  return `${count(papers.totalCount, 'paper', 'papers')}, ${years(firstPublished, lastPublished)}`;
}

/** “Ada Byron, Bob Cole and 3 more · 2023”; says so where the list is cut short or nobody is named. */
export function aboutPaper({ published, authors, authorListComplete }: FoundPaper): string {
  const names = authors.nodes.map(({ name }) => name).join(', ');
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
