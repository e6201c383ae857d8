// Which colour of a picture stands for whom.
import { count } from '../parts/states.tsx';
import type { CommunitiesFound } from './communities.ts';

export function NetworkLegend({ found }: { found: CommunitiesFound }) {
  if (found.communities.length === 0) return null;
  // Communities that share a colour are the ones left over.
  const byColor = [...Map.groupBy(found.communities, ({ color }) => color).values()];
  const colored = byColor.flatMap((sharing) => (sharing.length === 1 ? sharing : []));
  const rest = byColor.find((sharing) => sharing.length > 1) ?? [];
  const restSize = rest.reduce((sum, { size }) => sum + size, 0);
  return (
    <section className="network-legend" aria-label="Communities">
      <p className="small muted">
        Communities: people who mostly write with each other, named by those with most papers. Their numbers stand in
        the table.
      </p>
      <ul className="plain-list">
        {colored.map(({ number, color, size, leaders }) => (
          <li key={number}>
            <span className="swatch" style={{ background: color }} aria-hidden="true" />
            <span>
              <strong>{number}</strong> {leaders.join(', ')}
              {size > leaders.length && ` and ${(size - leaders.length).toLocaleString('en')} more`}
            </span>
          </li>
        ))}
        {rest[0] !== undefined && (
          <li>
            <span className="swatch" style={{ background: rest[0].color }} aria-hidden="true" />
            <span>
              {count(rest.length, 'smaller community', 'smaller communities')}, {count(restSize, 'person', 'people')}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
