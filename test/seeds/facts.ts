// What a graph says, in the shape in which a reader of the lists would put it: names and titles, no ids and no ordinals.
import { coauthorsOf } from '../../src/graph/coauthors.ts';
import { neighbors } from '../../src/graph/index.ts';
import { authorshipOf, identifierOf } from '../../src/graph/papers.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper } from '../../src/graph/selection.ts';
import { people, type ReadPaper } from './reading.ts';

export const shippedLists = ['seeds/abstract-listing.bib', 'seeds/author-listing.bib', 'seeds/dated-listing.bib'];
export const topics = 'seeds/topics.yaml';
export const decisions = 'seeds/people.yaml';

export interface PaperFacts {
  /** As printed, LaTeX kept. */
  title: string;
  /** In printed order: the place from 1, the person, and the name as printed there. */
  authors: { position: number; name: string; printed: string }[];
  authorListComplete: boolean;
  published: string | null;
  arxivId: string | null;
  /** Labels of its topics of the scheme arXiv. */
  categories: string[];
  codeUrls: string[];
  notes: string[];
}

/** The facts of every paper, by title. */
export function papersIn(graph: PublicationGraph): PaperFacts[] {
  const { index } = graph;
  const facts = index.papers.map((paper): PaperFacts => {
    const { ordinal, title, titleLatex, authorListComplete, published, codeUrls, notes } = paper;
    return {
      title: titleLatex ?? title,
      authors: Array.from(neighbors(index.authorsOfPaper, ordinal), (at) => {
        const author = itemAt(index.authors, at);
        const { position, printed } = authorshipOf(graph, author, paper);
        return { position, name: author.name, printed };
      }),
      authorListComplete,
      published,
      arxivId: identifierOf(paper, 'arxiv'),
      categories: topicsOf(graph, ordinal, 'arXiv'),
      codeUrls: [...codeUrls],
      notes: [...notes],
    };
  });
  return byTitle(facts);
}

/** Labels of a paper's own topics of one scheme, in the order of their ids. */
export function topicsOf({ index }: PublicationGraph, paper: number, scheme: string): string[] {
  return Array.from(neighbors(index.topicsOfPaper, paper), (topic) => itemAt(index.topics, topic))
    .filter((topic) => topic.scheme === scheme)
    .map(({ label }) => label);
}

/** Everybody under the name shown, with all spellings, the shown one first; by name. */
export function peopleIn({ index }: PublicationGraph): { name: string; spellings: string[] }[] {
  return index.authors
    .map(({ name, nameForms }) => ({ name, spellings: nameForms.map((form) => form.name) }))
    .toSorted((a, b) => compare(a.name, b.name));
}

/** Every pair of people who share papers, the two names in order, with the number of papers: `Ada + Bob: 2`. */
export function pairsIn(graph: PublicationGraph): string[] {
  const { authors } = graph.index;
  const everybody = authors.map(({ ordinal }) => ordinal);
  const pairs = coauthorsOf(graph, everybody, everyPaper).flatMap((tallies, at) =>
    tallies.map(({ author, paperCount }) => {
      const two = [itemAt(authors, at).name, itemAt(authors, author).name].toSorted(compare);
      return `${two.join(' + ')}: ${paperCount}`;
    }),
  );
  return [...new Set(pairs)].toSorted(compare);
}

const shownNames = new Map(people.flatMap(({ name, spellings }) => spellings.map((spelling) => [spelling, name])));

/** The name under which somebody is shown who is printed so. */
export function shownName(printed: string): string {
  const name = shownNames.get(printed);
  if (name === undefined) throw new Error(`nobody is printed as ${printed}`);
  return name;
}

/** The same facts of papers that were read, by title. */
export function factsOf(read: readonly ReadPaper[]): PaperFacts[] {
  return byTitle(
    read.map(({ title, authors, authorListComplete, published, arxivId, category, codeUrls, notes }) => ({
      title,
      authors: authors.map((printed, at) => ({ position: at + 1, name: shownName(printed), printed })),
      authorListComplete,
      published,
      arxivId,
      categories: [category],
      codeUrls,
      notes,
    })),
  );
}

/** The same pairs, of author lists as printed; `nameOf` tells under which name somebody is shown. */
export function pairsOf(lists: readonly (readonly string[])[], nameOf = shownName): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) {
    const names = list.map(nameOf).toSorted(compare);
    names.forEach((name, at) => {
      for (const other of names.slice(at + 1)) {
        const pair = `${name} + ${other}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    });
  }
  return [...counts].map(([pair, count]) => `${pair}: ${count}`).toSorted(compare);
}

/** Everybody of author lists as printed, with the spellings that stand there, the first of them shown; by that name. */
export function peopleOf(lists: readonly (readonly string[])[]): { name: string; spellings: string[] }[] {
  const printed = new Set(lists.flat());
  return people
    .flatMap(({ spellings }) => {
      const here = spellings.filter((spelling) => printed.has(spelling));
      const [name] = here;
      return name === undefined ? [] : [{ name, spellings: here }];
    })
    .toSorted((a, b) => compare(a.name, b.name));
}

/** Under which name somebody is shown, by each spelling, where there are no other lists than these. */
export function shownAmong(lists: readonly (readonly string[])[]): (printed: string) => string {
  const names = new Map(peopleOf(lists).flatMap(({ name, spellings }) => spellings.map((each) => [each, name])));
  return (printed) => names.get(printed) ?? printed;
}

export function byTitle<T extends { title: string }>(facts: readonly T[]): T[] {
  return facts.toSorted((a, b) => compare(a.title, b.title));
}

/** By code units. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function itemAt<T>(list: readonly T[], ordinal: number): T {
  const item = list[ordinal];
  if (item === undefined) throw new Error(`nothing at ${ordinal}`);
  return item;
}
