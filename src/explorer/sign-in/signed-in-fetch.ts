// Questions that bring the visitor's token, and that wait where the server asks for one.
import { LoadedDocument } from '../../generated/graphql.ts';
import { count } from '../parts/states.tsx';
import type { AccessStore } from './access.ts';
import { withToken } from './with-token.ts';

/**
 * A `fetch` that sends the token of that access. A question that is refused for want of one is not answered: it waits until
 * the visitor has given one, and is then sent again. One that is given up meanwhile rejects with its signal's reason, and
 * with an AbortError one of a visitor who has signed out: whoever signs in next has not asked it.
 */
export function fetchSignedIn(accessOf: () => AccessStore, ask: typeof fetch = askBrowser): typeof fetch {
  return async (input, init) => {
    const access = accessOf();
    const asker = access.current().visit;
    const failIfLeft = () => {
      if (access.current().visit !== asker) throw new DOMException('Whoever asked this has signed out.', 'AbortError');
    };
    for (;;) {
      const { token } = await access.whenOpen(init?.signal);
      failIfLeft();
      const response = await ask(input, { ...init, headers: withToken(init?.headers, token) });
      failIfLeft();
      if (!wantsToken(response)) {
        if (response.ok) access.answered();
        return response;
      }
      await response.body?.cancel();
      access.refused(token);
    }
  };
}

/** Asks the server a small question with that token: null where it takes it, else a sentence that says why not. */
export async function tryToken(token: string, ask: typeof fetch = askBrowser): Promise<string | null> {
  let response: Response;
  try {
    response = await ask('/graphql', {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        operationName: 'Loaded',
        query: String(LoadedDocument),
        variables: { withProblems: false },
      }),
    });
  } catch {
    return 'The server cannot be reached. Is it still running?';
  }
  await response.body?.cancel();
  if (wantsToken(response)) return 'This is not the token that this server asks for.';
  if (response.status === 429) {
    const seconds = response.headers.get('retry-after');
    return `This was tried too often. Try again ${seconds === null ? 'in a minute' : `in ${count(Number(seconds), 'second', 'seconds')}`}.`;
  }
  // Whatever else is wrong is not the token's fault; the view will say it.
  return null;
}

/** Of several who guard a server, the program itself is the one that asks for a bearer token (RFC 6750, 3). */
function wantsToken({ status, headers }: Response): boolean {
  return status === 401 && /^bearer\b/i.test(headers.get('www-authenticate') ?? '');
}

const askBrowser: typeof fetch = (input, init) => fetch(input, init);
