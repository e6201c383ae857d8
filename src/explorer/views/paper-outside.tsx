// Links out of the explorer.
import type { ReactNode } from 'react';

/** A link out of the explorer, which tells the other side nothing of where it was followed. */
export function Outside({ address, children }: { address: string | null; children: ReactNode }) {
  if (address === null) return children;
  return (
    <a href={address} rel="noreferrer">
      {children}
    </a>
  );
}
