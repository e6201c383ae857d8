// `GET /export/...`: networks and lists of papers as files, made while they are sent.
import { GraphQLError } from 'graphql';
import { globalId } from './api/ids.ts';
import { type Context, createContext } from './context.ts';
import { type NotFound, readNetworkArguments, readPaperArguments } from './download-arguments.ts';
import { type Sending, streamOf } from './download-stream.ts';
import { bibtex } from './export/bibtex.ts';
import { networkAroundInSteps } from './export/network-around.ts';
import { networkWriters } from './export/network-formats.ts';
import { emptyChunks } from './export/pieces.ts';
import { wholeNetworkInSteps } from './export/whole-network.ts';
import { incompleteListCountInSteps } from './graph/coverage.ts';
import { runHere } from './graph/metrics/measure.ts';
import { networkInSteps } from './graph/network.ts';
import type { OpenEnds } from './graph/open-ends.ts';
import { orderPapersInSteps } from './graph/orders.ts';
import { papersSelectedInSteps } from './graph/papers.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import type { Steps } from './graph/steps.ts';
import { stepwise } from './graph/stepwise.ts';
import { downloadsPath, line } from './serving/addresses.ts';
import { namesTag } from './serving/entity-tag.ts';

/** A file, its chunks made when they are asked for. */
interface File extends OpenEnds {
  chunks: Generator<string>;
  /** Whether people were left out. */
  truncated: boolean;
}

/** What is to be done for a file before its first byte. */
interface Asked {
  open(): Steps<File>;
}

interface Download {
  mediaType: string;
  /** Rejects with a GraphQLError for arguments that no file can be made of. */
  read(context: Context, parameters: URLSearchParams): Promise<Asked | NotFound>;
}

const downloads: ReadonlyMap<string, Download> = new Map([
  ...Object.values(networkWriters).map(({ fileName, mediaType, write }): [string, Download] => [
    fileName,
    {
      mediaType,
      async read(context, parameters) {
        const { graph } = context;
        const asked = await readNetworkArguments(context, parameters);
        if ('notFound' in asked) return asked;
        const { around, ...request } = asked;
        return {
          *open() {
            const source =
              around === null
                ? yield* wholeNetworkInSteps(graph, request.selection, request.minPapers)
                : yield* networkAroundInSteps(yield* networkInSteps(graph, { ...request, authors: around }));
            return { ...source, chunks: write({ ...source, idOf: globalId }) };
          },
        };
      },
    },
  ]),
  [
    'papers.bib',
    {
      mediaType: 'application/x-bibtex; charset=utf-8',
      async read(context, parameters) {
        const { graph } = context;
        const { selection, order } = await readPaperArguments(context, parameters);
        return {
          *open() {
            const { papers, unplaced } = yield* papersSelectedInSteps(graph, selection);
            const chunks = function* () {
              yield* bibtex(graph, yield* emptyChunks(orderPapersInSteps(graph, papers, order)));
            };
            return {
              chunks: chunks(),
              truncated: false,
              unplacedCount: unplaced.length,
              incompleteListCount: yield* incompleteListCountInSteps(graph, selection),
            };
          },
        };
      },
    },
  ],
]);

export interface Delivery extends Sending {
  /** Takes a place among the downloads, and gives what leaves it; or an answer that refuses. Not given: there is room. */
  place?: (() => (() => void) | Response) | undefined;
}

/**
 * Answers a request for a path that begins with `downloadsPath`: a file, sent as fast as it is taken, with 304 where the
 * client has it of this version; 400 with one line for arguments that make no sense, 404 with one for a file that is
 * not there, and for ids that name nothing. Headers tell what may be missing: `network-truncated` that people were left
 * out, `unplaced-papers` how many would count if their date were known to fit, `incomplete-lists` how many author lists
 * are cut short; none where nothing is.
 *
 * A file is as long as what is in the graph, so the time of a request does not bound it, and the context's work is to
 * allow any number of steps: it takes turns with other requests, a place from when it is begun until it is sent, and ends
 * when its client has gone, which alone aborts the work, or is too slow. Texts are searched where the context searches.
 * HEAD makes no more than the headers tell; what the client has is not made.
 */
export async function answerDownload(request: Request, context: Context, delivery: Delivery): Promise<Response> {
  const url = new URL(request.url);
  const name = url.pathname.slice(downloadsPath.length);
  const download = downloads.get(name);
  if (download === undefined) {
    return line(404, `Nothing is at ${url.pathname}. There is ${[...downloads.keys()].join(', ')}.`);
  }
  const refused = await askedOf(download, withoutSearches(context.graph), url.searchParams);
  if (refused instanceof Response) return refused;
  const kept = { 'cache-control': 'no-cache', etag: `"${context.graph.version}"` };
  if (namesTag(request.headers.get('if-none-match') ?? '', kept.etag)) {
    return new Response(null, { status: 304, headers: kept });
  }
  const leave = delivery.place?.();
  if (leave instanceof Response) return leave;
  const ended = () => {
    leave?.();
    context.work?.end();
  };
  let isSent = false;
  try {
    const opened = await unlessGone(context, opening(download, context, url.searchParams));
    if (opened instanceof Response) return opened;
    const headers = {
      ...kept,
      'content-type': download.mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      ...(opened.truncated && { 'network-truncated': 'true' }),
      ...(opened.unplacedCount > 0 && { 'unplaced-papers': String(opened.unplacedCount) }),
      ...(opened.incompleteListCount > 0 && { 'incomplete-lists': String(opened.incompleteListCount) }),
    };
    if (request.method === 'HEAD') return new Response(null, { headers });
    isSent = true;
    return new Response(streamOf(opened.chunks, context, delivery, ended), { headers });
  } finally {
    if (!isSent) ended();
  }
}

/** The same where nobody else waits: without turns, as fast as it goes. */
export function answerDownloadAlone(request: Request, graph: PublicationGraph, sending: Sending): Promise<Response> {
  return answerDownload(request, createContext(graph), sending);
}

/** A context in which arguments can be checked: its texts find nothing. */
function withoutSearches(graph: PublicationGraph): Context {
  return createContext(graph, undefined, undefined, { run: runHere, search: async () => new Uint32Array() });
}

async function opening(download: Download, context: Context, parameters: URLSearchParams): Promise<File | Response> {
  const asked = await askedOf(download, context, parameters);
  return asked instanceof Response ? asked : stepwise(context.work, asked.open());
}

async function askedOf(download: Download, context: Context, parameters: URLSearchParams): Promise<Asked | Response> {
  try {
    const asked = await download.read(context, parameters);
    if ('notFound' in asked) return line(404, asked.notFound);
    // An answer lists them beside its data; a file has no such place, and one without any papers would look sure.
    const unknown = [...context.unknownIds];
    return unknown.length > 0 ? line(404, `Nothing has the id ${unknown.join(', ')}.`) : asked;
  } catch (error) {
    if (error instanceof GraphQLError) return line(400, error.message);
    throw error;
  }
}

/** What is made, or an answer to nobody: what waits for the turns of a client that has gone is never made. */
function unlessGone<T>({ work }: Context, made: Promise<T>): Promise<T | Response> {
  if (work === undefined) return made;
  const { signal } = work;
  return new Promise((resolve, reject) => {
    const gone = () => resolve(line(499, 'The client has gone.'));
    if (signal.aborted) gone();
    signal.addEventListener('abort', gone, { once: true });
    made.then(resolve, reject).finally(() => signal.removeEventListener('abort', gone));
  });
}
