// Whom somebody wrote with, and the joint papers of each.
import { useId, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { CoauthorsDocument, type CoauthorsQuery, type PaperFilter } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { useFilters } from '../filters.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { NodeLink } from '../parts/node-link.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { spanOfYears } from '../parts/span-of-years.ts';
import { Answered, count, Empty, OpenEnds } from '../parts/states.tsx';
import { turnedOver, useAfter } from '../parts/use-after.ts';
import { JointPapers } from './author-joint-papers.tsx';
import { pathFrom } from './author-links.ts';
import { coauthorOrders, orderIn, withOrder } from './author-order.ts';
import { Section } from './author-section.tsx';

type CoauthorEdge = NonNullable<CoauthorsQuery['author']>['coauthors']['edges'][number];

export function Coauthors({ id, where }: { id: string; where: PaperFilter | null }) {
  const [search] = useSearchParams();
  const { order } = orderIn(search);
  const [after, goOn] = useAfter(JSON.stringify(['coauthors', id, where, order]));
  const variables = { by: { id }, where, orderBy: order, first: 10, after, withPapers: false };
  const answer = useAnswer(CoauthorsDocument, variables);
  return (
    <Section
      title="Coauthors"
      actions={<ShowQuery document={CoauthorsDocument} variables={variables} of="coauthors" />}
    >
      <Answered answer={turnedOver(answer, after)} what="the coauthors">
        {({ author }) => {
          if (author === null) return null;
          const { totalCount, unplacedCount, incompleteListCount, edges, pageInfo } = author.coauthors;
          return (
            <>
              <div className="author-section-head">
                <p role="status">{count(totalCount, 'coauthor', 'coauthors')}</p>
                {totalCount > 1 && <OrderChoice />}
              </div>
              <OpenEnds unplaced={unplacedCount} incomplete={incompleteListCount} />
              {totalCount === 0 && (
                <Empty>No coauthor is recorded{where !== null && ' on papers that fit the filter'}.</Empty>
              )}
              {totalCount > 0 && (
                <p className="small muted">
                  Weight: each joint paper counts one divided by the number of its other known authors.
                </p>
              )}
              <ol className="plain-list">
                {edges.map((edge) => (
                  <CoauthorRow key={edge.node.id} author={id} edge={edge} where={where} />
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

function OrderChoice() {
  const [search, setSearch] = useSearchParams();
  const id = useId();
  return (
    <div className="author-order">
      <label htmlFor={id}>Order</label>
      <select
        id={id}
        value={orderIn(search).name}
        onChange={({ target }) => {
          const choice = coauthorOrders.find(({ name }) => name === target.value);
          if (choice !== undefined) setSearch((current: URLSearchParams) => withOrder(current, choice));
        }}
      >
        {coauthorOrders.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function CoauthorRow({
  author,
  edge: { node, coauthorship },
  where,
}: {
  /** Whose coauthor it is. */
  author: string;
  edge: CoauthorEdge;
  where: PaperFilter | null;
}) {
  const [isOpen, setOpen] = useState(false);
  const papersId = useId();
  const { filters } = useFilters();
  const { paperCount, weight, firstPublished, lastPublished, isLowerBound } = coauthorship;
  return (
    <li>
      <div className="author-coauthor">
        <div>
          <NodeLink id={node.id} label={node.name} />
          <p className="small muted">
            {isLowerBound && 'at least '}
            {count(paperCount, 'joint paper', 'joint papers')},{' '}
            {spanOfYears(firstPublished, lastPublished, 'years not known')}, weight{' '}
            {weight.toLocaleString('en', { maximumFractionDigits: 2 })}
          </p>
        </div>
        <div className="actions">
          <button
            type="button"
            className="button quiet"
            aria-expanded={isOpen}
            aria-controls={papersId}
            onClick={() => setOpen(!isOpen)}
          >
            Papers <span className="visually-hidden">with {node.name}</span>
          </button>
          <Link className="button quiet" href={pathFrom(author, node.id, filters)}>
            Path <span className="visually-hidden">to {node.name}</span>
          </Link>
        </div>
      </div>
      <div id={papersId} hidden={!isOpen}>
        {isOpen && <JointPapers between={[author, node.id]} where={where} />}
      </div>
    </li>
  );
}
