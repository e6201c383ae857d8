// What somebody wrote about.
import { AuthorPageDocument, type PaperFilter } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { NodeLink } from '../parts/node-link.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { spanOfYears } from '../parts/span-of-years.ts';
import { Answered, count, Empty, OpenEnds } from '../parts/states.tsx';
import { turnedOver, useAfter } from '../parts/use-after.ts';
import { askedOfWork } from './author-asked.ts';
import { Section } from './author-section.tsx';

export function Topics({ id, where }: { id: string; where: PaperFilter | null }) {
  const [after, goOn] = useAfter(JSON.stringify(['topics', id, where]));
  const variables = askedOfWork(id, where, after);
  const answer = useAnswer(AuthorPageDocument, variables);
  return (
    <Section title="Topics" actions={<ShowQuery document={AuthorPageDocument} variables={variables} of="topics" />}>
      <Answered answer={turnedOver(answer, after)} what="the topics">
        {({ author }) => {
          const topics = author?.topics;
          if (topics === undefined) return null;
          const { totalCount, unplacedCount, edges, pageInfo } = topics;
          return (
            <>
              <OpenEnds unplaced={unplacedCount} />
              {totalCount === 0 && (
                <Empty>No topic is recorded{where !== null && ' of papers that fit the filter'}.</Empty>
              )}
              <ol className="plain-list author-topics">
                {edges.map(({ node, paperCount, firstPublished, lastPublished }) => (
                  <li key={node.id}>
                    <NodeLink id={node.id} label={node.label} />
                    <span className="small muted">
                      {count(paperCount, 'paper', 'papers')},{' '}
                      {spanOfYears(firstPublished, lastPublished, 'years not known')}
                    </span>
                  </li>
                ))}
              </ol>
              <MoreButton
                shown={edges.length}
                total={totalCount}
                isLoading={answer.state === 'there' && answer.isStale}
                onMore={() => goOn(pageInfo.endCursor)}
              />
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
