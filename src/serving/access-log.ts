// One line a request, for people or as JSON, and failures in the same form. Nothing of variables or names is in it.
import type { Config } from '../config.ts';
import type { RequestListener, RequestRecord } from './request-record.ts';

export interface AccessLogOptions {
  form: Config['logs'];
  write(line: string): void;
  /** The id of the request that is being answered. */
  currentId(): string | undefined;
  now?: () => Date;
}

export interface AccessLog {
  /** What to tell of requests; null: nothing. */
  requests: RequestListener | null;
  /** Tells of a failure; with the request's id where it belongs to one. */
  failure(message: string): void;
}

/** A log that writes in that form; where it is off, it writes failures only, as they are. */
export function createAccessLog({ form, write, currentId, now = () => new Date() }: AccessLogOptions): AccessLog {
  if (form === 'off') return { requests: null, failure: write };
  const json = form === 'json';
  return {
    requests: {
      ended: (record) => write(json ? JSON.stringify(fieldsOf(record)) : textOf(record)),
    },
    failure(message) {
      const time = now().toISOString();
      const id = currentId();
      if (json) write(JSON.stringify({ time, level: 'error', ...(id !== undefined && { id }), message }));
      else write(`${time} ${id === undefined ? '' : `[${id}] `}${message}`);
    },
  };
}

function fieldsOf(record: RequestRecord) {
  const { id, method, route, operation, outcomes, status, cost, bytes } = record;
  return {
    time: record.time.toISOString(),
    level: 'info',
    id,
    method,
    path: route,
    ...(operation !== null && { operation, outcomes }),
    status,
    ms: rounded(record.milliseconds),
    ...(cost !== null && { cost: Number.isFinite(cost) ? cost : 'infinite' }),
    ...(bytes !== null && { bytes }),
    ...(record.isBrokenOff && { brokenOff: true }),
  };
}

function textOf(record: RequestRecord): string {
  const { id, method, route, operation, outcomes, status, cost, bytes } = record;
  return [
    record.time.toISOString(),
    `[${id}]`,
    method,
    route,
    ...(operation === null ? [] : [operation, outcomes.join(',')]),
    String(status),
    `${rounded(record.milliseconds)} ms`,
    ...(cost === null ? [] : [`cost ${cost}`]),
    ...(bytes === null ? [] : [`${bytes} bytes`]),
    ...(record.isBrokenOff ? ['broken off'] : []),
  ].join(' ');
}

/** To a tenth of a millisecond. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
