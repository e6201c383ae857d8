// Whether the server lets this visitor ask, and by which token.
import { serverTold } from '../server-told.ts';
import { type KeptToken, keptByBrowser } from './kept-token.ts';

/** How things stand; another object once they change. */
export interface Access {
  /** What questions bring along; null: nothing. */
  readonly token: string | null;
  /** Whether the visitor is to give a token first: no question is sent until then. */
  readonly isAsked: boolean;
  /** Whether that is so because the server did not take the token before. */
  readonly wasRefused: boolean;
  /** Whether anything was answered, so that there is something on the page to keep. */
  readonly isIn: boolean;
  /** Counts those who signed out: what is on the page of an earlier one is for nobody any more. */
  readonly visit: number;
}

export interface AccessStore {
  current(): Access;
  /** Calls back after every change; returns what ends that. */
  follow(listener: () => void): () => void;
  /** Gives the token that the visitor brought, and keeps it there. */
  signIn(token: string, where: 'tab' | 'device'): void;
  signOut(): void;
  /** The server refused what a question brought. Says nothing of a token that came meanwhile. */
  refused(token: string | null): void;
  /** The server answered. */
  answered(): void;
  /** Another tab kept a token on this device, or dropped it by signing out. */
  lookAgain(): void;
  /** The access once a question may be sent; rejects with the signal's reason when that ends before. */
  whenOpen(signal?: AbortSignal | null): Promise<Access>;
}

/** The access of a page whose server says that it asks for a token, or says nothing of one. */
export function createAccess(kept: KeptToken, asksForToken: boolean): AccessStore {
  const listeners = new Set<() => void>();
  const found = kept.read();
  let now: Access = {
    token: found,
    isAsked: asksForToken && found === null,
    wasRefused: false,
    isIn: false,
    visit: 0,
  };
  const change = (changes: Partial<Access>) => {
    now = { ...now, ...changes };
    for (const listener of [...listeners]) listener();
  };
  const follow = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const leave = () => change({ token: null, isAsked: true, wasRefused: false, isIn: false, visit: now.visit + 1 });

  return {
    current: () => now,
    follow,
    signIn(token, where) {
      kept.keep(token, where);
      change({ token, isAsked: false, wasRefused: false });
    },
    signOut() {
      kept.drop();
      leave();
    },
    refused(token) {
      if (now.token === token && !now.isAsked) change({ isAsked: true, wasRefused: token !== null });
    },
    answered() {
      if (!now.isIn && !now.isAsked) change({ isIn: true });
    },
    lookAgain() {
      const token = kept.read();
      if (token === now.token) return;
      if (token !== null) return change({ token, isAsked: false, wasRefused: false });
      kept.dropOfTab();
      leave();
    },
    whenOpen(signal) {
      if (!now.isAsked) return Promise.resolve(now);
      return new Promise((resolve, reject) => {
        const end = follow(() => {
          if (now.isAsked) return;
          signal?.removeEventListener('abort', giveUp);
          end();
          resolve(now);
        });
        const giveUp = () => {
          end();
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', giveUp);
        if (signal?.aborted) giveUp();
      });
    },
  };
}

let ofPage: AccessStore | undefined;

/** The access of this page. */
export function accessOfPage(): AccessStore {
  ofPage ??= createAccess(keptByBrowser(), serverTold().asksForToken);
  return ofPage;
}
