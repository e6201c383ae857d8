// How a request is turned away before it is looked into.
import { endpoint, line } from './addresses.ts';
import { type ErrorCode, errorCodes } from './error-codes.ts';

export interface Refusal {
  /** What programs tell the reason by, as in errors of the API. */
  code: ErrorCode;
  message: string;
  headers?: Readonly<Record<string, string>>;
}

/** The answer that refuses: at the API's address in the form of its errors, elsewhere one line. No cache keeps it. */
export function refusal(request: Request, { code, message, headers = {} }: Refusal): Response {
  const { status } = errorCodes[code];
  const all = { 'cache-control': 'no-store', ...headers };
  if (new URL(request.url).pathname !== endpoint) return line(status, message, all);
  const accept = request.headers.get('accept') ?? '';
  const mediaType = accept.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json';
  const errors = [{ message, extensions: { code } }];
  const answer = new Response(JSON.stringify({ errors }), {
    status,
    headers: { 'content-type': `${mediaType}; charset=utf-8`, ...all },
  });
  codes.set(answer, code);
  return answer;
}

const codes = new WeakMap<Response, string>();

/** The code of an answer of the API that `refusal` made; undefined for others. */
export function codeOfRefusal(answer: Response): string | undefined {
  return codes.get(answer);
}
