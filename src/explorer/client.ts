// The one way to the data: the GraphQL API of the same origin, with a cache that knows every author, paper and topic once.
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { Client, fetchExchange } from 'urql';

const nodes = ['Author', 'Paper', 'Topic'];
const paginated = relayPagination();

/** A client with an empty cache. Pages of the lists that views turn over are merged: asking for the next shows all so far. */
export function createClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    // Subscriptions come as server-sent events over the same address.
    fetchSubscriptions: true,
    exchanges: [
      cacheExchange({
        possibleTypes: { Node: nodes, SearchResult: nodes },
        resolvers: {
          Query: { papers: paginated, search: paginated, conflicts: paginated },
          Author: { papers: paginated, coauthors: paginated, topics: paginated },
          Topic: { papers: paginated, authors: paginated, cooccurring: paginated },
          Paper: { authors: paginated, related: paginated },
          CoauthorPaths: { paths: paginated },
          CollaborationGraph: { communities: paginated, components: paginated },
        },
      }),
      fetchExchange,
    ],
  });
}
