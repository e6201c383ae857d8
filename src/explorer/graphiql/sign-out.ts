// How GraphiQL, which has no sign-out of its own, learns of that of the explorer.
import type { KeptToken } from '../sign-in/kept-token.ts';

/** What is to be called whenever another token may be kept, or none: calls back once the one that was there is gone. */
export function onSignOut(kept: Pick<KeptToken, 'read'>, leave: () => void): () => void {
  let last = kept.read();
  return () => {
    const before = last;
    last = kept.read();
    if (before !== null && last === null) leave();
  };
}
