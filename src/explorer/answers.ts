// Asking the API from a view: what to ask, and what came of it.
import { useEffect, useMemo, useRef } from 'react';
import { type CombinedError, useClient, useQuery } from 'urql';
import type { TypedDocumentString } from '../generated/graphql.ts';

export type Answer<Data> =
  | { state: 'loading' }
  | {
      state: 'failed';
      message: string;
      /** Asks once more; null where what was asked makes no sense, so that it would fail again. */
      retry: (() => void) | null;
    }
  | {
      state: 'there';
      data: Data;
      /** It is the answer to what was asked before; the one to what is asked now is on its way. */
      isStale: boolean;
      /** What is asked again, or the next page, fails: `data` is what was known before. Null: it does not. */
      failure: { message: string; retry: (() => void) | null } | null;
    };

/**
 * The answer to an operation, asked anew whenever its variables change; the answer to the variables before is shown,
 * marked stale, until then, and also where only the next page of a list cannot be had. Nothing is asked while `pause` is
 * true.
 */
export function useAnswer<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { pause = false }: { pause?: boolean } = {},
): Answer<Data> {
  const [result, again] = useQuery<Data>({ query: String(document), variables, pause });
  const list = JSON.stringify(Object.entries(variables).filter(([name]) => !/after$/i.test(name)));
  const known = useRef<{ list: string; data: Data } | null>(null);
  useEffect(() => {
    const { data, fetching, stale } = result;
    // While another answer is awaited, the data are those of the list before.
    if (data !== undefined && data !== null && !fetching && !stale) known.current = { list, data };
  }, [result, list]);
  return useMemo(() => {
    const { data, error, fetching, stale } = result;
    const retry = error !== undefined && isSenseless(error) ? null : () => again({ requestPolicy: 'network-only' });
    const failure = error === undefined ? null : { message: sentenceOn(error), retry };
    if (data !== undefined && data !== null) return { state: 'there', data, isStale: fetching || stale, failure };
    if (failure === null || fetching) return { state: 'loading' };
    const before = known.current;
    if (before?.list === list) return { state: 'there', data: before.data, isStale: false, failure };
    return { state: 'failed', ...failure };
  }, [result, again, list]);
}

/** Whether the fault is in the question, such as a date that no calendar has. */
function isSenseless({ networkError, graphQLErrors }: CombinedError): boolean {
  return (
    networkError === undefined &&
    graphQLErrors.length > 0 &&
    graphQLErrors.every(({ extensions }) => extensions.code === 'BAD_USER_INPUT')
  );
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
function sentenceOn(error: CombinedError): string {
  if (error.networkError !== undefined) return 'The server cannot be reached. Is it still running?';
  return error.graphQLErrors.map(({ message }) => message).join(' ') || 'The server could not answer.';
}
