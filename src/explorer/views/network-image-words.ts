// What stands over a picture of a network that is saved.
import type { PaperFilter } from '../../generated/graphql.ts';
import { slugOf } from '../addresses.ts';
import type { ImageWords } from '../network/image-sheet.ts';
import { count } from '../parts/states.tsx';
import type { NetworkAsked } from './network-asked.ts';
import { namesInShort } from './network-sentence.ts';

/**
 * The title says who and up to which year; the details which papers and links, and how many people are left where others
 * were left out (`cutTo`; null: nobody was). Topics are told by their ids.
 */
export function imageWords(
  { radius, minPapers }: NetworkAsked,
  around: readonly string[],
  where: PaperFilter | null,
  year: number | null,
  cutTo: number | null,
): ImageWords {
  const steps = radius === 1 ? 'their coauthors' : `everybody up to ${radius} links away`;
  const who = around.length === 0 ? 'The network of everybody' : `${namesInShort(around)} and ${steps}`;
  const { from, to } = where?.published ?? {};
  const topics = where?.anyTopic ?? [];
  return {
    title: year === null ? who : `${who}, up to ${year}`,
    details: [
      ...(minPapers > 1 ? [`links of at least ${minPapers} joint papers`] : []),
      ...(from == null ? [] : [`papers from ${from}`]),
      ...(to == null ? [] : [`papers until ${to}`]),
      ...(topics.length === 0 ? [] : [`on ${topics.map((topic) => slugOf(topic).replaceAll('-', ' ')).join(' or ')}`]),
      ...(where?.maxAuthors == null ? [] : [`papers of at most ${count(where.maxAuthors, 'author', 'authors')}`]),
      ...(cutTo === null ? [] : [`cut to ${count(cutTo, 'person', 'people')}`]),
    ],
  };
}
