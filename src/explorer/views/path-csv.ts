// The links of the paths as a table, with all their papers.
import { CoauthorshipDocument, type CoauthorshipQuery, type PaperFilter } from '../../generated/graphql.ts';
import type { useAsk } from '../answers.ts';
import { csvLine } from '../parts/csv.ts';

type Ask = ReturnType<typeof useAsk>;

interface Person {
  id: string;
  name: string;
}

export interface LinkRow {
  from: Person;
  to: Person;
  paperCount: number;
  firstPublished: string | null;
  lastPublished: string | null;
  /** Lists that are cut short may hide more papers. */
  isLowerBound: boolean;
  /** Newest first. */
  titles: readonly string[];
}

const papersAPage = 100;
const linksAtOnce = 6;

/** What the API says of each of these links, in their order, some asked at a time. Rejects with a sentence. */
export async function gatherLinks(
  ask: Ask,
  links: readonly (readonly [from: Person, to: Person])[],
  where: PaperFilter | null,
): Promise<LinkRow[]> {
  const rows: LinkRow[] = [];
  for (let at = 0; at < links.length; at += linksAtOnce) {
    const some = links.slice(at, at + linksAtOnce);
    rows.push(...(await Promise.all(some.map(([from, to]) => gatherLink(ask, from, to, where)))));
  }
  return rows;
}

async function gatherLink(ask: Ask, from: Person, to: Person, where: PaperFilter | null): Promise<LinkRow> {
  const titles: string[] = [];
  let after: string | null = null;
  while (true) {
    const asked = { between: [from.id, to.id], where, first: papersAPage, after, undecidedFirst: 1 };
    const answer: CoauthorshipQuery = await ask(CoauthorshipDocument, asked);
    const link = answer.coauthorship?.coauthorship;
    if (link === undefined || link === null) throw new Error('The lists have changed meanwhile. Try again.');
    titles.push(...link.papers.nodes.map(({ title }) => title));
    const { hasNextPage, endCursor } = link.papers.pageInfo;
    if (!hasNextPage || endCursor === null) {
      const { paperCount, firstPublished, lastPublished, isLowerBound } = link;
      return { from, to, paperCount, firstPublished, lastPublished, isLowerBound, titles };
    }
    after = endCursor;
  }
}

/** A header, then a line a link in the order given; titles are parted by ` | `. */
export function linksCsv(rows: readonly LinkRow[]): string {
  const lines = rows.map(({ from, to, paperCount, firstPublished, lastPublished, isLowerBound, titles }) => [
    ...[from.name, to.name, paperCount, firstPublished, lastPublished, titles.join(' | ')],
    ...[isLowerBound, from.id, to.id],
  ]);
  return [['from', 'to', 'papers', 'first', 'last', 'titles', 'lower bound', 'from id', 'to id'], ...lines]
    .map(csvLine)
    .join('');
}
