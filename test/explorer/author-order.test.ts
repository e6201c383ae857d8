import { describe, expect, it } from 'vitest';
import { coauthorOrders, orderIn, withOrder } from '../../src/explorer/views/author-order.ts';

describe('the order of coauthors in the address of an author', () => {
  it('is most joint papers first where the address names none, or none that there is', () => {
    expect(orderIn(new URLSearchParams()).order).toBe('PAPERS');
    expect(orderIn(new URLSearchParams('coauthors-by=height')).order).toBe('PAPERS');
  });

  it('is read as it was written, and what else the address says stays', () => {
    const search = new URLSearchParams('from=2020&coauthors-by=weight');
    for (const choice of coauthorOrders) {
      const next = withOrder(search, choice);
      expect(orderIn(next)).toBe(choice);
      expect(next.get('from')).toBe('2020');
    }
    expect(withOrder(search, coauthorOrders[0]).toString()).toBe('from=2020');
  });
});
