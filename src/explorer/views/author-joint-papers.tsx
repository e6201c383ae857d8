// What two people wrote together, shown in place.
import { Link } from 'wouter';
import { CoauthorshipDocument, type PaperFilter } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { useFilters } from '../filters.ts';
import { PaperList } from '../parts/paper-list.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, count } from '../parts/states.tsx';
import { jointPapersHref } from './author-links.ts';

export function JointPapers({ between, where }: { between: [string, string]; where: PaperFilter | null }) {
  const { filters } = useFilters();
  const variables = { between, where };
  const answer = useAnswer(CoauthorshipDocument, variables);
  return (
    <div className="author-joint">
      <Answered answer={answer} what="the joint papers">
        {({ coauthorship }) => {
          if (coauthorship === null) return null;
          const { coauthorship: together, undecidedPapers } = coauthorship;
          const shown = together?.papers.nodes ?? [];
          const paperCount = together?.paperCount ?? 0;
          return (
            <>
              <PaperList papers={shown} />
              {paperCount > shown.length && (
                <p>
                  <Link href={jointPapersHref(between, filters)}>
                    All {paperCount.toLocaleString('en')} joint papers
                  </Link>
                </p>
              )}
              {undecidedPapers.totalCount > 0 && (
                <details>
                  <summary>
                    {count(undecidedPapers.totalCount, 'more paper', 'more papers')} may be joint: the list is cut
                    short, or the date not known well enough
                  </summary>
                  <PaperList papers={undecidedPapers.nodes} />
                  {undecidedPapers.totalCount > undecidedPapers.nodes.length && (
                    <p className="small muted">The first {undecidedPapers.nodes.length} are shown.</p>
                  )}
                </details>
              )}
            </>
          );
        }}
      </Answered>
      <ShowQuery document={CoauthorshipDocument} variables={variables} of="joint papers" />
    </div>
  );
}
