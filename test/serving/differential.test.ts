// What the server answers, first and again, is what the reference implementation answers to the same question.
import { readdir, readFile } from 'node:fs/promises';
import {
  execute,
  GraphQLError,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { developmentConfig } from '../../src/config.ts';
import { createContext } from '../../src/context.ts';
import { below, seededRandom } from '../../src/graph/metrics/random.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { createServer } from '../../src/server.ts';
import { seeds } from '../operations/seeds.ts';
import { world } from '../world.ts';
import { randomQuery } from './random-queries.ts';

interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

interface Answer {
  data?: unknown;
  errors?: { message: string; path?: unknown }[];
}

const unlimited = { ...developmentConfig.limits, cost: Infinity, aliases: 1_000, tokens: 10_000, depth: 100 };

function serverOf(graph: PublicationGraph) {
  const server = createServer({
    graphs: { current: graph },
    config: { ...developmentConfig, limits: unlimited },
    log: () => {},
  });
  afterAll(() => server.close());
  return async (question: Question): Promise<string> => {
    const response = await server.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(question),
      }),
    );
    return response.text();
  };
}

/** As a client gets it. */
async function reference(graph: PublicationGraph, { query, variables }: Question): Promise<Answer> {
  const document = parse(query);
  const errors = validate(schema, document);
  const result =
    errors.length > 0
      ? { errors }
      : await execute({ schema, document, contextValue: createContext(graph), variableValues: variables ?? {} });
  // What breaks is told to the log, and to clients only that it did.
  const shown = result.errors?.map((error) =>
    (error.originalError ?? error) instanceof GraphQLError
      ? error
      : new GraphQLError('Unexpected error.', { path: error.path ?? null }),
  );
  return JSON.parse(JSON.stringify({ ...result, ...(shown !== undefined && { errors: shown }) }));
}

/** What the two must have in common: all of the data, and of errors what is wrong and where. */
const essence = ({ data, errors = [] }: Answer) => ({
  data: JSON.stringify(data ?? null),
  errors: errors
    // What is said of variables that do not fit is left to each.
    .map(({ message, path }) => (message.startsWith('Variable "$') ? 'a variable' : `${message} at ${path}`))
    .toSorted(),
});

async function expectTheSame(
  graph: PublicationGraph,
  ask: (question: Question) => Promise<string>,
  question: Question,
) {
  const first = await ask(question);
  expect(essence(JSON.parse(first)), JSON.stringify(question)).toEqual(essence(await reference(graph, question)));
  expect(await ask(question)).toBe(first);
  return JSON.parse(first) as Answer;
}

const folder = 'schema/operations';
const files = (await readdir(folder)).toSorted();
const operations = (
  await Promise.all(files.map(async (file) => ({ file, query: await readFile(`${folder}/${file}`, 'utf8') })))
).filter(({ query }) => definitionOf(query).operation === 'query');

function definitionOf(query: string): OperationDefinitionNode {
  const found = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (found?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return found;
}

/** Values for some of the variables of an operation: mostly ones that mean something, some that do not fit. */
function randomVariables({ index }: PublicationGraph, query: string, seed: number): Record<string, unknown> {
  const random = seededRandom(seed);
  const oneOf = <T>(items: readonly T[]): T => {
    const item = items[below(items.length, random)];
    if (item === undefined) throw new Error('there is nothing to choose from');
    return item;
  };
  const texts = [() => oneOf(index.authors).name, () => oneOf(index.papers).title, () => oneOf(index.topics).label];
  const ids = [
    () => `Author:${oneOf(index.authors).id}`,
    () => `Author:${oneOf(index.authors).id}`,
    () => `Paper:${oneOf(index.papers).id}`,
    () => `Topic:${oneOf(index.topics).id}`,
    () => 'Author:nobody',
  ];
  const scalars: Record<string, () => unknown> = {
    Int: () => oneOf([1, 2, 3, 5, 20, 100, 0, -1, 101, 1.5]),
    Float: () => oneOf([0, 0.5, 2]),
    Boolean: () => below(2, random) === 0,
    ID: () => oneOf(ids)(),
    String: () => oneOf([...texts, () => 'graph', () => 'no such thing'])(),
    PartialDate: () => oneOf(['2019', '2021-03', '2022-05-01', '2030', 'yesterday']),
  };
  const chosenFor = (type: GraphQLInputType, depth: number): unknown => {
    if (!isNonNullType(type) && below(8, random) === 0) return null;
    const named = getNullableType(type);
    if (isListType(named)) return Array.from({ length: below(4, random) }, () => chosenFor(named.ofType, depth + 1));
    if (isEnumType(named)) return oneOf(named.getValues()).name;
    if (!isInputObjectType(named)) return scalars[named.name]?.() ?? 'something';
    const fields = Object.values(named.getFields()).filter(
      (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || below(depth + 3, random) === 0,
    );
    // One way to name something at a time.
    const chosen = named.isOneOf || named.name.endsWith('By') ? [oneOf(Object.values(named.getFields()))] : fields;
    return Object.fromEntries(chosen.map((field) => [field.name, chosenFor(field.type, depth + 1)]));
  };
  const given = (definitionOf(query).variableDefinitions ?? []).filter(() => below(2, random) === 0);
  return Object.fromEntries(
    given.map(({ variable, type }) => [
      variable.name.value,
      chosenFor(typeFromAST(schema, type) as GraphQLInputType, 0),
    ]),
  );
}

describe('The server answers what the reference implementation answers', () => {
  const ask = serverOf(seeds);

  it.each(operations)('to $file, as it stands and with variables by chance', async ({ query }) => {
    await expectTheSame(seeds, ask, { query });
    let answered = 0;
    for (let seed = 0; seed < 25; seed++) {
      const { data } = await expectTheSame(seeds, ask, { query, variables: randomVariables(seeds, query, seed) });
      if (data !== null && data !== undefined) answered++;
    }
    if (definitionOf(query).variableDefinitions?.length) expect(answered).toBeGreaterThan(3);
  });

  it('to queries made by chance', async () => {
    const askWorld = serverOf(world);
    let answered = 0;
    for (let seed = 0; seed < 150; seed++) {
      const { data } = await expectTheSame(world, askWorld, { query: randomQuery(world, seed, 5) });
      if (data !== null && data !== undefined) answered++;
    }
    expect(answered).toBeGreaterThan(100);
  });
});
