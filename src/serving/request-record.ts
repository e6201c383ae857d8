// What became of each request, told once it has been answered: what logs, metrics and traces are made of.
import { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type DocumentNode, Kind } from 'graphql';
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import { endpoint } from './addresses.ts';
import { onceClosed } from './connection-end.ts';
import { nameOfOperation, otherOperation } from './operation-names.ts';
import { codeOfRefusal } from './refusal.ts';
import { routeOf } from './route.ts';

export interface RequestRecord {
  request: Request;
  id: string;
  method: string;
  /** As `routeOf` shows paths. */
  route: string;
  /**
   * One of the known names, or `other`; `batch` for several in one request. Null for what was not for the API: pages,
   * downloads, a browser's question before it sends something.
   */
  operation: string | null;
  /** For the API: `OK`, or the codes of the errors, each once; `HTTP_413` and the like where there are none,
   * `CLIENT_GONE` for 499. */
  outcomes: readonly string[];
  /** 499 where the client had gone before the answer began. */
  status: number;
  /** When it came. */
  time: Date;
  /** The same on the clock of `performance.now()`. */
  began: number;
  /** From then until the answer was sent, or the client had gone. */
  milliseconds: number;
  /** What the operation costs before it runs; null where it was not reckoned. */
  cost: number | null;
  /** Sent on the connection, headers included; null without one. */
  bytes: number | null;
  /** Whether events were sent, for as long as the client listened. */
  isStream: boolean;
  /** Whether the answer was begun and not sent to its end, though it has one. */
  isBrokenOff: boolean;
}

export interface RequestListener {
  began?(): void;
  ended(record: RequestRecord): void;
}

/** What a request asked for, as far as it is known once it was executed. */
export type RequestNote = Pick<RequestRecord, 'operation' | 'cost'>;

export interface RequestRecords {
  plugin: Plugin;
  /** Adds what an operation of the request costs. */
  addCost(request: Request, cost: number): void;
  noteOf(request: Request): RequestNote;
  /** Notes the same of a request that is answered without being executed. */
  noteAgain(request: Request, note: RequestNote): void;
}

export interface RecordOptions {
  idOf(request: Request): string;
  /** The names of operations that are told. */
  names: ReadonlySet<string>;
  isPage(request: Request): boolean;
  listeners: readonly RequestListener[];
}

/** What is known of a request so far. */
interface Begun {
  method: string;
  time: Date;
  began: number;
  operation: string | null;
  operations: number;
  outcomes: Set<string>;
  cost: number | null;
  isStream: boolean;
}

/** Tells the listeners of every request, when it comes and when its answer has been sent. */
export function createRequestRecords({ idOf, names, isPage, listeners }: RecordOptions): RequestRecords {
  const open = new WeakMap<Request, Begun>();
  const nameShown = (name: string | null | undefined) =>
    typeof name === 'string' && names.has(name) ? name : otherOperation;

  function end(
    request: Request,
    begun: Begun,
    { isWhole, ...answer }: { status: number; bytes: number | null; isWhole: boolean },
  ): void {
    const { method, operation, outcomes, time, began } = begun;
    if (operation !== null && outcomes.size === 0) outcomes.add(outcomeOf(answer.status));
    const record: RequestRecord = {
      request,
      id: idOf(request),
      method,
      route: routeOf(new URL(request.url).pathname),
      operation,
      outcomes: [...outcomes],
      time,
      began,
      milliseconds: performance.now() - began,
      cost: begun.cost,
      isStream: begun.isStream,
      isBrokenOff: !isWhole && !begun.isStream && answer.status !== 499,
      ...answer,
    };
    for (const listener of listeners) listener.ended(record);
  }

  const plugin: Plugin = {
    onRequest({ request, url, serverContext }) {
      const isAsked = url.pathname === endpoint && request.method !== 'OPTIONS' && !isPage(request);
      const begun: Begun = {
        method: request.method,
        time: new Date(),
        began: performance.now(),
        operation: isAsked ? otherOperation : null,
        operations: 0,
        outcomes: new Set(),
        cost: null,
        isStream: false,
      };
      open.set(request, begun);
      for (const listener of listeners) listener.began?.();
      const response = responseOf(serverContext);
      if (response === null) return;
      onceSent(response, (bytes) =>
        end(request, begun, {
          status: response.headersSent ? response.statusCode : 499,
          bytes,
          isWhole: response.writableFinished,
        }),
      );
    },
    onParams({ request, params }) {
      const begun = open.get(request);
      if (begun === undefined) return;
      begun.operations++;
      begun.operation = begun.operations > 1 ? 'batch' : nameShown(params?.operationName);
    },
    onParse({ context }) {
      const { request, params } = context as YogaInitialContext;
      const begun = open.get(request);
      if (begun === undefined || begun.operations > 1) return;
      return ({ result }) => {
        if (isDocument(result)) begun.operation = nameShown(nameOfOperation(result, params?.operationName));
      };
    },
    onResultProcess({ request, result }) {
      const begun = open.get(request);
      if (begun === undefined) return;
      if (isAsyncIterable(result)) {
        begun.isStream = true;
        begun.outcomes.add('OK');
        return;
      }
      for (const { errors } of Array.isArray(result) ? result : [result]) {
        if (errors === undefined || errors.length === 0) begun.outcomes.add('OK');
        for (const { extensions } of errors ?? []) begun.outcomes.add(codeShown(extensions?.code));
      }
    },
    onResponse({ request, response, serverContext }) {
      const begun = open.get(request);
      if (begun === undefined) return;
      const code = codeOfRefusal(response);
      // Whatever was found out is not what the client is told then.
      if (code !== undefined) begun.outcomes = new Set([code]);
      if (responseOf(serverContext) !== null) return;
      end(request, begun, { status: response.status, bytes: null, isWhole: true });
    },
  };
  return {
    plugin,
    addCost(request, cost) {
      const begun = open.get(request);
      if (begun !== undefined) begun.cost = (begun.cost ?? 0) + cost;
    },
    noteOf(request) {
      const { operation = null, cost = null } = open.get(request) ?? {};
      return { operation, cost };
    },
    noteAgain(request, note) {
      Object.assign(open.get(request) ?? {}, note);
    },
  };
}

function outcomeOf(status: number): string {
  if (status === 499) return 'CLIENT_GONE';
  return status < 400 ? 'OK' : `HTTP_${status}`;
}

// All codes are the server's own; that an error without one does not add a name to the metrics is made sure here.
function codeShown(code: unknown): string {
  return typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : 'OTHER';
}

function isDocument(result: unknown): result is DocumentNode {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === Kind.DOCUMENT;
}

/** The answer on the connection; null where the server was called without one. */
function responseOf(serverContext: object): ServerResponse | null {
  return 'res' in serverContext && serverContext.res instanceof ServerResponse ? serverContext.res : null;
}

const sentOn = new WeakMap<Socket, number>();

/** Calls the function once with the bytes of the answer, when all are sent or none will be any more. */
function onceSent(response: ServerResponse, tell: (bytes: number) => void): void {
  const { socket } = response.req;
  let bytes: number | undefined;
  // Answers leave a connection one after the other, so what it has sent since the last one belongs to this one.
  const count = () => {
    bytes ??= socket.bytesWritten - (sentOn.get(socket) ?? 0);
    sentOn.set(socket, socket.bytesWritten);
  };
  // Before Node's own, which begins to send the next answer.
  response.prependOnceListener('finish', count);
  onceClosed(response, () => {
    if (bytes === undefined) count();
    tell(bytes ?? 0);
  });
}
