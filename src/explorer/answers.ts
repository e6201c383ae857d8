// Asking the API from a view: what to ask, and what came of it.
import { useMemo } from 'react';
import { type CombinedError, useClient, useQuery } from 'urql';
import type { TypedDocumentString } from '../generated/graphql.ts';

export type Answer<Data> =
  | { state: 'loading' }
  | { state: 'failed'; message: string; retry: () => void }
  | {
      state: 'there';
      data: Data;
      /** It is the answer to what was asked before; the one to what is asked now is on its way. */
      isStale: boolean;
      /** What is asked again fails: `data` is what was known before. Null: it does not. */
      failure: string | null;
    };

/**
 * The answer to an operation, asked anew whenever its variables change; the answer to the variables before is shown,
 * marked stale, until then. Nothing is asked while `pause` is true.
 */
export function useAnswer<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { pause = false }: { pause?: boolean } = {},
): Answer<Data> {
  const [result, again] = useQuery<Data>({ query: String(document), variables, pause });
  return useMemo(() => {
    const retry = () => again({ requestPolicy: 'network-only' });
    if (result.data !== undefined && result.data !== null) {
      const failure = result.error === undefined ? null : sentenceOn(result.error);
      return { state: 'there', data: result.data, isStale: result.fetching || result.stale, failure };
    }
    if (result.error !== undefined && !result.fetching) {
      return { state: 'failed', message: sentenceOn(result.error), retry };
    }
    return { state: 'loading' };
  }, [result, again]);
}

/** Asks once, outside of what is shown: for lists that are gathered page by page, and files. Rejects with a sentence. */
export function useAsk(): <Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => Promise<Data> {
  const client = useClient();
  return useMemo(
    () => async (document, variables) => {
      const { data, error } = await client.query(String(document), variables).toPromise();
      if (error !== undefined || data === undefined) {
        throw new Error(error === undefined ? 'The server answered nothing.' : sentenceOn(error));
      }
      return data;
    },
    [client],
  );
}

/** What went wrong, as a visitor can understand it. */
export function sentenceOn(error: CombinedError): string {
  if (error.networkError !== undefined) return 'The server cannot be reached. Is it still running?';
  return error.graphQLErrors.map(({ message }) => message).join(' ') || 'The server could not answer.';
}
