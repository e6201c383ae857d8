// The access of this page, for what is shown.
import { useSyncExternalStore } from 'react';
import { type Access, accessOfPage } from './access.ts';

/** How things stand now, and after every change. */
export function useAccess(): Access {
  const { follow, current } = accessOfPage();
  return useSyncExternalStore(follow, current);
}

/** Whether there is nothing to show: a token is asked for, and no question was answered yet. */
export function useIsOut(): boolean {
  const { isAsked, isIn } = useAccess();
  return isAsked && !isIn;
}
