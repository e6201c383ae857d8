// What the search box suggests: a few of each kind, out of one answer.
import type { SearchQuery, SearchQueryVariables } from '../../generated/graphql.ts';
import { hrefOf, searchHref } from '../addresses.ts';
import type { OptionGroup } from './combobox.tsx';
import { aboutAuthors, aboutPaper, aboutTopic, type FoundPaper, otherSpelling } from './search-box-about.ts';
import { count } from './states.tsx';

export interface Suggestion {
  key: string;
  /** Its name. */
  text: string;
  /** The spelling by which it was found, where its name is another; null: its name says why. */
  spelling: string | null;
  /** What tells it from others of that name. */
  about: string;
  /** Where it leads. */
  href: string;
}

const most = { authors: 5, papers: 4, topics: 3 };

/** What is asked for the suggestions on a text. */
export function suggestionVariables(text: string): SearchQueryVariables {
  return { text, first: 20, firstOfKind: 5 };
}

/**
 * Up to five authors, four papers and three topics, best first, then the way to all results. Papers that are not among
 * the best twenty results follow newest first. Kinds of which nothing was found are left out.
 */
export function suggestionsIn(data: SearchQuery, text: string): OptionGroup<Suggestion>[] {
  const people = (data.authors?.nodes ?? []).slice(0, most.authors);
  const aboutEach = aboutAuthors(people);
  const authors = people.map((author) => ({
    ...leadingTo(author.id),
    text: author.name,
    spelling: otherSpelling(author, text),
    about: aboutEach.get(author.id) ?? '',
  }));
  const papers = bestPapers(data)
    .slice(0, most.papers)
    .map((paper) => ({ ...leadingTo(paper.id), text: paper.title, spelling: null, about: aboutPaper(paper) }));
  const topics = (data.topics?.nodes ?? []).slice(0, most.topics).map((topic) => ({
    ...leadingTo(topic.id),
    text: topic.label,
    spelling: null,
    about: aboutTopic(topic),
  }));
  const total = data.search?.totalCount ?? 0;
  const all = {
    key: 'all',
    text: `All ${count(total, 'result', 'results')} for “${text}”`,
    spelling: null,
    about: '',
    href: searchHref(text),
  };
  const groups = [
    { name: heading('Authors', authors.length, data.authors?.totalCount), items: authors },
    { name: heading('Papers', papers.length, data.papers?.totalCount), items: papers },
    { name: heading('Topics', topics.length, data.topics?.totalCount), items: topics },
  ].filter(({ items }) => items.length > 0);
  return groups.length === 0 ? [] : [...groups, { name: null, items: [all] }];
}

/** What is said when suggestions come: “3 authors, 12 papers”; null where nothing was found. */
export function suggestionNews(data: SearchQuery): string | null {
  const { authors, papers, topics } = data;
  const found = [
    { total: authors?.totalCount ?? 0, one: 'author', many: 'authors' },
    { total: papers?.totalCount ?? 0, one: 'paper', many: 'papers' },
    { total: topics?.totalCount ?? 0, one: 'topic', many: 'topics' },
  ].filter(({ total }) => total > 0);
  return found.length === 0 ? null : found.map(({ total, one, many }) => count(total, one, many)).join(', ');
}

function bestPapers(data: SearchQuery): FoundPaper[] {
  const best = (data.search?.edges ?? []).flatMap(({ node }) => (node.__typename === 'Paper' ? [node] : []));
  const known = new Set(best.map(({ id }) => id));
  return [...best, ...(data.papers?.nodes ?? []).filter(({ id }) => !known.has(id))];
}

function leadingTo(id: string): { key: string; href: string } {
  return { key: id, href: hrefOf(id) };
}

function heading(name: string, shown: number, total = shown): string {
  return shown < total ? `${name} (${shown} of ${total.toLocaleString('en')})` : name;
}
