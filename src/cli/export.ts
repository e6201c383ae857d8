// `export`: writes the coauthor network, or a list of papers, as a file for another program.
import { Readable } from 'node:stream';
import { answerDownloadAlone } from '../downloads.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { count } from '../text/count.ts';
import { type Command, CommandError, type FlagValues, type Surroundings, textFlag, UsageError } from './command.ts';
import { checkFlags } from './export-flags.ts';
import { listFlags, listHelp, loadLists, readRequests, refuseInput } from './lists.ts';
import { resolveNames } from './names.ts';
import { writeFile, writeOutput } from './write-file.ts';

const fileNames = new Map([
  ['gexf', 'network.gexf'],
  ['graphml', 'network.graphml'],
  ['cytoscape', 'network.cytoscape.json'],
  ['node-link', 'network.json'],
  ['csv-nodes', 'nodes.csv'],
  ['csv-links', 'links.csv'],
  ['bibtex', 'papers.bib'],
]);

const argumentFlags = { radius: 'radius', 'min-papers': 'minPapers', limit: 'limit', where: 'where', order: 'orderBy' };

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the coauthor network, or papers as BibTeX, as a file for another program',
  synopsis: `--format FORMAT [--author NAME]... [--where JSON] [--out FILE] [FILES...]`,
  help: [
    'Writes the network of everybody, or of the people named and those around them, or the papers as BibTeX.',
    '',
    `  --format FORMAT      ${[...fileNames.keys()].join(', ')}`,
    '  --author NAME        a person it is about: a name, an ORCID or an id; may be given many times',
    '  --radius NUMBER      steps around the people named, 0 to 3 (0: only these)',
    '  --min-papers NUMBER  fewest joint papers that make a link (1)',
    '  --limit NUMBER       most people around those named, 1 to 20000 (200)',
    '  --where JSON         which papers count, as the API takes it: {"published":{"from":"2021"}}',
    '  --order ORDER        of the papers: NEWEST, OLDEST or TITLE (NEWEST)',
    '  --out FILE           where to write it (standard output)',
    ...listHelp.map((line) => line.replace('FILE  ', 'FILE        ')),
    '  --help               this text',
    '',
    'Names that stand for nobody or for several people are reported with candidates, and nothing is written.',
  ].join('\n'),
  flags: {
    format: { type: 'string', short: 'f' },
    author: { type: 'string', multiple: true },
    out: { type: 'string', short: 'o' },
    ...Object.fromEntries(Object.keys(argumentFlags).map((name) => [name, { type: 'string' } as const])),
    ...listFlags,
  },
  async run(flags, files, surroundings) {
    const format = textFlag(flags, 'format') ?? '';
    const fileName = fileNames.get(format);
    if (fileName === undefined) {
      throw new UsageError(`export takes --format ${[...fileNames.keys()].join('|')}${format && `, not '${format}'`}`);
    }
    checkFlags(flags, format);
    const out = textFlag(flags, 'out');
    if (out !== undefined) await refuseInput(out, await readRequests(flags, files, surroundings.packageRoot)());
    const graph = await loadLists(flags, files, surroundings);
    const parameters = new URLSearchParams();
    for (const id of authorIds(graph, flags, surroundings)) parameters.append('authors', id);
    for (const [flag, argument] of Object.entries(argumentFlags)) {
      const value = textFlag(flags, flag);
      if (value !== undefined) parameters.set(argument, value);
    }
    const file = await fileOf(graph, `${fileName}?${parameters}`, surroundings);
    await (out === undefined ? writeOutput(file, surroundings.output) : writeFile(file, out));
  },
};

function authorIds(graph: PublicationGraph, flags: FlagValues, { complain }: Surroundings): string[] {
  const names = (Array.isArray(flags.author) ? flags.author : []).map((name) => ({
    text: String(name),
    place: '--author',
  }));
  const { authors, unresolvedCount } = resolveNames(graph, names, complain);
  if (unresolvedCount > 0) throw new CommandError(`${count(unresolvedCount, 'name')} not resolved: nothing is written`);
  return authors.flatMap((author) => {
    const id = graph.index.authors[author]?.id;
    return id === undefined ? [] : [`Author:${id}`];
  });
}

const leftOut =
  'People were left out: by the limit (--limit takes up to 20000), or because more would make too many pairs on their papers (maxAuthors in --where leaves long author lists out).';

/**
 * What the server would send for that address, with its arguments checked in the same way; what it says of the file in
 * headers is told.
 */
async function fileOf(graph: PublicationGraph, path: string, { complain }: Surroundings): Promise<Readable> {
  const request = new Request(`http://localhost/export/${path}`);
  const response = await answerDownloadAlone(request, graph, { log: complain, breakOff: null });
  if (!response.ok) {
    const message = (await response.text()).trim();
    throw response.status === 400 ? new UsageError(message) : new CommandError(message);
  }
  if (response.body === null) throw new Error('a download without a body');
  const { headers } = response;
  if (headers.has('network-truncated')) complain(leftOut);
  const unplaced = Number(headers.get('unplaced-papers') ?? 0);
  if (unplaced > 0) complain(`Left out because dates are not known well enough: ${count(unplaced, 'paper')}`);
  const cutShort = Number(headers.get('incomplete-lists') ?? 0);
  if (cutShort > 0) complain(`Cut short, so that people and links may be missing: ${count(cutShort, 'author list')}`);
  return Readable.from(response.body);
}
