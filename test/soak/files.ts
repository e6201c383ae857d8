// Downloads and pages, as other programs and browsers fetch them.
import type { Answers } from './answers.ts';
import type { Facts } from './facts.ts';
import { type Kind, send } from './visit.ts';

/** How each file ends where it is whole. */
const endings: Readonly<Record<string, string>> = {
  'network.gexf': '</gexf>\n',
  'network.graphml': '</graphml>\n',
  'network.cytoscape.json': '}\n',
  'network.json': '}\n',
  'nodes.csv': '\n',
  'links.csv': '\n',
  'papers.bib': '}\n',
};

/** A visit for every file of `/export/`. */
export function downloadVisits(origin: string, facts: Facts, answers: Answers): Kind[] {
  return Object.entries(endings).map(([file, ending]) => ({
    name: `/export/${file}`,
    weight: 0.5,
    async visit(chance) {
      const parameters = new URLSearchParams();
      const where = chance.one(facts.filters);
      if (where !== undefined) parameters.set('where', JSON.stringify(where));
      if (file !== 'papers.bib' && chance.between(0, 3) > 0) {
        for (const { id } of chance.some(2, facts.people)) parameters.append('authors', id);
        parameters.set('radius', String(chance.between(0, 2)));
      }
      const address = `${origin}/export/${file}?${parameters}`;
      const response = await send(address);
      const text = await response.text();
      if (response.status !== 200) return `${response.status}: ${text.slice(0, 300)}`;
      // A filter may leave nobody in.
      if (text !== '' && !text.endsWith(ending)) return `is not whole, it ends in “${text.slice(-100)}”`;
      const tag = response.headers.get('etag') ?? '';
      const again = await send(address, { headers: { 'if-none-match': tag } });
      await again.arrayBuffer();
      if (again.status !== 304 && again.headers.get('etag') === tag) return `${again.status} for what the client has`;
      return answers.check(tag, address, text);
    },
  }));
}

const html = { accept: 'text/html' };

/** Visits to the pages, GraphiQL if it is there, and every file that they name; none where the pages are not built. */
export async function pageVisits(origin: string, answers: Answers, hasGraphiql: boolean): Promise<Kind[]> {
  const pages = ['/', '/search', '/network', ...(hasGraphiql ? ['/graphql'] : [])];
  const texts = await Promise.all(pages.map(async (page) => (await send(origin + page, { headers: html })).text()));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path),
  );
  if (named.length === 0) return [];
  return [...new Set([...pages, ...named, '/operations.json', '/favicon.svg'])].map((path) => ({
    name: 'a page or a file of it',
    weight: 0.2,
    async visit(chance) {
      const encoding = chance.one(['identity', 'gzip', 'br']);
      const headers = { ...(pages.includes(path) && html), 'accept-encoding': encoding };
      const response = await send(origin + path, { headers });
      const text = await response.text();
      if (response.status !== 200) return `${path}: ${response.status}`;
      return answers.check('pages', path, text);
    },
  }));
}
