// The keys that lead to the search box from anywhere: Ctrl-K, and “/” unless the visitor switched it off.
import { useEffect, useSyncExternalStore } from 'react';

const key = 'coauthor-graph:slash-key';
const listeners = new Set<() => void>();
// Where the browser keeps nothing, the choice lasts as long as the page.
let isOffHere = false;

/** Whether “/” leads to the search box, and what switches it on and off: a single key may be in the way of other aids. */
export function useSlashKey(): [isOn: boolean, setIsOn: (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, isSlashOn), setSlash];
}

/** Calls `focus` when one of the keys is pressed outside of fields that are typed into. */
export function useSearchKeys(focus: () => void): void {
  const [isSlash] = useSlashKey();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTypedInto(event.target)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const isAsked = isCommand ? event.key.toLowerCase() === 'k' : isSlash && event.key === '/';
      if (!isAsked) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [focus, isSlash]);
}

function isSlashOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return !isOffHere;
  }
}

function setSlash(isOn: boolean): void {
  isOffHere = !isOn;
  try {
    if (isOn) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // Browsers that forbid storage throw; `isOffHere` holds the choice then.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
