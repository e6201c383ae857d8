// Answers that were given before are given again, as long as the graph is the same; and none is sent to who has it.
import { hash } from 'node:crypto';
import type { FetchAPI, Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../context.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { type EncodedBytes, type Encoding, encodedBytes, encodingFor } from './compression.ts';
import { costHeader } from './cost.ts';
import { namesTag } from './entity-tag.ts';
import { createKeptAnswers } from './kept-answers.ts';

export interface ResponseCacheOptions<Note> {
  /** What is served now; null: nothing yet. */
  graph(): PublicationGraph | null;
  /** What is known of a request that was answered, for logs and metrics. */
  noteOf(request: Request): Note;
  /** Called for a request that is answered as the one that the note is of. */
  noteAgain(request: Request, note: Note): void;
  maxBytes?: number;
}

export interface ResponseCache {
  /** Sees each answer before anything is added to it for who has asked: the first of all plugins. */
  answers: Plugin;
  /** Sees each request when nothing is left to refuse it, and its body is to be read. */
  questions: Plugin<Context>;
}

/** An answer that is the same for everybody who asks so. */
interface Answer<Note> {
  contentType: string;
  content: EncodedBytes;
  /** Of its bytes as they are; made for the first who wants it. */
  tag?: string;
  note: Note;
}

/** A request under way. */
interface Asked {
  /** Null: not to be kept, whatever is answered. */
  key: string | null;
  /** What it was executed on. */
  graph?: PublicationGraph;
  /** Whether there is an answer, and no error in it. */
  isWhole?: boolean;
}

const mediaTypes = /^application\/(?:json|graphql-response\+json);/;

// A search that gave up, which with more time it might not do; and an operation that is sent to be remembered.
const givenUp = '"LIMIT_REACHED"';
const isRegistering = (question: string) => question.includes('persistedQuery') && /\bquery\b/.test(question);

/**
 * Keeps up to `maxBytes` of answers: those of queries, one a request, in which nothing failed and nothing was given up.
 * They are found by the whole request: address, body, and the headers that decide what is answered. Whoever asks so
 * again about the same graph is answered with the same bytes, after everything that could refuse him, and without being
 * executed; a GET that names the answer's ETag with 304. Answers above a kilobyte are compressed for who can read that.
 */
export function responseCache<Note>(options: ResponseCacheOptions<Note>): ResponseCache {
  const { graph, noteOf, noteAgain, maxBytes = 64_000_000 } = options;
  const kept = createKeptAnswers<Answer<Note>>(maxBytes);
  const open = new WeakMap<Request, Asked>();

  /** The answer as this client gets it. */
  async function send(request: Request, answer: Answer<Note>, key: string | null, { Response }: FetchAPI) {
    const { content, contentType } = answer;
    const encoding = encodingFor(request, content.plain.byteLength);
    const headers: Record<string, string> = { 'content-type': contentType };
    if (request.method === 'GET') {
      answer.tag ??= hash('sha256', content.plain, 'base64url').slice(0, 22);
      headers.etag = `"${answer.tag}-${encoding}"`;
      headers['cache-control'] = 'no-cache';
      headers.vary = `accept, accept-encoding, ${costHeader}`;
      if (namesTag(request.headers.get('if-none-match') ?? '', headers.etag)) {
        return new Response(null, { status: 304, headers });
      }
    }
    const bytes = await content.in(encoding, (more) => key !== null && kept.grow(key, answer, more));
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    headers['content-length'] = String(bytes.byteLength);
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
  }

  return {
    questions: {
      onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
        if (requestParser === undefined) return;
        setRequestParser(async (read) => {
          const key = await keyOf(read);
          const served = graph();
          const answer = key === null || served === null ? undefined : kept.get(served, key);
          if (answer !== undefined) {
            noteAgain(request, answer.note);
            return send(request, answer, key, fetchAPI);
          }
          open.set(request, { key });
          return requestParser(read);
        });
      },
      onExecute({ args }) {
        const { request, graph } = args.contextValue as YogaInitialContext & Context;
        const asked = open.get(request);
        if (asked !== undefined) asked.graph = graph;
      },
      onResultProcess({ request, result }) {
        const asked = open.get(request);
        if (asked === undefined || Array.isArray(result) || !('data' in result)) return;
        asked.isWhole = result.data != null && (result.errors ?? []).length === 0;
      },
    },
    answers: {
      async onResponse({ request, response, setResponse, fetchAPI }) {
        const asked = open.get(request);
        const contentType = response.headers.get('content-type') ?? '';
        if (asked === undefined || !mediaTypes.test(contentType)) return;
        const text = await response.text();
        const content = encodedBytes(text);
        const isWhole = asked.isWhole === true && response.status === 200;
        if (!isWhole) {
          const encoding = encodingFor(request, content.plain.byteLength);
          if (encoding !== 'identity') setResponse(await sendAs(encoding, response, content, fetchAPI));
          return;
        }
        const answer: Answer<Note> = { contentType, content, note: noteOf(request) };
        const { key } = asked;
        // An answer about a graph that is no longer served would be the last of its kind.
        if (key !== null && asked.graph !== undefined && asked.graph === graph() && !text.includes(givenUp)) {
          kept.set(asked.graph, key, answer, content.plain.byteLength);
        }
        setResponse(await send(request, answer, key, fetchAPI));
      },
    },
  };
}

/** An answer with an error in it: with its status and headers, compressed like others. */
async function sendAs(encoding: Encoding, response: Response, content: EncodedBytes, { Response }: FetchAPI) {
  const bytes = await content.in(encoding);
  const headers = {
    ...Object.fromEntries(response.headers),
    'content-encoding': encoding,
    'content-length': String(bytes.byteLength),
    vary: 'accept, accept-encoding',
  };
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status: response.status, headers });
}

/** All that decides what is answered, in few letters; null where the request does more than ask. */
async function keyOf(request: Request): Promise<string | null> {
  const { method, url, headers } = request;
  const body = method === 'POST' ? await request.text() : '';
  const question = method === 'POST' ? body : url;
  if (isRegistering(question)) return null;
  const deciding = ['accept', 'content-type', costHeader].map((name) => headers.get(name));
  return hash('sha256', JSON.stringify([method, url, deciding, body]), 'base64url');
}
