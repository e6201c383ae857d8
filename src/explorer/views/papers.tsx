// The list of papers: by words, people, topics and time, with counts that narrow it further.
import { Link, useSearchParams } from 'wouter';
import { PapersDocument } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { useFilters } from '../filters.ts';
import { FilterBar } from '../parts/filter-bar.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, count, Empty, OpenEnds } from '../parts/states.tsx';
import { turnedOver, useAfter } from '../parts/use-after.ts';
import { ViewTitle } from '../parts/view-title.tsx';
import { useYearsLoaded } from '../parts/years-loaded.ts';
import { askedIn, whereOfPapers } from './papers-asked.ts';
import { PapersFacets } from './papers-facets.tsx';
import { PapersWords } from './papers-words.tsx';
import '../styles/papers.css';

export function Papers() {
  const { filters } = useFilters();
  const [search] = useSearchParams();
  const asked = askedIn(search);
  const where = whereOfPapers(filters, asked);
  const { orderBy } = asked;
  const [after, setAfter] = useAfter(JSON.stringify(['papers', where, orderBy]));
  const variables = { where, orderBy, first: 20, after, named: [...asked.authors] };
  const answer = useAnswer(PapersDocument, variables);
  const isWaiting = answer.state === 'there' && answer.isStale;
  const years = useYearsLoaded();
  const names = new Map(
    answer.state === 'there'
      ? answer.data.nodes.map((node) => [node?.id, node !== null && 'name' in node ? node.name : ''])
      : [],
  );

  return (
    <>
      <ViewTitle title="Papers">
        <ShowQuery document={PapersDocument} variables={variables} />
      </ViewTitle>
      <PapersWords asked={asked} nameOf={(id) => names.get(id)} isKnown={answer.state === 'there' && !isWaiting} />
      <FilterBar years={years} />
      <p className="visually-hidden" role="status">
        {answer.state === 'there' && !isWaiting && count(answer.data.papers.totalCount, 'paper fits', 'papers fit')}
      </p>
      <Answered answer={turnedOver(answer, after)} what="the papers">
        {({ papers }) => (
          <>
            <OpenEnds unplaced={papers.unplacedCount} />
            {papers.totalCount === 0 ? (
              <Empty>
                No paper is known to fit.{' '}
                {where === null ? (
                  <Link href="/lists">The lists say what was read.</Link>
                ) : (
                  <>
                    Try fewer words or filters, or look at <Link href="/papers">all papers</Link>.
                  </>
                )}
              </Empty>
            ) : (
              <div className="papers-layout">
                <section className="card" aria-labelledby="fitting">
                  <h2 id="fitting">{count(papers.totalCount, 'paper', 'papers')}</h2>
                  <PaperList papers={papers.nodes} />
                  <MoreButton
                    shown={papers.nodes.length}
                    total={papers.totalCount}
                    isLoading={isWaiting}
                    onMore={() => setAfter(papers.pageInfo.endCursor)}
                  />
                </section>
                <PapersFacets facets={papers.facets} asked={asked} />
              </div>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
