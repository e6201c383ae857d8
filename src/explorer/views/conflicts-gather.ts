// All pairs of a question about conflicts, page by page, with all their papers.
import {
  CoauthorshipDocument,
  type CoauthorshipQuery,
  ConflictsDocument,
  type ConflictsQuery,
  type ConflictsQueryVariables,
} from '../../generated/graphql.ts';
import type { useAsk } from '../answers.ts';
import { isUnclear, type Pair, type WholePair, withOpenParted } from './conflicts-open.ts';

type Ask = ReturnType<typeof useAsk>;

export type Counts = Omit<ConflictsQuery['conflicts'], 'nodes' | 'pageInfo'>;

export interface Gathered {
  counts: Counts;
  /** The date of the newest paper of the lists; null: none has one. */
  newest: string | null;
  /** In the order of the API, each once. */
  pairs: readonly WholePair[];
  /** False: the gathering goes on, or was stopped. */
  isWhole: boolean;
}

/** The most pairs and papers that the API gives at once. */
export const pairsAPage = 100;
export const papersAPair = 20;
const papersAPage = 100;

export type Question = Pick<ConflictsQueryVariables, 'where'> & {
  of: string[];
  against: string[];
  maxDistance: number;
};

/** The variables of a page of pairs. */
export function pageOf(question: Question, after: string | null) {
  return { ...question, first: pairsAPage, after, papersFirst: papersAPair };
}

/**
 * What is gathered so far, after every page; the last one is whole. Pairs with more papers than a page of pairs shows
 * are asked about once more each. Throws with a sentence where the server does not answer, and once the signal is
 * aborted, instead of asking any more.
 */
export async function* gatherPairs(
  askServer: Ask,
  question: Question,
  signal: AbortSignal,
): AsyncGenerator<Gathered, void, undefined> {
  const ask: Ask = async (document, variables) => {
    signal.throwIfAborted();
    return askServer(document, variables);
  };
  const pairs: WholePair[] = [];
  const seen = new Set<string>();
  let areDatesOver = false;
  let after: string | null = null;
  while (true) {
    const page: ConflictsQuery = await ask(ConflictsDocument, pageOf(question, after));
    const { nodes, pageInfo, ...counts } = page.conflicts;
    for (const pair of nodes) {
      const key = pair.authors.map(({ id }) => id).join(' ');
      // A cache may answer with all pages so far.
      if (seen.has(key)) continue;
      seen.add(key);
      const whole = await withAllPapers(ask, pair, question);
      const joint = areDatesOver ? new Set<string>() : await jointAmongUnclear(ask, whole, question);
      const parted = withOpenParted(whole, joint);
      pairs.push(parted);
      // Undecided pairs come with those first that a date leaves open.
      areDatesOver = pair.status === 'UNDECIDED' && parted.openByDate.length === 0;
    }
    const isWhole = !pageInfo.hasNextPage || pageInfo.endCursor === null;
    yield { counts, newest: page.graph.published?.last ?? null, pairs: [...pairs], isWhole };
    if (isWhole) return;
    after = pageInfo.endCursor;
  }
}

type Answer = NonNullable<CoauthorshipQuery['coauthorship']>;
type PapersPage = NonNullable<Answer['coauthorship']>['papers'] | undefined;
type OpenPage = Answer['undecidedPapers'] | undefined;

async function withAllPapers(ask: Ask, pair: Pair, { where }: Question): Promise<Pair> {
  const [joint, undecided] = [pair.coauthorship?.papers.nodes ?? [], pair.undecidedPapers.nodes];
  const isWhole = joint.length >= (pair.coauthorship?.paperCount ?? 0);
  if (isWhole && undecided.length >= pair.undecidedPapers.totalCount) return pair;
  const between = pair.authors.map(({ id }) => id);
  const allJoint = new Map<string, (typeof joint)[number]>();
  const allUndecided = new Map<string, (typeof undecided)[number]>();
  let after: string | null = null;
  let undecidedAfter: string | null = null;
  while (true) {
    const variables = { between, where: where ?? null, first: papersAPage, undecidedFirst: papersAPage };
    const answer: CoauthorshipQuery = await ask(CoauthorshipDocument, { ...variables, after, undecidedAfter });
    const papers: PapersPage = answer.coauthorship?.coauthorship?.papers;
    const open: OpenPage = answer.coauthorship?.undecidedPapers;
    for (const paper of papers?.nodes ?? []) allJoint.set(paper.id, paper);
    for (const paper of open?.nodes ?? []) allUndecided.set(paper.id, paper);
    // The list that has ended is asked for its last page again, as long as the other goes on.
    if (papers?.pageInfo.hasNextPage) after = papers.pageInfo.endCursor;
    if (open?.pageInfo.hasNextPage) undecidedAfter = open.pageInfo.endCursor;
    if (!papers?.pageInfo.hasNextPage && !open?.pageInfo.hasNextPage) break;
  }
  return {
    ...pair,
    coauthorship:
      pair.coauthorship === null ? null : { ...pair.coauthorship, papers: { nodes: [...allJoint.values()] } },
    undecidedPapers: { ...pair.undecidedPapers, nodes: [...allUndecided.values()] },
  };
}

/** The papers of the two, whenever they are of; nothing is asked where no open paper of theirs needs it. */
async function jointAmongUnclear(ask: Ask, pair: Pair, { where }: Question): Promise<ReadonlySet<string>> {
  const joint = new Set<string>();
  if (!pair.undecidedPapers.nodes.some((paper) => isUnclear(paper, where ?? null))) return joint;
  const variables = { between: pair.authors.map(({ id }) => id), where: null, first: papersAPage, undecidedFirst: 1 };
  let after: string | null = null;
  do {
    const answer: CoauthorshipQuery = await ask(CoauthorshipDocument, { ...variables, after });
    const papers: PapersPage = answer.coauthorship?.coauthorship?.papers;
    for (const { id } of papers?.nodes ?? []) joint.add(id);
    after = papers?.pageInfo.hasNextPage ? papers.pageInfo.endCursor : null;
  } while (after !== null);
  return joint;
}
