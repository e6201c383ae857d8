// The one way to the data: the GraphQL API of the same origin, with a cache that knows every author, paper and topic once.
import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from 'urql';
import { embeddedTypes } from './embedded-types.ts';
import { filesPast } from './files-exchange.ts';
import { pagesSoFar } from './pages-so-far.ts';
import { accessOfPage } from './sign-in/access.ts';
import { fetchSignedIn } from './sign-in/signed-in-fetch.ts';

const nodes = ['Author', 'Paper', 'Topic'];

/** A client with an empty cache. Pages of the lists that views turn over are merged: asking for the next shows all so far. */
export function createClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    // Subscriptions come as server-sent events over the same address.
    fetchSubscriptions: true,
    fetch: fetchSignedIn(accessOfPage),
    exchanges: [
      filesPast(
        cacheExchange({
          keys: Object.fromEntries(embeddedTypes.map((name) => [name, () => null])),
          possibleTypes: { Node: nodes, SearchResult: nodes },
          resolvers: {
            Query: { papers: pagesSoFar, search: pagesSoFar },
            Author: { papers: pagesSoFar, coauthors: pagesSoFar, topics: pagesSoFar },
            Topic: { papers: pagesSoFar, authors: pagesSoFar, cooccurring: pagesSoFar },
            Paper: { authors: pagesSoFar, related: pagesSoFar },
            CoauthorPaths: { paths: pagesSoFar },
            CollaborationGraph: { communities: pagesSoFar, components: pagesSoFar },
          },
        }),
      ),
      fetchExchange,
    ],
  });
}
