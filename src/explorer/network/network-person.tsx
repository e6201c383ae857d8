// Who is chosen in a network: papers, years, neighbors, and the ways on.
import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { hrefOf } from '../addresses.ts';
import { type Filters, useFilters } from '../filters.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { count } from '../parts/states.tsx';
import { jointPapersHref, networkAround, pathFrom as pathHref } from '../views/author-links.ts';
import type { NetworkData } from './model.ts';
import { neighborsOf } from './network-neighbors.ts';
import { type NamedPerson, spanOf } from './network-table.ts';
import { papersUpTo } from './papers-so-far.ts';
import { isThere } from './there-since.ts';

const perPage = 10;

export function NetworkPerson({
  data,
  names,
  id,
  year,
  pathFrom,
  community,
  onSelect,
  onClose,
}: {
  data: NetworkData;
  names: ReadonlyMap<string, NamedPerson>;
  id: string;
  /** Papers up to this year; null: all papers. */
  year: number | null;
  /** Whom a path to the person may begin at. */
  pathFrom: readonly { id: string; name: string }[];
  /** The number of the community; null: none, or not known yet. */
  community: number | null;
  onSelect: (id: string | null) => void;
  /** Chooses nobody, and takes the focus along. */
  onClose: () => void;
}) {
  const filters = useFiltersUpTo(year);
  const heading = useRef<HTMLHeadingElement>(null);
  const node = useMemo(() => data.nodes.find((node) => node.id === id), [data, id]);
  if (node === undefined) {
    return (
      <section className="card network-person" aria-label="Chosen person">
        <p>Whom the address chooses is not in this network.</p>
        <button type="button" className="button" onClick={onClose}>
          Choose nobody
        </button>
      </section>
    );
  }
  const papers = papersUpTo(node, year);
  return (
    <section className="card network-person" aria-labelledby="network-person">
      <div className="network-person-title">
        <h2 id="network-person" ref={heading} tabIndex={-1}>
          <bdi>{node.label}</bdi>
        </h2>
        <button type="button" className="button quiet" onClick={onClose}>
          Close
        </button>
      </div>
      <p>
        {count(papers, 'paper', 'papers')}
        {year !== null && ` up to ${year}`} · {inWords(spanOf(node, year))}
        {community !== null && ` · community ${community}`}
      </p>
      {!isThere(node, year) && <p>Not in this network up to {year}.</p>}
      <p className="actions">
        <Link className="button" href={hrefOf(id)}>
          Author page
        </Link>
        <Link className="button" href={networkAround(id, filters)}>
          Network around
        </Link>
        {pathFrom
          .filter((from) => from.id !== id)
          .slice(0, 3)
          .map((from) => (
            <Link key={from.id} className="button" href={pathHref(from.id, id, filters)}>
              Path from <bdi>{from.name}</bdi>
            </Link>
          ))}
        {pathFrom.length === 0 && (
          <Link className="button" href={pathHref(id, null, filters)}>
            Path from here
          </Link>
        )}
      </p>
      <Neighbors
        key={id}
        data={data}
        names={names}
        id={id}
        year={year}
        onSelect={(other) => {
          onSelect(other);
          // The button goes with the list it is in.
          heading.current?.focus();
        }}
      />
    </section>
  );
}

/** The filters of the address, with no paper behind that year. */
function useFiltersUpTo(year: number | null): Filters {
  const { filters } = useFilters();
  const isEarlier = filters.to !== null && Number(filters.to.slice(0, 4)) <= (year ?? Infinity);
  return year === null || isEarlier ? filters : { ...filters, to: String(year).padStart(4, '0') };
}

function Neighbors({
  data,
  names,
  id,
  year,
  onSelect,
}: {
  data: NetworkData;
  names: ReadonlyMap<string, NamedPerson>;
  id: string;
  year: number | null;
  onSelect: (id: string) => void;
}) {
  const [shown, setShown] = useState(perPage);
  const filters = useFiltersUpTo(year);
  const neighbors = useMemo(() => neighborsOf(data, names, id, year), [data, names, id, year]);
  const people =
    neighbors.length === 0 ? 'No links in this network' : `Links to ${count(neighbors.length, 'person', 'people')}`;
  return (
    <>
      <h3>
        {people}
        {year !== null && ` up to ${year}`}
      </h3>
      <ul className="plain-list network-neighbors">
        {neighbors.slice(0, shown).map((neighbor) => (
          <li key={neighbor.id}>
            <button type="button" className="as-link" onClick={() => onSelect(neighbor.id)}>
              <bdi>{neighbor.name}</bdi>
            </button>
            <span className="small muted">
              {neighbor.isLowerBound && 'at least '}
              {count(neighbor.papers, 'joint paper', 'joint papers')}, {inWords(neighbor)} ·{' '}
              <Link href={jointPapersHref([id, neighbor.id], filters)}>
                the papers<span className="visually-hidden"> with {neighbor.name}</span>
              </Link>
            </span>
          </li>
        ))}
      </ul>
      <MoreButton
        shown={Math.min(shown, neighbors.length)}
        total={neighbors.length}
        isLoading={false}
        onMore={() => setShown(shown + 5 * perPage)}
      />
    </>
  );
}

function inWords({ first, last }: { first: number | null; last: number | null }): string {
  if (first === null || last === null) return 'year not known';
  return first === last ? String(first) : `${first}–${last}`;
}
