// What a picture of a network shows and what it does not, in sentences.
import type { NetworkData } from '../network/model.ts';
import { count } from '../parts/states.tsx';
import type { NetworkAsked } from './network-asked.ts';

export interface DrawnNetwork {
  asked: NetworkAsked;
  /** Names of the people it is around who are known. */
  around: readonly string[];
  /** Whether papers are left out by their date, topics or number of authors. */
  isFiltered: boolean;
  people: number;
  links: number;
  /** People without a link to anybody drawn. */
  alone: number;
  /** People were left out: by the limit, or, where they are fewer, because of the pairs that their papers make. */
  truncated: boolean;
  /** People in the lists altogether; null: not known yet. */
  everybody: number | null;
  incompleteListCount: number;
  unplacedCount: number;
  /** A year is chosen, which shows less than that. */
  isInYear?: boolean;
}

/** What is drawn: who, how many links, and who was left out, in whole sentences. */
export function sentenceOnDrawn(drawn: DrawnNetwork): string {
  const { asked, people, links, alone, truncated } = drawn;
  const enough = asked.minPapers === 1 ? '' : ` of at least ${asked.minPapers} joint papers`;
  const linked = links === 0 ? `No link${enough}` : `${count(links, 'link', 'links')}${enough}`;
  return [
    `${drawn.isInYear === true ? 'In all years: ' : ''}${asked.around.length === 0 ? everybodyIn(drawn) : peopleAround(drawn)}`,
    ...(people > 1 ? [`${linked} between them.`] : []),
    ...(alone > 0 && links > 0 ? [`${count(alone, 'person has', 'people have')} none here.`] : []),
    ...(truncated ? [leftOut(drawn)] : []),
    ...(nearlyAllLinked(people, links) ? [onNearlyAll] : []),
  ].join(' ');
}

/** What a picture that is one knot is told by. */
export const onNearlyAll =
  'Nearly everybody is linked with everybody, as one paper of many authors does; “Authors a paper, at most” leaves such papers out.';

/** Whether so many of the pairs of many people are linked that a picture shows no more than that. */
export function nearlyAllLinked(people: number, links: number): boolean {
  return people >= 50 && links >= 0.4 * people * (people - 1);
}

/** What may be missing from the lists themselves; null: nothing that is known of. */
export function sentenceOnOpenEnds({ incompleteListCount, unplacedCount }: DrawnNetwork): string | null {
  const sentences = [
    ...(incompleteListCount > 0
      ? [
          `${count(incompleteListCount, 'list of authors is', 'lists of authors are')} cut short (“et al.”) or not given: there may be more people and links.`,
        ]
      : []),
    ...(unplacedCount > 0
      ? [
          `${count(unplacedCount, 'more paper', 'more papers')} would count if ${unplacedCount === 1 ? 'its date' : 'their dates'}, not known well enough, lay in the time asked for.`,
        ]
      : []),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** How many people of a network no link leads to. */
export function aloneIn({ nodes, links }: NetworkData): number {
  const linked = new Set(links.flatMap(({ source, target }) => [source, target]));
  return nodes.filter(({ id }) => !linked.has(id)).length;
}

/** “Ada Byron”, “Ada Byron and Bob Cole”, “Ada Byron, Bob Cole and 3 more”. */
export function namesInShort(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ');
  return names.length === 3
    ? `${names.slice(0, 2).join(', ')} and ${names[2]}`
    : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

function everybodyIn({ people, truncated, isFiltered, everybody }: DrawnNetwork): string {
  const writing = isFiltered ? ' with a paper that fits the filter' : '';
  if (!truncated) {
    return people === 1 ? `The only person${writing}.` : `All ${people.toLocaleString('en')} people${writing}.`;
  }
  const strongest =
    people === 1
      ? 'The person with the strongest links'
      : `The ${people.toLocaleString('en')} people with the strongest links`;
  // How many fit a filter is not asked: it would take the whole network.
  const of = isFiltered || everybody === null ? '' : `, of ${everybody.toLocaleString('en')}`;
  return `${strongest}${isFiltered ? ', of those' : ''}${writing}${of}.`;
}

function peopleAround({ asked, around, people }: DrawnNetwork): string {
  const steps = asked.radius === 1 ? 'their coauthors' : `everybody up to ${asked.radius} links away`;
  return `${namesInShort(around)} and ${steps}: ${count(people, 'person', 'people')}.`;
}

function leftOut({ asked, people }: DrawnNetwork): string {
  const whom =
    asked.around.length === 0
      ? 'those with weaker links'
      : 'the farthest, and of those equally far the ones with the weakest links';
  return people < asked.limit
    ? `More people would make too many pairs on their papers, so others are left out: ${whom}. “Authors a paper, at most” leaves papers of many authors out instead.`
    : `The limit of ${count(asked.limit, 'person', 'people')} left others out: ${whom}.`;
}
