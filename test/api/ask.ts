// Asking the schema about a small world, as a client would.
import { type ExecutionResult, graphql } from 'graphql';
import { schema } from '../../src/api/schema.ts';
import { type Context, createContext } from '../../src/context.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { world } from '../world.ts';

export interface Asked {
  variables?: Record<string, unknown>;
  graph?: PublicationGraph;
  context?: Context;
}

/** Data and errors, as they come. */
export function answer(source: string, { variables, graph = world, context }: Asked = {}): Promise<ExecutionResult> {
  return graphql({
    schema,
    source,
    contextValue: context ?? createContext(graph),
    ...(variables !== undefined && { variableValues: variables }),
  });
}

/** The data of an answer that must come without errors. `T` is what the query asks for. */
export async function ask<T = Record<string, unknown>>(source: string, asked: Asked = {}): Promise<T> {
  const { data, errors } = await answer(source, asked);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data as T;
}

export interface Refusal {
  code: unknown;
  message: string;
  path: readonly (string | number)[] | undefined;
  extensions: Readonly<Record<string, unknown>>;
}

/** The one error of an answer. */
export async function refusal(source: string, asked: Asked = {}): Promise<Refusal> {
  const { errors = [] } = await answer(source, asked);
  const [error, ...others] = errors;
  if (error === undefined || others.length > 0) throw new Error(`${errors.length} errors, not one`);
  const { message, path, extensions } = error;
  return { code: extensions.code, message, path, extensions };
}
