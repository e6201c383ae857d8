// What clients are told of errors, whoever made them: each with a code, in few words, and nothing of how it came about.
import { type ExecutionResult, GraphQLError, Kind } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { failureText } from '../text/failure-text.ts';
import { shortMessage } from '../text/short-message.ts';
import { endpoint } from './addresses.ts';
import { statusOf } from './error-codes.ts';
import { type Refusal, refusal } from './refusal.ts';

/**
 * The error as a client is told of it: with `extensions.code`, with what it quotes cut short, without the error behind it.
 * GraphQL.js gives no code to mistakes in variables and arguments, which are the client's: BAD_USER_INPUT. What of an
 * answer does not fit the schema is ours: INTERNAL_SERVER_ERROR, of which `log` is told instead.
 */
export function toldError(error: GraphQLError, log: (message: string) => void): GraphQLError {
  if (isMasked(error)) return error;
  const { originalError: _, ...extensions } = error.extensions;
  const message = shortMessage(error.message);
  if (extensions.code === undefined && isOurs(error)) {
    log(failureText(error));
    return anew(error, 'Unexpected error.', { ...extensions, code: 'INTERNAL_SERVER_ERROR' });
  }
  const isWhole = message === error.message && !('originalError' in error.extensions);
  if (isWhole && extensions.code !== undefined) return error;
  return anew(error, message, { code: 'BAD_USER_INPUT', ...extensions });
}

/** The error of an answer without `data`, with the HTTP status of its code, or its own where it has another. */
function withStatus(error: GraphQLError): GraphQLError {
  const { code, http } = error.extensions as { code?: unknown; http?: object };
  const { status, always = false } = statusOf(code);
  return anew(error, error.message, { ...error.extensions, http: { status, ...http, spec: !always } });
}

/** Whether it comes from what failed here: Yoga tells the log of it, and the client nothing, wherever it passes. */
function isMasked({ originalError }: GraphQLError): boolean {
  if (originalError instanceof GraphQLError) return isMasked(originalError);
  return originalError !== undefined;
}

/** Whether the mistake is in what was answered: what is wrong with arguments stands at them, not at the field. */
function isOurs({ path, nodes = [] }: GraphQLError): boolean {
  return path !== undefined && nodes.every(({ kind }) => kind === Kind.FIELD);
}

function anew({ nodes, source, positions, path }: GraphQLError, message: string, extensions: Record<string, unknown>) {
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

/**
 * Makes every error of every answer what `toldError` says, gives a reason to answers that would have none, and to all
 * answers without `data` a status that says so: GraphQL over HTTP wants 4xx or 5xx for them, where those with
 * `data`, be it null, are 200. It knows no batches: these are 200, and what is wrong with one operation stands in its place.
 */
export function errorsTold(log: (message: string) => void): Plugin {
  const told = <Result extends ExecutionResult>(result: Result): Result => {
    const { errors } = result;
    if (errors === undefined || errors.length === 0) return result;
    return { ...result, errors: errors.map((error) => toldError(error, log)) };
  };
  const answered = <Result extends ExecutionResult>(result: Result): Result => {
    const whole = told(result);
    return whole.data === undefined ? { ...whole, errors: whole.errors?.map(withStatus) } : whole;
  };
  const inBatch = (result: ExecutionResult | AsyncIterable<ExecutionResult>): ExecutionResult => {
    if (!isAsyncIterable(result)) return answered(result);
    void result[Symbol.asyncIterator]().return?.();
    const message = 'A subscription comes alone: send it as a request of its own, with accept: text/event-stream.';
    return { errors: [new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })] };
  };
  return {
    onSubscribe: () => ({
      onSubscribeResult: () => ({
        onNext: ({ result, setResult }) => setResult(told(result)),
      }),
    }),
    onResultProcess({ result, setResult }) {
      if (isAsyncIterable(result)) return;
      setResult(Array.isArray(result) ? result.map(inBatch) : answered(result));
    },
    onResponse({ request, response, setResponse }) {
      const reason = response.body === null && reasons.get(response.status);
      if (!reason || new URL(request.url).pathname !== endpoint) return;
      const headers = Object.fromEntries(response.headers);
      setResponse(refusal(request, { ...reason, headers }));
    },
  };
}

// Yoga's answers to what it cannot read or write are empty.
const reasons: ReadonlyMap<number, Pick<Refusal, 'code' | 'message'>> = new Map([
  [406, { code: 'NOT_ACCEPTABLE', message: 'Answers are JSON, and those to subscriptions a text/event-stream.' }],
  [415, { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send POST with content-type: application/json.' }],
]);
