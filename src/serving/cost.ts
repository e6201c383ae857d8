// Refuses what asks for too much, before it runs: by the cost of the operation with its variables.

import type { ExecutionArgs } from 'graphql';
import { type FragmentDefinitionNode, GraphQLError, getOperationAST, getVariableValues, Kind } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { costOf } from './cost-walk.ts';

/** The header of a request that wants to know its cost: `x-query-cost: 1` adds `extensions.cost` to the answer. */
export const costHeader = 'x-query-cost';

/**
 * The cost of what is about to run; see `costOf`. Null where it will not run: there is no such operation, or variables
 * are not what it takes.
 */
export function costToRun({ schema, document, operationName, variableValues }: ExecutionArgs): number | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const { variableValues: variables } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variableValues ?? {},
    { maxErrors: 1 },
  );
  if (variables === undefined) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return costOf({ schema, fragments, operation, variables });
}

/** What else is done with the cost of operations. */
export interface CostListeners {
  /** Told of every cost. */
  tell?(request: Request, cost: number): void;
  /** Asked of what is within the limit; an error refuses it. */
  pay?(request: Request, cost: number): GraphQLError | null;
}

/**
 * Refuses operations that cost more than the limit with COST_LIMIT, and tells others their cost where the request has
 * `x-query-cost: 1`. It looks at each operation as it runs, with its variables: what a validation rule has found of a
 * document is remembered for other variables too.
 */
export function costLimit(limit: number, { tell, pay }: CostListeners = {}): Plugin {
  const refused = (request: Request | undefined, cost: number): GraphQLError | null => {
    if (request !== undefined) tell?.(request, cost);
    if (cost > limit) return tooDear(cost, limit);
    return request === undefined ? null : (pay?.(request, cost) ?? null);
  };
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const cost = costToRun(args);
      if (cost === null) return;
      const { request } = args.contextValue as YogaInitialContext;
      const error = refused(request, cost);
      if (error !== null) {
        setResultAndStopExecution({ errors: [error] });
        return;
      }
      if (request?.headers.get(costHeader) !== '1') return;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const cost = costToRun(args);
      if (cost === null) return;
      const error = refused((args.contextValue as YogaInitialContext).request, cost);
      if (error !== null) setResultAndStopExecution({ errors: [error] });
    },
  };
}

function tooDear(cost: number, limit: number): GraphQLError {
  const isTold = Number.isFinite(cost);
  const much = isTold ? `${cost.toLocaleString('en')} objects` : 'more than can be told';
  return new GraphQLError(
    `This asks for too much at once: it costs ${much}, and the limit is ${limit.toLocaleString('en')}. Ask for smaller pages (\`first\`), for fewer lists inside lists, or in several requests.`,
    {
      extensions: {
        code: 'COST_LIMIT',
        cost: isTold ? cost : null,
        limit,
      },
    },
  );
}
