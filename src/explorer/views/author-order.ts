// The orders in which an author's page lists coauthors, and how its address names them: `?coauthors-by=name`.
import type { CoauthorOrder } from '../../generated/graphql.ts';

export interface OrderChoice {
  order: CoauthorOrder;
  /** In the address. */
  name: string;
  /** On the page. */
  label: string;
}

/** The first is the one that holds where none is chosen. */
export const coauthorOrders: readonly [OrderChoice, ...OrderChoice[]] = [
  { order: 'PAPERS', name: 'papers', label: 'Most joint papers' },
  { order: 'WEIGHT', name: 'weight', label: 'Greatest weight' },
  { order: 'NAME', name: 'name', label: 'Name' },
  { order: 'LAST_PUBLISHED', name: 'last-published', label: 'Latest joint paper' },
];

/** The order that an address names; the first where it names none, or none that there is. */
export function orderIn(search: URLSearchParams): OrderChoice {
  const name = search.get('coauthors-by');
  return coauthorOrders.find((choice) => choice.name === name) ?? coauthorOrders[0];
}

/** The address's parameters with this order in place of the one it had; all others stay. */
export function withOrder(search: URLSearchParams, { name }: OrderChoice): URLSearchParams {
  const next = new URLSearchParams(search);
  if (name === coauthorOrders[0].name) next.delete('coauthors-by');
  else next.set('coauthors-by', name);
  return next;
}
