// Which colour of a picture stands for whom.
import { count } from '../parts/states.tsx';
import { type CommunitiesFound, communityColor, leadersInWords, legendOf } from './communities.ts';

export function NetworkLegend({ found }: { found: CommunitiesFound }) {
  if (found.communities.length === 0) return null;
  const { colored, rest } = legendOf(found.communities);
  return (
    <section className="network-legend" aria-label="Communities">
      <p className="small muted">
        Communities: people who mostly write with each other, named by those with most papers. Their numbers stand in
        the table.
      </p>
      <ul className="plain-list">
        {colored.map((community) => (
          <li key={community.number}>
            <span className="swatch" style={{ background: community.color }} aria-hidden="true" />
            <span>
              <strong>{community.number}</strong> {leadersInWords(community)}
            </span>
          </li>
        ))}
        {rest.communities > 0 && (
          <li>
            <span className="swatch" style={{ background: communityColor(0) }} aria-hidden="true" />
            <span>
              {count(rest.communities, 'smaller community', 'smaller communities')},{' '}
              {count(rest.people, 'person', 'people')}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
