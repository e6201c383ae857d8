// `GET /export/...`: networks and lists of papers as files, made while they are sent.
import { GraphQLError } from 'graphql';
import { globalId } from './api/ids.ts';
import { type Context, createContext } from './context.ts';
import { type NetworkDownload, type NotFound, readNetworkArguments, readPaperArguments } from './download-arguments.ts';
import { bibtex } from './export/bibtex.ts';
import { networkAround } from './export/network-around.ts';
import { networkWriters } from './export/network-formats.ts';
import { piecesOf } from './export/pieces.ts';
import { wholeNetwork } from './export/whole-network.ts';
import { network } from './graph/network.ts';
import type { OpenEnds } from './graph/open-ends.ts';
import { orderPapers } from './graph/orders.ts';
import { papersSelected } from './graph/papers.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import { incompleteListCount } from './graph/selection.ts';
import { namesTag } from './serving/entity-tag.ts';

/** A file, its chunks made when they are asked for. */
interface File extends OpenEnds {
  chunks: Generator<string>;
  /** Whether a limit left people out. */
  truncated: boolean;
}

interface Download {
  mediaType: string;
  /** Throws a GraphQLError for arguments that no file can be made of. */
  open(context: Context, parameters: URLSearchParams): File | NotFound;
}

export const downloadsPath = '/export/';

const downloads: ReadonlyMap<string, Download> = new Map([
  ...Object.values(networkWriters).map(({ fileName, mediaType, write }): [string, Download] => [
    fileName,
    {
      mediaType,
      open(context, parameters) {
        const asked = readNetworkArguments(context, parameters);
        if ('notFound' in asked) return asked;
        const source = networkOf(context.graph, asked);
        return { ...source, chunks: write({ ...source, idOf: globalId }) };
      },
    },
  ]),
  [
    'papers.bib',
    {
      mediaType: 'application/x-bibtex; charset=utf-8',
      open(context, parameters) {
        const { graph } = context;
        const { selection, order } = readPaperArguments(context, parameters);
        const { papers, unplaced } = papersSelected(graph, selection);
        return {
          chunks: bibtex(graph, orderPapers(graph, papers, order)),
          truncated: false,
          unplacedCount: unplaced.length,
          incompleteListCount: incompleteListCount(graph, selection),
        };
      },
    },
  ],
]);

/** What is done where a file breaks while it is being sent, which only a bug makes it do. */
export interface Breakdown {
  log(message: string): void;
  /** Ends the connection, so that nobody takes what came for the whole. Null: there is none, the stream itself fails. */
  breakOff: (() => void) | null;
}

/**
 * Answers a request for a path that begins with `downloadsPath`: a file, sent as fast as it is taken, with 304 where the
 * client has it of this version; 400 with one line for arguments that make no sense, 404 with one for a file that is
 * not there, and for ids that name nothing. Headers tell what may be missing: `network-truncated` that a limit left people
 * out, `unplaced-papers` how many would count if their date were known to fit, `incomplete-lists` how many author lists
 * are cut short; none where nothing is.
 */
export function answerDownload(request: Request, graph: PublicationGraph, breakdown: Breakdown): Response {
  const url = new URL(request.url);
  const name = url.pathname.slice(downloadsPath.length);
  const download = downloads.get(name);
  if (download === undefined) {
    return line(404, `Nothing is at ${url.pathname}. There is ${[...downloads.keys()].join(', ')}.`);
  }
  const opened = open(download, createContext(graph), url.searchParams);
  if (opened instanceof Response) return opened;
  const headers = {
    'content-type': download.mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-cache',
    etag: `"${graph.version}"`,
    ...(opened.truncated && { 'network-truncated': 'true' }),
    ...(opened.unplacedCount > 0 && { 'unplaced-papers': String(opened.unplacedCount) }),
    ...(opened.incompleteListCount > 0 && { 'incomplete-lists': String(opened.incompleteListCount) }),
  };
  if (namesTag(request.headers.get('if-none-match') ?? '', headers.etag))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : streamOf(opened.chunks, breakdown), { headers });
}

function open(download: Download, context: Context, parameters: URLSearchParams): File | Response {
  try {
    const file = download.open(context, parameters);
    if ('notFound' in file) return line(404, file.notFound);
    // An answer lists them beside its data; a file has no such place, and one without any papers would look sure.
    const unknown = [...context.unknownIds];
    return unknown.length > 0 ? line(404, `Nothing has the id ${unknown.join(', ')}.`) : file;
  } catch (error) {
    if (error instanceof GraphQLError) return line(400, error.message);
    throw error;
  }
}

function networkOf(graph: PublicationGraph, { around, ...asked }: NetworkDownload) {
  if (around === null) return wholeNetwork(graph, asked.selection, asked.minPapers);
  return networkAround(network(graph, { ...asked, authors: around }));
}

/** The chunks as bytes, made as they are taken; other requests have their turn between any two. */
function streamOf(chunks: Generator<string>, { log, breakOff }: Breakdown): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = piecesOf(chunks);
  let isWanted = true;
  return new ReadableStream(
    {
      async pull(controller) {
        await new Promise((resolve) => setImmediate(resolve));
        if (!isWanted) return;
        try {
          const piece = pieces.next();
          if (piece.done === true) controller.close();
          else controller.enqueue(encoder.encode(piece.value));
        } catch (error) {
          log(error instanceof Error ? (error.stack ?? error.message) : String(error));
          if (breakOff === null) return controller.error(error);
          // The server cancels the stream of a connection that is gone; one that failed would then fail once more.
          breakOff();
          controller.close();
        }
      },
      cancel() {
        isWanted = false;
        pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}

function line(status: number, text: string): Response {
  return new Response(`${text.replace(/\s+/gu, ' ')}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
