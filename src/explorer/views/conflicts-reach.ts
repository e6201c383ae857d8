// How far an answer reaches, and what may be hidden from it, in sentences; the command line says the same.
import type { PaperFilter } from '../../generated/graphql.ts';
import { count } from '../parts/states.tsx';
import type { Gathered, Question } from './conflicts-gather.ts';

/** How far the papers reach into the time asked about, where that is not to its end. */
export function reachSentences({ counts, newest }: Gathered, where: PaperFilter | null): string[] {
  const to = where?.published?.to;
  if (typeof to !== 'string') return [];
  return [
    ...(newest !== null && latestDay(newest) < to
      ? [
          `The newest dated paper of the lists is of ${newest}: of what was written later nothing is known${butForDoubtful(counts.unplacedCount)}.`,
        ]
      : []),
    ...(counts.paperCount === 0
      ? ['No paper of the lists is known to lie in this time: that pairs are clear says nothing.']
      : []),
  ];
}

function butForDoubtful(papers: number): string {
  return papers === 0 ? '' : `, but for what ${count(papers, 'paper', 'papers')} of doubtful date may tell`;
}

/** The last day that a date may mean, as text that sorts by days: `2019-07-31` of `2019-07`, `1999-12-31` of `199X`. */
function latestDay(date: string): string {
  const last = (date.split('/').at(-1) ?? date).replace(/[?~%]$/u, '').replaceAll('X', '9');
  return last + '-12-31'.slice(last.length - 4);
}

/** What may hide joint papers, and chains, also of pairs that are counted as clear. */
export function openSentences({ counts }: Gathered, maxDistance: Question['maxDistance']): string[] {
  const { incompleteListCount: lists, unplacedCount: papers } = counts;
  const they = lists === 1 ? 'it leaves' : 'they leave';
  const hidden = [
    ...(lists > 0 ? [`${count(lists, 'author list', 'author lists')} cut short or not given`] : []),
    ...(papers > 0 ? [`${count(papers, 'paper', 'papers')} of doubtful date`] : []),
  ];
  return [
    ...(lists > 0
      ? [
          `${count(lists, 'author list', 'author lists')} of papers that count or may count ${lists === 1 ? 'is' : 'are'} cut short or not given: whoever ${they} out may have joint papers that are not recorded, also of pairs counted as clear.`,
        ]
      : []),
    ...(maxDistance > 1 && hidden.length > 0
      ? [`Chains, and shorter ones, may be hidden by ${hidden.join(' and ')}, also of pairs counted as clear.`]
      : []),
  ];
}
