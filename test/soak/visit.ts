// One thing that a client does, and what is wrong with what it got.
import type { Chance } from './chance.ts';

/** What a client does once. Gives what is wrong with the answer, null for nothing; rejects where none came. */
export type Visit = (chance: Chance) => Promise<string | null>;

/** A kind of visit, as often as its weight says. */
export interface Kind {
  name: string;
  weight: number;
  visit: Visit;
}

// Far beyond what anything should take on a busy machine: who waits longer waits for nothing.
const patience = 60_000;

/** Asks with a limit of time, over connections that are kept. */
export function send(address: string, init: RequestInit = {}): Promise<Response> {
  const limit = AbortSignal.timeout(patience);
  const signal = init.signal == null ? limit : AbortSignal.any([init.signal, limit]);
  return fetch(address, { ...init, signal });
}

/** A GraphQL request. */
export function post(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
