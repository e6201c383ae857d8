// Papers near a paper, with the people and topics that they share.
import { RelatedPapersDocument } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { AuthorNames, NodeLink } from '../parts/node-link.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { turnedOver, useAfter } from '../parts/use-after.ts';

export function PaperRelated({ id }: { id: string }) {
  const [after, setAfter] = useAfter(JSON.stringify(['related', id]));
  const variables = { by: { id }, first: 5, after };
  const answer = useAnswer(RelatedPapersDocument, variables);
  const isWaiting = answer.state === 'there' && answer.isStale;
  return (
    <section className="card" aria-labelledby="related">
      <div className="section-title">
        <h2 id="related">Related papers</h2>
        <ShowQuery document={RelatedPapersDocument} variables={variables} of="related papers" />
      </div>
      <Answered answer={turnedOver(answer, after)} what="related papers">
        {({ paper }) => {
          if (paper === null || paper.related.totalCount === 0) {
            return <Empty>No other paper shares people or topics with it.</Empty>;
          }
          const { totalCount, edges, pageInfo } = paper.related;
          return (
            <>
              <p className="small muted">
                Nearest first: by the people and the topics that both have. A rare topic says more.
              </p>
              <PaperList papers={edges.map(({ node, ...rest }) => ({ ...node, ...rest }))}>
                {({ sharedAuthors, sharedTopics }) => (
                  <>
                    {sharedAuthors.length > 0 && (
                      <p className="small">
                        Same people: <AuthorNames authors={sharedAuthors} />
                      </p>
                    )}
                    {sharedTopics.length > 0 && (
                      <p className="small">
                        Same topics:{' '}
                        {sharedTopics.map(({ id: topic, label }, at) => (
                          <span key={topic}>
                            {at > 0 && ', '}
                            <NodeLink id={topic} label={label} />
                          </span>
                        ))}
                      </p>
                    )}
                  </>
                )}
              </PaperList>
              <MoreButton
                shown={edges.length}
                total={totalCount}
                isLoading={isWaiting}
                onMore={() => setAfter(pageInfo.endCursor)}
              />
            </>
          );
        }}
      </Answered>
    </section>
  );
}
