// The pages for browsers, as Vite built them: the explorer, GraphiQL, their files, and the operations both show.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { answerFile, type PageHandler } from './page-file.ts';
import { askedAgain, explorerHeaders, graphiqlHeaders, keptForGood } from './page-headers.ts';
import { type Operation, readOperations } from './page-operations.ts';
import { attributesOf, nothingTold, type Told, tell } from './page-told.ts';

export type { Told } from './page-told.ts';

export interface Pages {
  /** Whether both pages are there. Where one is not, its address answers 503 with a line that says how to build it. */
  isBuilt: boolean;
  /** GraphiQL's page; it shares its address with the API. */
  graphiql: PageHandler;
  /**
   * What answers at a URL's path, still encoded; null: nothing of the pages is there. The explorer is told there what
   * server it comes from.
   */
  find(path: string, told?: Told): PageHandler | null;
}

export interface PagesPlaces {
  /** The folder that Vite wrote. It may be missing. */
  folder: string;
  /** The folder of the operations, served as `/operations.json` in the order of their file names. */
  operations: string;
}

/** What to do about pages that are missing. */
export const howToBuild = 'run `npm run build:pages`, then start again';

// Everything else is for the page itself to know; it says so of people, papers and topics that are not there.
const explorerPath = /^\/(?:(?:search|papers|network|path|conflicts|lists)\/?|(?:author|paper|topic|path)\/.+)?$/;

/**
 * Reads both folders into memory: what is added or changed later is not seen, and no path leads out of them. Rejects
 * where the operations cannot be read.
 */
export async function readPages({ folder, operations }: PagesPlaces): Promise<Pages> {
  return createPages(...(await Promise.all([readFiles(folder), readOperations(operations)])));
}

/** The pages made of files by their names within the folder (`assets/index-1a2b.js`). */
export function createPages(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  operations: readonly Operation[],
): Pages {
  const explorers = new Map<string, PageHandler>();
  const explorerTold = (told: Told) => {
    const attributes = attributesOf(told);
    const known = explorers.get(attributes);
    if (known !== undefined) return known;
    const page = files.get('index.html');
    const explorer = answerPage('index.html', page && tell(page, attributes), explorerHeaders);
    explorers.set(attributes, explorer);
    return explorer;
  };
  const graphiql = answerPage('graphiql.html', files.get('graphiql.html'), graphiqlHeaders, ['accept']);
  const handlers = new Map<string, PageHandler>();
  for (const [name, content] of files) {
    if (name.startsWith('assets/')) {
      handlers.set(`/${name}`, answerFile({ name, content, headers: { ...explorerHeaders, ...keptForGood } }));
    } else if (name === 'favicon.svg' || name === 'licenses.txt') {
      handlers.set(`/${name}`, answerFile({ name, content, headers: { ...explorerHeaders, ...askedAgain } }));
    }
  }
  const list = { name: 'operations.json', content: new TextEncoder().encode(JSON.stringify(operations)) };
  handlers.set(`/${list.name}`, answerFile({ ...list, headers: { ...explorerHeaders, ...askedAgain } }));

  return {
    isBuilt: files.has('index.html') && files.has('graphiql.html'),
    graphiql,
    find(path, told = nothingTold) {
      const plain = decodePath(path);
      if (plain === null) return null;
      return handlers.get(plain) ?? (explorerPath.test(plain) ? explorerTold(told) : null);
    },
  };
}

function answerPage(
  name: string,
  content: Uint8Array<ArrayBuffer> | undefined,
  headers: Readonly<Record<string, string>>,
  vary: readonly string[] = [],
): PageHandler {
  if (content !== undefined) return answerFile({ name, content, headers: { ...headers, ...askedAgain }, vary });
  return async (request, { Response }) =>
    new Response(request.method === 'HEAD' ? null : `This page is not built: ${howToBuild}.\n`, {
      status: 503,
      headers: { ...headers, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
    });
}

/** The path without its percent signs; null for one that no link of the pages has. */
function decodePath(path: string): string | null {
  try {
    const plain = decodeURIComponent(path);
    return /\\|\p{Cc}|(?:^|\/)\.\.?(?:\/|$)/u.test(plain) ? null : plain;
  } catch {
    return null;
  }
}

/** The files of a folder and of those in it, links not followed; none of what is not there, or not any more. */
async function readFiles(folder: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(nullIfGone);
  const paths = (entries ?? []).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(paths.map((path) => readFile(path).catch(nullIfGone)));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [at, path] of paths.entries()) {
    const content = contents[at] ?? null;
    if (content !== null) files.set(relative(folder, path).replaceAll(sep, '/'), content);
  }
  return files;
}

function nullIfGone(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
