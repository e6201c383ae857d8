// How far a list has been turned over: from the start again whenever another list is asked for, or the lists changed.
import { useCallback, useState } from 'react';
import { type Client, useClient } from 'urql';

/**
 * The cursor behind which the next page begins, null for the first page, and what sets it. `list` tells one list from
 * another, such as its filter and order as JSON: with another one the cursor is null, and with lists that the server
 * loaded anew, which no cursor outlives.
 */
export function useAfter(list: string): [after: string | null, setAfter: (after: string | null | undefined) => void] {
  const client = useClient();
  const [place, setPlace] = useState<{ client: Client; list: string; after: string | null }>({
    client,
    list,
    after: null,
  });
  const setAfter = useCallback(
    (after: string | null | undefined) => setPlace({ client, list, after: after ?? null }),
    [client, list],
  );
  return [place.client === client && place.list === list ? place.after : null, setAfter];
}
