// A table that is sorted by its headings and turned over page by page.
import { type ReactNode, useId, useRef } from 'react';
import type { Sort } from './network-table.ts';

const perPage = 50;

export interface TableProps<Row, Column> {
  rows: readonly Row[];
  caption: string;
  describedBy: string;
  sort: Sort<Column>;
  onSort: (sort: Sort<Column>) => void;
  page: number;
  onPage: (page: number) => void;
}

interface ColumnShown<Column> {
  by: Column;
  label: string;
  isNumber?: boolean;
}

export function PagedTable<Row, Column extends string>({
  rows,
  columns,
  row,
  caption,
  describedBy,
  note = null,
  sort,
  onSort,
  page,
  onPage,
}: TableProps<Row, Column> & {
  columns: readonly ColumnShown<Column>[];
  row: (row: Row) => ReactNode;
  /** What a sign in the table means. */
  note?: string | null;
}) {
  const captionId = useId();
  const place = useRef<HTMLElement>(null);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const at = Math.min(page, pages);
  const turnTo = (next: number) => {
    onPage(next);
    place.current?.scrollIntoView({ block: 'nearest' });
  };
  const [from, to] = [(at - 1) * perPage, Math.min(at * perPage, rows.length)];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section className="table-scroll" ref={place} tabIndex={0} aria-labelledby={captionId}>
        <table aria-describedby={describedBy}>
          <caption id={captionId}>
            {caption}
            {rows.length > perPage &&
              `, ${(from + 1).toLocaleString('en')} to ${to.toLocaleString('en')} of ${rows.length.toLocaleString('en')}`}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortedHeading key={column.by} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>{rows.slice(from, to).map(row)}</tbody>
        </table>
      </section>
      {note !== null && <p className="small muted">{note}</p>}
      {pages > 1 && (
        <nav className="pages" aria-label={`Pages of the table: ${caption}`}>
          <PageButton label="Previous" to={at - 1} pages={pages} onPage={turnTo} />
          <span role="status">
            Page {at.toLocaleString('en')} of {pages.toLocaleString('en')}
          </span>
          <PageButton label="Next" to={at + 1} pages={pages} onPage={turnTo} />
        </nav>
      )}
      {rows.length === 0 && <p className="muted">None.</p>}
    </>
  );
}

function SortedHeading<Column extends string>({
  column: { by, label, isNumber = false },
  sort,
  onSort,
}: {
  column: ColumnShown<Column>;
  sort: Sort<Column>;
  onSort: (sort: Sort<Column>) => void;
}) {
  const isSorted = sort.by === by;
  return (
    <th
      scope="col"
      className={isNumber ? 'number' : undefined}
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ by, isDescending: isSorted ? !sort.isDescending : isNumber && by !== 'first' })}
      >
        {label}
        {isSorted && <span aria-hidden="true">{sort.isDescending ? '\u00a0▼' : '\u00a0▲'}</span>}
      </button>
    </th>
  );
}

function PageButton({
  label,
  to,
  pages,
  onPage,
}: {
  label: string;
  /** The page it turns to, which may be none. */
  to: number;
  pages: number;
  onPage: (page: number) => void;
}) {
  const isNone = to < 1 || to > pages;
  return (
    // Not `disabled`: that would take the focus away from whoever turns pages by keyboard.
    <button type="button" className="button" aria-disabled={isNone} onClick={() => !isNone && onPage(to)}>
      {label}
    </button>
  );
}
