// Pages of papers, for every field that returns one.
import type { Context } from '../context.ts';
import { type PaperOrder as Order, orderPapersInSteps } from '../graph/orders.ts';
import type { SelectedPapers } from '../graph/selection.ts';
import type { Steps } from '../graph/steps.ts';
import { stepwise } from '../graph/stepwise.ts';
import { paperAt } from './at.ts';
import { builder, type PaperPage } from './builder.ts';
import { type ConnectionArgs, type CursorScope, connect } from './connection.ts';
import type { Arg } from './connection-types.ts';

const PaperOrder = builder.enumType('PaperOrder', {
  description: 'An order of papers; the id decides between equals.',
  values: {
    NEWEST: { description: 'Latest date first; papers of whose year nothing is known last.' },
    OLDEST: { description: 'Earliest date first; papers of whose year nothing is known last.' },
    TITLE: { description: 'By title, blind to case and accents.' },
  } as const,
});

/** The argument `orderBy` of a list of papers. */
export function paperOrderArg(arg: Arg) {
  return arg({ type: PaperOrder, defaultValue: 'NEWEST', description: 'Which come first. Null: NEWEST.' });
}

/** The page of these papers that the arguments ask for, with the whole list for its facets: now or in turns. */
export function paperPage(
  { graph, work }: Pick<Context, 'graph' | 'work'>,
  selected: SelectedPapers | Steps<SelectedPapers>,
  args: ConnectionArgs & { orderBy?: Order | null | undefined },
  scope: CursorScope,
): PaperPage | Promise<PaperPage> {
  const steps = function* (): Steps<PaperPage> {
    const { papers, unplaced } = 'papers' in selected ? selected : yield* selected;
    const ordered = yield* orderPapersInSteps(graph, papers, args.orderBy ?? 'NEWEST');
    const page = connect(ordered, args, scope, (paper) => ({ node: paperAt(graph, paper) }));
    return { ...page, graph, papers, unplacedCount: unplaced.length };
  };
  return stepwise(work, steps());
}
