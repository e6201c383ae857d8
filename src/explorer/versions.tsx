// Which graph is shown: when the server begins to serve another one, every view asks anew.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Client, Provider } from 'urql';
import {
  GraphChangedDocument,
  type GraphChangedSubscription,
  LoadedDocument,
  type LoadedQuery,
} from '../generated/graphql.ts';
import { createClient } from './client.ts';

/** What became of lists that changed on the server. */
export type Change = 'loaded' | 'not loaded';

/** How long a server that is gone is left alone before it is asked again. */
const millisecondsBetweenTries = 5_000;

/**
 * Gives the views a client. Once the lists change on the server they get one with an empty cache, and `onChange` is
 * told; null: what could not be loaded is mended. The server is listened to while the page can be seen, since browsers allow few connections to one host; a page
 * that comes into sight again, or whose server was gone, asks whether it missed something.
 */
export function FreshAnswers({
  children,
  onChange,
}: {
  children: ReactNode;
  onChange: (change: Change | null) => void;
}) {
  const [client, setClient] = useState<Client>(createClient);
  const known = useRef<string | null>(null);
  const isOutdated = useRef(false);

  useEffect(() => {
    let stop = () => {};
    let nextTry: ReturnType<typeof setTimeout> | undefined;
    const see = (graph: { version: string; isOutdated: boolean }, isNews: boolean) => {
      const isOther = known.current !== null && known.current !== graph.version;
      const wasOutdated = isOutdated.current;
      known.current = graph.version;
      isOutdated.current = graph.isOutdated;
      if (graph.isOutdated && (isNews || !wasOutdated)) onChange('not loaded');
      else if (isOther) onChange('loaded');
      else if (wasOutdated && !graph.isOutdated) onChange(null);
      if (isOther || isNews) setClient(createClient());
    };
    const listen = () => {
      stop();
      clearTimeout(nextTry);
      if (document.visibilityState === 'hidden') return;
      const stops = [
        client
          .query<LoadedQuery>(String(LoadedDocument), { withProblems: false }, { requestPolicy: 'cache-and-network' })
          .subscribe(({ data, stale }) => {
            if (data !== undefined && !stale) see(data.graph, false);
          }),
        client
          .subscription<GraphChangedSubscription>(String(GraphChangedDocument), {})
          .subscribe(({ data, error, hasNext }) => {
            if (error !== undefined || !hasNext) {
              clearTimeout(nextTry);
              nextTry = setTimeout(listen, millisecondsBetweenTries);
            } else if (data !== undefined) {
              see(data.graphChanged, true);
            }
          }),
      ];
      stop = () => {
        for (const { unsubscribe } of stops) unsubscribe();
      };
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    return () => {
      document.removeEventListener('visibilitychange', listen);
      clearTimeout(nextTry);
      stop();
    };
  }, [client, onChange]);

  return <Provider value={client}>{children}</Provider>;
}
