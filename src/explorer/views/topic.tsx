// One topic: what it means, who works on it, since when, and what it goes together with.
import { Link, useSearchParams } from 'wouter';
import { TopicPageDocument, type TopicPageQuery } from '../../generated/graphql.ts';
import { idOf, papersHref, searchHref } from '../addresses.ts';
import { useAnswer } from '../answers.ts';
import { useFilters, whereOf, withFilters } from '../filters.ts';
import { FilterBar } from '../parts/filter-bar.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { NodeLink } from '../parts/node-link.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, count, Empty, OpenEnds } from '../parts/states.tsx';
import { turnedOver, useAfter } from '../parts/use-after.ts';
import { ViewTitle } from '../parts/view-title.tsx';
import { useYearsLoaded } from '../parts/years-loaded.ts';
import { TopicPeople } from './topic-people.tsx';
import { TopicPlace } from './topic-place.tsx';
import { TopicYears } from './topic-years.tsx';
import '../styles/facts.css';
import '../styles/topic.css';

type ShownTopic = NonNullable<TopicPageQuery['topic']>;

export function Topic({ slug }: { slug: string }) {
  const { filters } = useFilters();
  // The page is about one topic: others that the address names, as one from another view may, do not hold here.
  const where = whereOf({ ...filters, topics: [] });
  const [search] = useSearchParams();
  const authorsBy = search.get('people') === 'score' ? 'SCORE' : 'PAPERS';
  const list = JSON.stringify([slug, where]);
  const [authorsAfter, moreAuthors] = useAfter(`authors ${authorsBy} ${list}`);
  const [papersAfter, morePapers] = useAfter(`papers ${list}`);
  const [cooccurringAfter, moreCooccurring] = useAfter(`cooccurring ${list}`);
  const variables = {
    by: { id: idOf('Topic', slug) },
    where,
    authorsBy,
    papersBy: 'NEWEST',
    first: 10,
    authorsAfter,
    papersAfter,
    cooccurringAfter,
  } as const;
  const answer = useAnswer(TopicPageDocument, variables);
  const isWaiting = answer.state === 'there' && answer.isStale;
  const years = useYearsLoaded();
  const query = <ShowQuery document={TopicPageDocument} variables={variables} />;

  return (
    <>
      {answer.state !== 'there' && <ViewTitle kind="Topic" title={slug.replaceAll('-', ' ')} />}
      <Answered answer={turnedOver(answer, authorsAfter, papersAfter, cooccurringAfter)} what="the topic">
        {({ topic }) => {
          if (topic === null) return <UnknownTopic slug={slug} />;
          const narrowed = withFilters(new URLSearchParams(), { ...filters, topics: [topic.id] });
          return (
            <>
              <ViewTitle kind="Topic" title={topic.label}>
                <Link className="button" href={`/network?${narrowed}`}>
                  Network of its papers
                </Link>
                {query}
              </ViewTitle>
              <TopicPlace topic={topic} />
              <FilterBar years={years} hasTopics={false} />
              {topic.papers.totalCount === 0 ? (
                <NoPapers topic={topic} isFiltered={where !== null} />
              ) : (
                <>
                  <div className="columns">
                    <TopicPeople
                      authors={topic.authors}
                      orderBy={authorsBy}
                      isLoading={isWaiting}
                      onMore={() => moreAuthors(topic.authors.pageInfo.endCursor)}
                    />
                    <div>
                      <TopicYears activity={topic.activity} />
                      <Cooccurring
                        topic={topic}
                        isLoading={isWaiting}
                        onMore={() => moreCooccurring(topic.cooccurring.pageInfo.endCursor)}
                      />
                    </div>
                  </div>
                  <section className="card" aria-labelledby="papers">
                    <div className="section-title">
                      <h2 id="papers">{count(topic.papers.totalCount, 'paper', 'papers')}</h2>
                      <Link href={papersHref(Object.fromEntries(narrowed))}>In the list of papers</Link>
                    </div>
                    <OpenEnds unplaced={topic.papers.unplacedCount} />
                    <PaperList papers={topic.papers.nodes} />
                    <MoreButton
                      shown={topic.papers.nodes.length}
                      total={topic.papers.totalCount}
                      isLoading={isWaiting}
                      onMore={() => morePapers(topic.papers.pageInfo.endCursor)}
                    />
                  </section>
                </>
              )}
            </>
          );
        }}
      </Answered>
    </>
  );
}

function UnknownTopic({ slug }: { slug: string }) {
  const words = slug.replaceAll('-', ' ');
  return (
    <>
      <ViewTitle kind="Topic" title="No topic has this id" />
      <Empty>
        There is no topic <code>{idOf('Topic', slug)}</code>. Ids come from labels, and other lists or another
        vocabulary may change them. <Link href={searchHref(words)}>Search for “{words}”</Link>
      </Empty>
    </>
  );
}

function NoPapers({ topic, isFiltered }: { topic: ShownTopic; isFiltered: boolean }) {
  return (
    <>
      <Empty>
        {isFiltered
          ? 'No paper on this topic, or on a narrower one, is known to fit the filters.'
          : 'No paper that is loaded is on this topic or on a narrower one.'}
      </Empty>
      <OpenEnds unplaced={topic.papers.unplacedCount} />
    </>
  );
}

function Cooccurring({
  topic: { cooccurring },
  isLoading,
  onMore,
}: {
  topic: ShownTopic;
  isLoading: boolean;
  onMore: () => void;
}) {
  const { totalCount, edges } = cooccurring;
  return (
    <section className="card" aria-labelledby="together">
      <h2 id="together">Goes together with</h2>
      {totalCount === 0 ? (
        <Empty>Its papers have no other topic.</Empty>
      ) : (
        <>
          <p className="small muted">Topics of the same papers; broader and narrower ones are left out.</p>
          <ul className="plain-list">
            {edges.map(({ paperCount, node }) => (
              <li key={node.id} className="topic-counted">
                <NodeLink id={node.id} label={node.label} />
                <span className="muted">{count(paperCount, 'paper', 'papers')}</span>
              </li>
            ))}
          </ul>
          <MoreButton shown={edges.length} total={totalCount} isLoading={isLoading} onMore={onMore} />
        </>
      )}
    </section>
  );
}
