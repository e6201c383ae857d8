// A token kept in memory, for tests of what rests on it.
import type { KeptToken } from '../../../src/explorer/sign-in/kept-token.ts';

export interface KeptHere extends KeptToken {
  /** What was kept last, and where; null: nothing, or it was dropped. */
  readonly last: { token: string; where: 'tab' | 'device' } | null;
}

export function keptHere(token: string | null = null): KeptHere {
  let last: KeptHere['last'] = token === null ? null : { token, where: 'tab' };
  const drop = () => {
    last = null;
  };
  return {
    get last() {
      return last;
    },
    read: () => last?.token ?? null,
    keep: (token, where) => {
      last = { token, where };
    },
    drop,
    dropOfTab: drop,
    isOfTab: () => last?.where === 'tab',
  };
}
