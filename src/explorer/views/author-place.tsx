// Somebody's place in the coauthor graph, worked out when it is asked for: on large graphs that takes a while.
import { type ReactNode, useState } from 'react';
import { AuthorMetricsDocument, type AuthorMetricsQuery, type PaperFilter } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, count, Empty, OpenEnds } from '../parts/states.tsx';
import { estimateInWords, share } from './author-estimate.ts';

type Metrics = NonNullable<Extract<NonNullable<AuthorMetricsQuery['nodes'][number]>, { name: string }>['metrics']>;

export function Place({ id, where }: { id: string; where: PaperFilter | null }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="card author-section" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>Place in the graph</h2>
      </summary>
      {isOpen && <Measures id={id} where={where} />}
    </details>
  );
}

function Measures({ id, where }: { id: string; where: PaperFilter | null }) {
  const variables = { authors: [id], where };
  const answer = useAnswer(AuthorMetricsDocument, variables);
  return (
    <>
      <Answered answer={answer} what="the place in the graph; the first time this takes a while">
        {({ nodes: [node] }) => {
          const metrics = node !== null && node !== undefined && 'metrics' in node ? node.metrics : null;
          return metrics === null || metrics === undefined ? (
            <Empty>No paper fits the filter: without papers there is no place in the graph.</Empty>
          ) : (
            <MeasureTable metrics={metrics} />
          );
        }}
      </Answered>
      <ShowQuery document={AuthorMetricsDocument} variables={variables} of="the place" />
    </>
  );
}

function MeasureTable({ metrics }: { metrics: Metrics }) {
  const { component, community, unplacedCount, incompleteListCount } = metrics;
  return (
    <>
      {component.size === 1 ? (
        <p>No coauthor is recorded, so no path is recorded.</p>
      ) : (
        <p>
          This person is one of {count(component.size, 'person', 'people')} whom coauthor paths connect, and one of{' '}
          {count(community.size, 'person', 'people')} of the community “<bdi>{community.name}</bdi>”, who mostly write
          with each other.
        </p>
      )}
      {(unplacedCount > 0 || incompleteListCount > 0) && <p>The whole graph counts here, and what it leaves open:</p>}
      <OpenEnds unplaced={unplacedCount} incomplete={incompleteListCount} />
      <table className="author-measures">
        <caption className="visually-hidden">Measures of the place in the coauthor graph</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className="number">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          <Measure name="Degree" value={metrics.degree.toLocaleString('en')}>
            How many people this person wrote with.
          </Measure>
          <Measure name="Weighted degree" value={rounded(metrics.weightedDegree)}>
            The weights of all links together: the papers not written alone.
          </Measure>
          <Measure name="PageRank" value={share(metrics.pageRank)}>
            Of a long walk from coauthor to coauthor, the part that is spent here.
          </Measure>
          <Measure name="Betweenness" value={estimateInWords(metrics.betweenness)}>
            Of the shortest paths between all other people, the part that leads through this person.
          </Measure>
          <Measure name="Closeness" value={estimateInWords(metrics.closeness)}>
            How near everybody is who can be reached: 100 % is a coauthor of all of them.
          </Measure>
          <Measure name="Clustering" value={share(metrics.clustering)}>
            Of the pairs of coauthors, those who wrote with each other.
          </Measure>
          <Measure name="Core number" value={metrics.coreNumber.toLocaleString('en')}>
            The largest number such that this person is in a group where everybody has as many coauthors inside it.
          </Measure>
        </tbody>
      </table>
    </>
  );
}

function Measure({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">
        {name}
        <p className="small muted">{children}</p>
      </th>
      <td className="number">{value}</td>
    </tr>
  );
}

function rounded(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
