// So many places for all, and so many of them for one client.
import type { Bound } from '../config.ts';

export interface Places {
  /**
   * Takes a place and gives what leaves it, which is safe to call twice; or says of whom there is no more: of this
   * client's, or of all. Null has no places of its own to run out of. A client is remembered while it has a place.
   */
  take(client: string | null): (() => void) | 'client' | 'all';
}

export function createPlaces({ all, client: most }: Bound): Places {
  const taken = new Map<string, number>();
  let total = 0;
  const add = (client: string, more: 1 | -1) => {
    const count = (taken.get(client) ?? 0) + more;
    if (count === 0) taken.delete(client);
    else taken.set(client, count);
  };
  return {
    take(client) {
      if (client !== null && (taken.get(client) ?? 0) >= most) return 'client';
      if (total >= all) return 'all';
      total++;
      if (client !== null) add(client, 1);
      let isLeft = false;
      return () => {
        if (isLeft) return;
        isLeft = true;
        total--;
        if (client !== null) add(client, -1);
      };
    },
  };
}
