// What each client has used of something that all share, so that who has used least goes first.

/** What one client has used, in the unit of `use`, on a clock that all shares have in common. */
export interface Share {
  used: number;
}

export interface FairShares {
  /** The client's share, the same for all that it asks at a time; null: a share that nobody else has. */
  of(client: string | null): Share;
  /** Who goes first: lower levels do. Those of one level have used alike. */
  level(share: Share): number;
  /** Whether nobody was served last who had used clearly less. */
  isInTurn(share: Share): boolean;
  /** It is this share's turn. */
  serve(share: Share): void;
  use(share: Share, amount: number): void;
  /** Nobody waits: what was used till now is forgotten. */
  forget(): void;
}

/**
 * Shares by start-time fair queueing: the clock stands at what the one served last had used, and who comes, or comes
 * again after a while, begins one `grain` behind it: before all who have been at it, but with no more saved up than that,
 * however long he was away. Within a grain all count alike, so that they are not served in crumbs.
 *
 * At most `maxClients` are remembered, those that asked longest ago forgotten first.
 */
export function createFairShares(grain: number, maxClients = 10_000): FairShares {
  const shares = new Map<string, Share>();
  let clock = 0;
  let most = 0;
  const level = (share: Share) => {
    share.used = Math.max(share.used, clock - grain);
    return Math.floor(share.used / grain);
  };
  return {
    of(client) {
      const share = (client === null ? undefined : shares.get(client)) ?? { used: clock - grain };
      if (client === null) return share;
      shares.delete(client);
      shares.set(client, share);
      if (shares.size > maxClients) {
        const [eldest = client] = shares.keys();
        shares.delete(eldest);
      }
      return share;
    },
    level,
    isInTurn: (share) => level(share) <= Math.floor(clock / grain),
    serve(share) {
      clock = Math.max(clock, share.used);
    },
    use(share, amount) {
      share.used = Math.max(share.used, clock - grain) + amount;
      most = Math.max(most, share.used);
    },
    forget() {
      // What is under way still holds its share, which is now as far behind as one that begins.
      clock = Math.max(clock, most + grain);
      shares.clear();
    },
  };
}
