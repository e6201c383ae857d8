// Who wrote about a topic, by papers or by their share of the work.
import { useSearchParams } from 'wouter';
import type { TopicPageQuery } from '../../generated/graphql.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { NodeLink } from '../parts/node-link.tsx';
import { spanOfYears } from '../parts/span-of-years.ts';
import { count, Empty } from '../parts/states.tsx';

const orders = [
  { value: 'PAPERS', label: 'Papers' },
  { value: 'SCORE', label: 'Share' },
] as const;

export function TopicPeople({
  authors: { totalCount, incompleteListCount, edges },
  orderBy,
  isLoading,
  onMore,
}: {
  authors: NonNullable<TopicPageQuery['topic']>['authors'];
  orderBy: 'PAPERS' | 'SCORE';
  isLoading: boolean;
  onMore: () => void;
}) {
  const [, setSearch] = useSearchParams();
  const order = (value: 'PAPERS' | 'SCORE') =>
    setSearch((current: URLSearchParams) => {
      const next = new URLSearchParams(current);
      if (value === 'SCORE') next.set('people', 'score');
      else next.delete('people');
      return next;
    });
  if (totalCount === 0) {
    return (
      <section className="card" aria-labelledby="people">
        <h2 id="people">People</h2>
        <Empty>No list says who wrote these papers.</Empty>
      </section>
    );
  }
  return (
    <section className="card" aria-labelledby="people">
      <div className="section-title">
        <h2 id="people">{count(totalCount, 'person', 'people')}</h2>
        <fieldset className="orders">
          <legend className="label">Most first by</legend>
          {orders.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              className="button"
              aria-pressed={value === orderBy}
              onClick={() => order(value)}
            >
              {label}
            </button>
          ))}
        </fieldset>
      </div>
      <table>
        <caption className="small">
          Share: each paper counts one, divided among its known authors.
          {incompleteListCount > 0 &&
            ` ${count(incompleteListCount, 'author list is', 'author lists are')} cut short (“et al.”) or not given: there may be more people, and the shares of those named may be too large.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" className="number">
              Papers
            </th>
            <th scope="col" className="number">
              Share
            </th>
            <th scope="col">Years</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ paperCount, score, firstPublished, lastPublished, node }) => (
            <tr key={node.id}>
              <th scope="row">
                <NodeLink id={node.id} label={node.name} />
              </th>
              <td className="number">{paperCount.toLocaleString('en')}</td>
              <td className="number">{score.toFixed(2)}</td>
              <td>{spanOfYears(firstPublished, lastPublished, 'not known')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton shown={edges.length} total={totalCount} isLoading={isLoading} onMore={onMore} />
    </section>
  );
}
