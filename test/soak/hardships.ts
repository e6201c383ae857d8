// What clients do that is no ordinary question: asking what is refused, going away early, listening for a while.
import { setTimeout as sleep } from 'node:timers/promises';
import { subscribe } from '../server/event-stream.ts';
import type { Facts } from './facts.ts';
import { type Kind, post, send } from './visit.ts';

/** A request, and with what it must be refused: one of these statuses, and of GraphQL requests an error with a code. */
interface Refused {
  path: string;
  init: RequestInit;
  statuses: readonly number[];
  code?: readonly string[];
}

const graphql = (body: unknown, statuses: readonly number[], ...code: string[]): Refused => ({
  path: '/graphql',
  init: post(body),
  statuses,
  ...(code.length > 0 && { code }),
});

function times(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join('');
}

/** Coauthors of coauthors of ..., a hundred of each. */
function within(levels: number, leaf: string): string {
  const coauthors = times(levels, () => '{ nodes { coauthors(first: 100) ');
  return `{ authors(first: 100) ${coauthors}{ nodes { ${leaf} ${'} }'.repeat(levels + 1)} }`;
}

const refused: readonly [Refused, ...Refused[]] = [
  graphql({ query: '{ graph {' }, [200, 400], 'GRAPHQL_PARSE_FAILED'),
  graphql({ query: '{ nothing }' }, [200, 400], 'GRAPHQL_VALIDATION_FAILED'),
  graphql({ query: '{ papers(first: 1000) { totalCount } }' }, [200, 400], 'BAD_USER_INPUT'),
  graphql({ query: `{ ${'name: __typename '.repeat(1_500)}}` }, [200, 400], 'TOKEN_LIMIT'),
  graphql({ query: `{ ${times(40, (at) => `name${at}: __typename `)}}` }, [200, 400], 'ALIAS_LIMIT'),
  graphql({ query: `{ ${'__typename '.repeat(40)}}` }, [200, 400], 'REPEAT_LIMIT'),
  graphql({ query: `{ __typename ${'@skip(if: false) '.repeat(20)}}` }, [200, 400], 'DIRECTIVE_LIMIT'),
  graphql({ query: within(10, '__typename') }, [200, 400], 'DEPTH_LIMIT'),
  graphql({ query: within(3, 'name') }, [200, 400], 'COST_LIMIT'),
  graphql('{"query":', [400]),
  graphql({ query: '{ __typename }', variables: { text: 'x'.repeat(1_100_000) } }, [413]),
  { path: '/graphql', init: post('{ __typename }', { 'content-type': 'text/plain' }), statuses: [403, 415] },
  { path: '/nothing/here', init: {}, statuses: [404] },
  { path: '/health', init: { method: 'POST' }, statuses: [405] },
  { path: '/export/network.gexf?authors=Author:nobody', init: {}, statuses: [404] },
  { path: '/export/network.gexf?radius=99', init: {}, statuses: [400] },
];

interface Body {
  data?: unknown;
  errors?: { extensions?: { code?: string } }[];
}

/** Visits that must be refused, each in its way. */
export function refusedVisits(origin: string): Kind {
  return {
    name: 'refused',
    weight: 4,
    async visit(chance) {
      const { path, init, statuses, code } = chance.one(refused);
      const response = await send(origin + path, init);
      const text = await response.text();
      const said = `${path} ${String(init.body).slice(0, 60)}: ${response.status} ${text.slice(0, 300)}`;
      if (!statuses.includes(response.status)) return said;
      if (code === undefined) return null;
      const { data, errors } = JSON.parse(text) as Body;
      return (data ?? null) === null && code.includes(errors?.[0]?.extensions?.code ?? '') ? null : said;
    },
  };
}

/** Visits of clients that go away before they have their answer, or just after. */
export function abortedVisits(origin: string, { people }: Facts): Kind {
  return {
    name: 'aborted',
    weight: 4,
    async visit(chance) {
      const leaving = new AbortController();
      const query = 'query ($of: [ID!]!) { conflicts(of: $of, maxDistance: 4) { totalCount clearCount } }';
      const [path, init] = chance.one<[string, RequestInit]>([
        ['/graphql', post({ query, variables: { of: chance.some(50, people).map(({ id }) => id) } })],
        ['/graphql', post({ query: '{ graph { health { triangleCount } } }' })],
        ['/export/network.gexf', {}],
        ['/export/papers.bib', {}],
      ]);
      const timer = setTimeout(() => leaving.abort(), chance.below(30));
      try {
        const response = await send(origin + path, { ...init, signal: leaving.signal });
        await response.arrayBuffer();
        return response.status === 200 ? null : `${path}: ${response.status}`;
      } catch (error) {
        if (leaving.signal.aborted) return null;
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

interface Changed {
  graphChanged: { version: string; paperCount: number };
}

/** Listens to changes of the graph for some seconds, and goes. Whatever comes meanwhile must be a graph. */
export function listeningVisits(origin: string): Kind {
  return {
    name: 'subscription',
    weight: 1,
    async visit(chance) {
      const stream = await subscribe<Changed>(
        `${origin}/graphql`,
        'subscription { graphChanged { version paperCount } }',
      );
      const until = sleep(chance.below(5_000), 'over' as const);
      try {
        for (;;) {
          const next = stream.next();
          // It is given up where time is over first.
          next.catch(() => {});
          const event = await Promise.race([until, next]);
          if (event === 'over') return null;
          if (event === null) return 'the stream ended';
          if (!(event.graphChanged.paperCount > 0)) return JSON.stringify(event);
        }
      } finally {
        await stream.leave();
      }
    },
  };
}
