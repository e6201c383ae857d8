// A network as tables, for those who cannot see its picture and for everybody who wants the numbers.
import { useMemo } from 'react';
import { NodeLink } from '../parts/node-link.tsx';
import type { NetworkData } from './model.ts';
import {
  type LinkColumn,
  type LinkRow,
  linkRows,
  type NamedPerson,
  type PersonColumn,
  type PersonRow,
  personRows,
  sortedLinks,
  sortedPeople,
  type TableShown,
} from './network-table.ts';
import { PagedTable, type TableProps } from './network-table-pages.tsx';
import '../styles/network-table.css';

export function NetworkTable({
  data,
  names,
  year,
  communityOf,
  selected,
  onSelect,
  shown,
  onShown,
  describedBy,
}: {
  data: NetworkData;
  /** Of the same data. */
  names: ReadonlyMap<string, NamedPerson>;
  /** Papers up to this year; null: all papers. */
  year: number | null;
  /** The numbers of communities by person; null: not known yet. */
  communityOf: ReadonlyMap<string, number> | null;
  selected: string | null;
  onSelect: (id: string | null) => void;
  shown: TableShown;
  onShown: (shown: TableShown) => void;
  /** The id of the element that says what the network is of. */
  describedBy: string;
}) {
  const people = useMemo(
    () => personRows(data, names, year, (id) => communityOf?.get(id) ?? null),
    [data, names, year, communityOf],
  );
  const links = useMemo(() => linkRows(data, names, year), [data, names, year]);
  const until = year === null ? '' : ` up to ${year}`;
  return (
    <div className="network-table">
      <fieldset className="network-table-choice">
        <legend className="visually-hidden">Which table</legend>
        {(['people', 'links'] as const).map((of) => (
          <button
            key={of}
            type="button"
            className="button"
            aria-pressed={shown.of === of}
            onClick={() => onShown({ ...shown, of, page: 1 })}
          >
            {of === 'people' ? 'People' : 'Links'} ({(of === 'people' ? people : links).length.toLocaleString('en')})
          </button>
        ))}
      </fieldset>
      {shown.of === 'people' ? (
        <PeopleTable
          rows={people}
          caption={`People${until}`}
          describedBy={describedBy}
          selected={selected}
          onSelect={onSelect}
          sort={shown.people}
          onSort={(sort) => onShown({ ...shown, people: sort, page: 1 })}
          page={shown.page}
          onPage={(page) => onShown({ ...shown, page })}
        />
      ) : (
        <LinksTable
          rows={links}
          caption={`Links${until}`}
          describedBy={describedBy}
          sort={shown.links}
          onSort={(sort) => onShown({ ...shown, links: sort, page: 1 })}
          page={shown.page}
          onPage={(page) => onShown({ ...shown, page })}
        />
      )}
    </div>
  );
}

function PeopleTable({
  rows,
  selected,
  onSelect,
  sort,
  ...rest
}: TableProps<PersonRow, PersonColumn> & { selected: string | null; onSelect: (id: string | null) => void }) {
  const inOrder = useMemo(() => sortedPeople(rows, sort), [rows, sort]);
  return (
    <PagedTable
      {...rest}
      rows={inOrder}
      sort={sort}
      columns={[
        { by: 'name', label: 'Name' },
        { by: 'papers', label: 'Papers', isNumber: true },
        { by: 'links', label: 'Links', isNumber: true },
        { by: 'first', label: 'First year', isNumber: true },
        { by: 'last', label: 'Last year', isNumber: true },
        { by: 'community', label: 'Community', isNumber: true },
      ]}
      row={(person) => (
        <tr key={person.id} className={person.id === selected ? 'chosen' : undefined}>
          <th scope="row">
            <span className="name-cell">
              <button
                type="button"
                className="choose"
                aria-pressed={person.id === selected}
                aria-label={`Choose ${person.name}`}
                title={person.id === selected ? 'Chosen' : 'Choose'}
                onClick={() => onSelect(person.id === selected ? null : person.id)}
              />
              <NodeLink id={person.id} label={person.name} />
            </span>
          </th>
          <td className="number">{person.papers.toLocaleString('en')}</td>
          <td className="number">{person.links.toLocaleString('en')}</td>
          <NumberCell value={person.first} />
          <NumberCell value={person.last} />
          <NumberCell value={person.community} none="none" />
        </tr>
      )}
    />
  );
}

function LinksTable({ rows, sort, ...rest }: TableProps<LinkRow, LinkColumn>) {
  const inOrder = useMemo(() => sortedLinks(rows, sort), [rows, sort]);
  return (
    <PagedTable
      {...rest}
      rows={inOrder}
      sort={sort}
      columns={[
        { by: 'source', label: 'One' },
        { by: 'target', label: 'Other' },
        { by: 'papers', label: 'Joint papers', isNumber: true },
        { by: 'first', label: 'First year', isNumber: true },
        { by: 'last', label: 'Last year', isNumber: true },
      ]}
      row={({ source, target, papers, isLowerBound, first, last }) => (
        <tr key={`${source.id} ${target.id}`}>
          <td>
            <NodeLink id={source.id} label={source.name} />
          </td>
          <td>
            <NodeLink id={target.id} label={target.name} />
          </td>
          <td className="number">
            {papers.toLocaleString('en')}
            {isLowerBound && <span className="visually-hidden"> or more</span>}
            {isLowerBound && (
              <span title="A list that is cut short may hide more" aria-hidden="true">
                +
              </span>
            )}
          </td>
          <NumberCell value={first} />
          <NumberCell value={last} />
        </tr>
      )}
      note={
        rows.some(({ isLowerBound }) => isLowerBound)
          ? 'A plus: a list cut short (“et al.”) names only one of the two, so there may be more joint papers.'
          : null
      }
    />
  );
}

/** A year or the number of a community. */
function NumberCell({ value, none = 'not known' }: { value: number | null; none?: string }) {
  if (value !== null) return <td className="number">{value}</td>;
  return (
    <td className="number">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{none}</span>
    </td>
  );
}
