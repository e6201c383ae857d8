// Files of a network: how they are called, and of which papers they are.
import type { NetworkFormat, PaperFilter } from '../../generated/graphql.ts';

export interface FileKind {
  format: NetworkFormat;
  label: string;
  /** What the file is called behind the name of the network. */
  ending: string;
  mediaType: string;
}

export const fileKinds: readonly FileKind[] = [
  { format: 'GEXF', label: 'GEXF (Gephi)', ending: '.gexf', mediaType: 'application/xml' },
  { format: 'GRAPHML', label: 'GraphML', ending: '.graphml', mediaType: 'application/xml' },
  { format: 'CSV_LINKS', label: 'CSV of links', ending: '-links.csv', mediaType: 'text/csv' },
  { format: 'CSV_NODES', label: 'CSV of people', ending: '-people.csv', mediaType: 'text/csv' },
];

/**
 * What a network's files are called, without their ending: `coauthors-carlo-luschi-1`, `coauthors-everybody-to-2019`.
 * Of many people the first two are named. Slugs are those of their ids.
 */
export function networkFileName(slugs: readonly string[], radius: number, where: PaperFilter | null): string {
  const others = slugs.length - 2;
  const who = slugs.length === 0 ? ['everybody'] : slugs.slice(0, 2).map((slug) => [...slug].slice(0, 60).join(''));
  return [
    'coauthors',
    ...who,
    ...(others > 0 ? [`and-${others}-more`] : []),
    ...(slugs.length === 0 ? [] : [radius]),
    ...(where?.published?.from == null ? [] : ['from', where.published.from]),
    ...(where?.published?.to == null ? [] : ['to', where.published.to]),
  ].join('-');
}

/** The filter with no paper behind that year; the filter itself where no year is chosen. */
export function whereUpTo(where: PaperFilter | null, year: number | null): PaperFilter | null {
  if (year === null) return where;
  const to = where?.published?.to;
  const isEarlier = to != null && Number(to.slice(0, 4)) <= year;
  return isEarlier ? where : { ...where, published: { ...where?.published, to: String(year).padStart(4, '0') } };
}
