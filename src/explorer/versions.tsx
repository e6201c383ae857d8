// Which graph is shown: when the server begins to serve another one, every view asks anew.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Client, type CombinedError, Provider } from 'urql';
import {
  GraphChangedDocument,
  type GraphChangedSubscription,
  LoadedDocument,
  type LoadedQuery,
} from '../generated/graphql.ts';
import { createClient } from './client.ts';
import { createListening, type Means, type Refusal } from './listening.ts';
import { refusedIn } from './parts/refused.tsx';

/** What became of lists that changed on the server; how many of their entries could not be read, now and before. */
export type Change = { isLoaded: true; refused: number; refusedBefore: number } | { isLoaded: false };

/** What the page knows of the graph that is served. */
interface Served {
  version: string;
  isOutdated: boolean;
  sources: readonly { refusedCount: number }[];
}

/**
 * Gives the views a client. Once the lists change on the server they get one with an empty cache, and `onChange` is
 * told; null: what could not be loaded is mended. The server is listened to while the page can be seen, since browsers
 * allow few connections to one host; a page that comes into sight again, or whose server was gone, asks whether it missed
 * something.
 */
export function FreshAnswers({
  children,
  onChange,
}: {
  children: ReactNode;
  onChange: (change: Change | null) => void;
}) {
  const [client, setClient] = useState<Client>(createClient);
  const known = useRef<Served | null>(null);
  const [listening] = useState(() => createListening());

  useEffect(() => {
    const see = (graph: Served, isNews: boolean) => {
      const before = known.current;
      const isOther = before !== null && before.version !== graph.version;
      const wasOutdated = before?.isOutdated ?? false;
      known.current = graph;
      if (graph.isOutdated && (isNews || !wasOutdated)) onChange({ isLoaded: false });
      else if (isOther) {
        onChange({ isLoaded: true, refused: refusedIn(graph.sources), refusedBefore: refusedIn(before.sources) });
      } else if (wasOutdated && !graph.isOutdated) onChange(null);
      if (isOther || isNews) setClient(createClient());
    };
    const means: Means = {
      ask: () =>
        client
          .query<LoadedQuery>(String(LoadedDocument), { withProblems: false }, { requestPolicy: 'cache-and-network' })
          .subscribe(({ data, stale }) => {
            if (data !== undefined && !stale) see(data.graph, false);
          }).unsubscribe,
      listen: ({ heard, ended }) =>
        client
          .subscription<GraphChangedSubscription>(String(GraphChangedDocument), {})
          .subscribe(({ data, error, hasNext }) => {
            if (error !== undefined || !hasNext) {
              ended(refusalOf(error));
            } else if (data !== undefined) {
              heard();
              see(data.graphChanged, true);
            }
          }).unsubscribe,
    };
    const follow = () => {
      if (document.visibilityState === 'hidden') listening.end();
      else listening.begin(means);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      listening.end();
    };
  }, [client, onChange, listening]);

  return <Provider value={client}>{children}</Provider>;
}

/** A server that is there, and wants to be left alone for a while; null: whatever else went wrong. */
function refusalOf(error: CombinedError | undefined): Refusal | null {
  const response: Response | undefined = error?.response;
  if (response === undefined || ![429, 503].includes(response.status)) return null;
  return { retryAfter: response.headers.get('retry-after') };
}
