// What every format says of a coauthor network: a row for each person and a row for each link.
import type { AuthorAttributes, PaperAttributes } from '../graph/attributes.ts';
import { jointPapers } from '../graph/coauthors.ts';
import type { Coauthorship } from '../graph/coauthorship.ts';
import { neighbors } from '../graph/index.ts';
import type { CoauthorNetwork } from '../graph/network.ts';
import type { OpenEnds } from '../graph/open-ends.ts';
import { papersByAuthor, publishedOn, publishedSpan } from '../graph/papers.ts';
import { COUNTS } from '../graph/selection.ts';

/** A network to be written; its people and links may be made while they are written. */
export interface NetworkSource extends Pick<CoauthorNetwork, 'graph' | 'selection' | 'truncated'>, OpenEnds {
  authors: Iterable<{ author: number; distance: number }>;
  /** Undefined: the next one takes longer; others may have their turn. */
  links: Iterable<Coauthorship | undefined>;
  /** False: links do not name their papers. They do, where it is not given. */
  namesPapers?: boolean;
  /** How the API writes the id of an author or a paper. */
  idOf(node: AuthorAttributes | PaperAttributes): string;
}

export interface AuthorRow {
  id: string;
  name: string;
  orcid: string | null;
  /** Links to the nearest of the people asked about. */
  distance: number;
  /** Papers that count; the dates (EDTF) are of the first and the last dated of them. */
  paperCount: number;
  firstPublished: string | null;
  lastPublished: string | null;
  /** The year of each paper of which one is known, ascending. */
  years: number[];
}

export interface LinkRow {
  source: string;
  sourceName: string;
  target: string;
  targetName: string;
  /** Newman's: each joint paper counts 1 / (its known authors - 1). */
  weight: number;
  paperCount: number;
  firstPublished: string | null;
  lastPublished: string | null;
  /** The year of each joint paper of which one is known, ascending. */
  years: number[];
  /** The two may have written more: a list cut short, of a paper that counts, names exactly one of them. */
  isLowerBound: boolean;
  /** The joint papers that count, newest first; none where the network is not to name them. */
  papers: { id: string; title: string }[];
}

/** A row for each person, in the order of the network. Cost: the papers of them all. */
export function* authorRows({ graph, selection, authors, idOf }: NetworkSource): Generator<AuthorRow> {
  const { index } = graph;
  for (const { author, distance } of authors) {
    const attributes = index.authors[author];
    if (attributes === undefined) throw new Error(`no author has the ordinal ${author}`);
    const { papers } = papersByAuthor(graph, author, selection);
    const span = publishedSpan(index, papers);
    yield {
      id: idOf(attributes),
      name: attributes.name,
      orcid: attributes.orcid,
      distance,
      paperCount: papers.length,
      firstPublished: span.first,
      lastPublished: span.last,
      years: yearsOf(papers.flatMap((paper) => index.papers[paper] ?? [])),
    };
  }
}

/**
 * A row for each link, in the order of the network; undefined where the links have it. Cost: the papers of the two people
 * of every link.
 */
export function* linkRows(network: NetworkSource): Generator<LinkRow | undefined> {
  const { graph, selection, links, namesPapers = true, idOf } = network;
  const { authors, papers } = graph.index;
  const mayHide = cutShortListsOf(network);
  for (const link of links) {
    if (link === undefined) {
      yield;
      continue;
    }
    const [source, target] = [authors[link.authors[0]], authors[link.authors[1]]];
    if (source === undefined || target === undefined) throw new Error(`${link.authors} are not both authors`);
    const joint = jointPapers(graph, ...link.authors, selection).flatMap((paper) => papers[paper] ?? []);
    yield {
      source: idOf(source),
      sourceName: source.name,
      target: idOf(target),
      targetName: target.name,
      weight: link.weight,
      paperCount: link.paperCount,
      firstPublished: publishedOn(graph.index, link.oldest),
      lastPublished: publishedOn(graph.index, link.newest),
      years: yearsOf(joint),
      isLowerBound: !sameRow(mayHide(source.ordinal), mayHide(target.ordinal)),
      papers: namesPapers ? joint.map((paper) => ({ id: idOf(paper), title: paper.title })) : [],
    };
  }
}

/** One sentence on what a file holds, whether people were left out, and what may hide people and links. */
export function description({ graph, selection, truncated, ...open }: NetworkSource): string {
  return [
    `Coauthor network, data version ${graph.version}`,
    ...(selection.everything ? [] : [`papers restricted to ${selection.key}`]),
    ...(truncated
      ? ['cut: people were left out, by the limit or because more would make too many pairs on their papers']
      : []),
    ...(open.unplacedCount > 0
      ? [`papers left out because their dates are not known well enough: ${open.unplacedCount}`]
      : []),
    ...(open.incompleteListCount > 0
      ? [`author lists cut short, which may hide people and links: ${open.incompleteListCount}`]
      : []),
  ].join('; ');
}

function yearsOf(papers: readonly PaperAttributes[]): number[] {
  return papers.flatMap(({ year }) => year ?? []).toSorted((a, b) => a - b);
}

/** The papers of a person that count and whose list is cut short, ascending; kept, for most people have many links. */
function cutShortListsOf({ graph: { index }, selection }: NetworkSource): (author: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (author) => {
    let row = known.get(author);
    if (row === undefined) {
      row = [...neighbors(index.papersOfAuthor, author)].filter(
        (paper) => index.listComplete[paper] === 0 && selection.place(paper) === COUNTS,
      );
      known.set(author, row);
    }
    return row;
  };
}

function sameRow(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((value, place) => value === right[place]);
}
