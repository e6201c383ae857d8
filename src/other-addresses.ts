// What is answered where GraphQL requests do not go: the pages and downloads.
import type { Plugin } from 'graphql-yoga';
import type { PageHandler } from './page-file.ts';
import type { Pages, Told } from './pages.ts';
import { downloadsPath, endpoint, line, reads } from './serving/addresses.ts';

/** Answers every address but the API's with its page or its file, or says what is where. */
export function otherAddresses(
  pageOf: (request: Request) => PageHandler | null,
  graphiql: boolean,
  download: (request: Request, serverContext: object) => Promise<Response>,
): Plugin {
  const api = graphiql ? 'the API and GraphiQL are' : 'the API is';
  return {
    async onRequest({ request, url: { pathname }, endResponse, serverContext, fetchAPI }) {
      const page = pageOf(request);
      if (pathname === endpoint && page === null) return;
      const isDownload = pathname.startsWith(downloadsPath);
      if (page === null && !isDownload) {
        endResponse(line(404, `Nothing is at ${pathname}. The explorer is at /, ${api} at ${endpoint}.`));
      } else if (!reads(request)) {
        endResponse(line(405, `${pathname} is only read. Send queries to ${endpoint}.`, { allow: 'GET, HEAD' }));
      } else if (page !== null) {
        endResponse(await page(request, fetchAPI));
      } else {
        endResponse(await download(request, serverContext));
      }
    },
  };
}

/** The page that a request is for. At the API's own address there is one for whoever reads HTML. */
export function pageAt(pages: Pages, told: Told, request: Request): PageHandler | null {
  const { pathname } = new URL(request.url);
  if (pathname !== endpoint) return pages.find(pathname, told);
  if (!reads(request) || !request.headers.get('accept')?.includes('text/html')) return null;
  return told.graphiql ? pages.graphiql : noEditor;
}

const noEditor: PageHandler = async () =>
  line(404, `This server shows no editor. Send queries to ${endpoint} by POST, as application/json.`);
