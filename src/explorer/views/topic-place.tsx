// What a topic means, and where it stands among the others of its vocabulary.
import type { TopicPageQuery } from '../../generated/graphql.ts';
import { joined } from '../parts/isolated.ts';
import { NodeLink } from '../parts/node-link.tsx';

export function TopicPlace({
  topic: { altLabels, definition, scheme, broader, narrower, related },
}: {
  topic: NonNullable<TopicPageQuery['topic']>;
}) {
  return (
    <section className="card" aria-label="What it means">
      <p dir={definition === null ? undefined : 'auto'}>
        {definition ?? <span className="muted">The vocabulary does not say what it means.</span>}
      </p>
      <dl className="facts">
        {altLabels.length > 0 && (
          <div>
            <dt>Other words</dt>
            <dd>{joined(altLabels)}</dd>
          </div>
        )}
        <div>
          <dt>Scheme</dt>
          <dd>{schemeInWords(scheme)}</dd>
        </div>
        <Neighbors name="Broader" topics={broader} />
        <Neighbors name="Narrower" topics={narrower} />
        <Neighbors name="Related" topics={related} />
      </dl>
    </section>
  );
}

/** What the API calls a scheme, for those who do not know its names. */
function schemeInWords(scheme: string): string {
  if (scheme === 'arXiv') return 'arXiv’s categories';
  if (scheme === 'keywords') return 'a keyword of the lists, in no vocabulary';
  return scheme;
}

function Neighbors({ name, topics }: { name: string; topics: readonly { id: string; label: string }[] }) {
  if (topics.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul className="chips">
          {topics.map(({ id, label }) => (
            <li key={id}>
              <NodeLink id={id} label={label} className="chip" />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
