// What a place in the history keeps beside its address, so that going back shows as much as before.
import { useCallback } from 'react';
import { type Client, useClient } from 'urql';
import { useHistoryState } from 'wouter/use-browser-location';

/** In `history.state`, beside what others keep there. */
const key = 'kept';

interface Kept {
  /** The answers that the values rest on. */
  answers: string;
  values: Record<string, unknown>;
}

/**
 * A value kept with the place in the history that is shown, and what sets it; null where none is kept. It is forgotten
 * with the answers that it rests on: when the lists are loaded anew, and when the page is. `name` tells it from all else
 * that the place keeps; values are text, numbers, null and plain objects of them.
 */
export function useKept<Value>(name: string): [value: Value | null, keep: (value: Value) => void] {
  const answers = nameOf(useClient());
  const value = keptIn(useHistoryState(), answers)[name] ?? null;
  const keep = useCallback(
    (next: Value) => history.replaceState(withKept(history.state, answers, name, next), ''),
    [answers, name],
  );
  return [value as Value | null, keep];
}

/** What a state of the history keeps that rests on these answers, by name. */
export function keptIn(state: unknown, answers: string): Record<string, unknown> {
  const kept = isObject(state) ? state[key] : null;
  return isObject(kept) && kept.answers === answers && isObject(kept.values) ? kept.values : {};
}

/** The state with this value under its name. What rests on other answers goes, all else in the state stays. */
export function withKept(state: unknown, answers: string, name: string, value: unknown): Record<string, unknown> {
  const kept: Kept = { answers, values: { ...keptIn(state, answers), [name]: value } };
  return { ...(isObject(state) && state), [key]: kept };
}

const names = new WeakMap<Client, string>();

/** Tells the answers of one client from those of every other one, also of the page before it was loaded anew. */
function nameOf(client: Client): string {
  const name = names.get(client) ?? `${Date.now()} ${Math.random()}`;
  names.set(client, name);
  return name;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
