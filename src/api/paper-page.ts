// Pages of papers, for every field that returns one.
import { type PaperOrder as Order, orderPapers } from '../graph/orders.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import type { SelectedPapers } from '../graph/selection.ts';
import { paperAt } from './at.ts';
import { builder, type PaperPage } from './builder.ts';
import { type ConnectionArgs, type CursorScope, connect } from './connection.ts';

export const PaperOrder = builder.enumType('PaperOrder', {
  description: 'An order of papers; the id decides between equals.',
  values: {
    NEWEST: { description: 'Latest date first; papers of which no date is known last.' },
    OLDEST: { description: 'Earliest date first; papers of which no date is known last.' },
    TITLE: { description: 'By title, blind to case and accents.' },
  } as const,
});

/** The page of these papers that the arguments ask for, with the whole list for its facets. */
export function paperPage(
  graph: PublicationGraph,
  { papers, unplaced }: SelectedPapers,
  args: ConnectionArgs & { orderBy?: Order | null | undefined },
  scope: CursorScope,
): PaperPage {
  const ordered = orderPapers(graph, papers, args.orderBy ?? 'NEWEST');
  const page = connect(ordered, args, scope, (paper) => ({ node: paperAt(graph, paper) }));
  return { ...page, graph, papers, unplacedCount: unplaced.length };
}
