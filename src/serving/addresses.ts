// Where the server answers what is not a page.
import { shortMessage } from '../text/short-message.ts';

/** The API; its page, GraphiQL, shares the address. */
export const endpoint = '/graphql';

/** Files; what follows is the name of one. */
export const downloadsPath = '/export/';

/** What whoever keeps the server running asks it: open to all, and never limited. */
export const probes: ReadonlySet<string> = new Set(['/health', '/ready']);

/** Whether a request only reads. */
export function reads({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** An answer of one line of text, in which what is quoted is cut short, line breaks among it. */
export function line(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${shortMessage(text).replace(/\s+/gu, ' ')}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  });
}
