// How the address of a network view says what of it is shown: who is chosen, which year, which table in which order.
import { idOf, slugOf } from '../addresses.ts';
import { linkColumns, mostPapersFirst, personColumns, type Sort, type TableShown } from '../network/network-table.ts';

/** What there is room for on narrow screens; wide ones show both. */
export type Show = 'picture' | 'table' | 'both';

export const shows = ['picture', 'table', 'both'] as const satisfies readonly Show[];

export interface NetworkShown {
  /** The id of the person chosen; null: nobody is. */
  selected: string | null;
  /** Papers up to this year; null: all papers, also those whose year is not known. */
  year: number | null;
  show: Show;
  table: TableShown;
}

/** What an address shows. What makes no sense in it is left out, as if it were not there. */
export function shownIn(search: URLSearchParams): NetworkShown {
  const selected = search.get('selected') ?? '';
  const year = search.get('year') ?? '';
  const page = search.get('page') ?? '';
  const sort = search.get('sort') ?? '';
  const of = search.get('table') === 'links' ? 'links' : 'people';
  return {
    selected: selected === '' ? null : idOf('Author', selected),
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    show: shows.find((show) => show === search.get('show')) ?? 'picture',
    table: {
      of,
      people: (of === 'people' && sortIn(sort, personColumns)) || mostPapersFirst,
      links: (of === 'links' && sortIn(sort, linkColumns)) || mostPapersFirst,
      page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    },
  };
}

/** The address's parameters with these things shown in place of those it showed; all others stay. */
export function withShown(search: URLSearchParams, { selected, year, show, table }: NetworkShown): URLSearchParams {
  const next = new URLSearchParams(search);
  const set = (name: string, value: string | null) => (value === null ? next.delete(name) : next.set(name, value));
  set('selected', selected === null ? null : slugOf(selected));
  set('year', year === null ? null : String(year));
  set('show', show === 'picture' ? null : show);
  set('table', table.of === 'people' ? null : table.of);
  const { by, isDescending } = table[table.of];
  set('sort', by === mostPapersFirst.by && isDescending ? null : `${isDescending ? '-' : ''}${by}`);
  set('page', table.page === 1 ? null : String(table.page));
  return next;
}

function sortIn<Column extends string>(text: string, columns: readonly Column[]): Sort<Column> | null {
  const by = columns.find((column) => column === text.replace(/^-/, ''));
  return by === undefined ? null : { by, isDescending: text.startsWith('-') };
}
