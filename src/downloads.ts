// `GET /export/...`: networks and lists of papers as files, made while they are sent.
import { GraphQLError } from 'graphql';
import { globalId } from './api/ids.ts';
import { type Context, createContext } from './context.ts';
import {
  type NetworkDownload,
  type NotFound,
  type PapersDownload,
  readNetworkArguments,
  readPaperArguments,
} from './download-arguments.ts';
import { bibtex } from './export/bibtex.ts';
import { networkWriters } from './export/network-formats.ts';
import { wholeNetwork } from './export/whole-network.ts';
import { network } from './graph/network.ts';
import { orderPapers } from './graph/orders.ts';
import { papersSelected } from './graph/papers.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';

/** A file, its chunks made when they are asked for. */
interface File {
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
        return { chunks: write({ ...source, idOf: globalId }), truncated: source.truncated };
      },
    },
  ]),
  [
    'papers.bib',
    {
      mediaType: 'application/x-bibtex; charset=utf-8',
      open(context, parameters) {
        const papers = papersOf(context.graph, readPaperArguments(context, parameters));
        return { chunks: bibtex(context.graph, papers), truncated: false };
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
 * client has it of this version; 400 with one line for arguments that make no sense, 404 with one for a file or people
 * who are not there.
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
  };
  if (namesTag(request.headers.get('if-none-match') ?? '', headers.etag))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : streamOf(opened.chunks, breakdown), { headers });
}

function open(download: Download, context: Context, parameters: URLSearchParams): File | Response {
  try {
    const file = download.open(context, parameters);
    return 'notFound' in file ? line(404, file.notFound) : file;
  } catch (error) {
    if (error instanceof GraphQLError) return line(400, error.message);
    throw error;
  }
}

function networkOf(graph: PublicationGraph, { around, ...asked }: NetworkDownload) {
  if (around === null) return wholeNetwork(graph, asked.selection, asked.minPapers);
  return network(graph, { ...asked, authors: around });
}

function papersOf(graph: PublicationGraph, { selection, order }: PapersDownload): number[] {
  return orderPapers(graph, papersSelected(graph, selection).papers, order);
}

// Larger than what a socket takes at once, so that each chunk waits for the one before it to be sent.
const chunkLength = 65_536;

/** The chunks as bytes, made as they are taken; other requests have their turn between any two. */
function streamOf(chunks: Generator<string>, { log, breakOff }: Breakdown): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isWanted = true;
  return new ReadableStream(
    {
      async pull(controller) {
        await new Promise((resolve) => setImmediate(resolve));
        if (!isWanted) return;
        try {
          let text = '';
          let step = chunks.next();
          for (; step.done !== true; step = chunks.next()) {
            text += step.value;
            if (text.length >= chunkLength) break;
          }
          if (text !== '') controller.enqueue(encoder.encode(text));
          if (step.done === true) controller.close();
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
        chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Whether an If-None-Match header names the tag (RFC 9110, 13.1.2: weak comparison). */
function namesTag(header: string, etag: string): boolean {
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function line(status: number, text: string): Response {
  return new Response(`${text.replace(/\s+/gu, ' ')}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
