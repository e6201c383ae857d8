// `save`: keeps what was read and resolved in a file that `serve` opens without reading and resolving it again.
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { writeCorpus } from '../corpus/write-corpus.ts';
import type { GraphInput } from '../graph/build.ts';
import { type LoadRequest, readInput } from '../load.ts';
import { countProgress } from '../load-progress.ts';
import { count } from '../text/count.ts';
import { type Command, type Surroundings, textFlag, UsageError } from './command.ts';
import { listFlags, listHelp, readRequests, refuseInput } from './lists.ts';
import { displayProgress } from './progress.ts';
import { packageVersion } from './run.ts';
import { writeFile } from './write-file.ts';

export const save: Command = {
  name: 'save',
  summary: 'read and resolve publication lists once, and keep the result in a file to be served',
  synopsis: '--out FILE [FILES...] [--topics FILE] [--people FILE]',
  help: [
    'Loads the lists as `serve` would, and writes what came of it: every record and its line, papers, people with the',
    'reasons for each, topics, and what could not be read. Served, that file needs no list, and is open in a fraction of',
    'the time:',
    '',
    '  coauthor-graph save lists/ --out lists.corpus',
    '  coauthor-graph serve lists.corpus',
    '',
    '  --out FILE     where to write it',
    ...listHelp,
    '  --help         this text',
    '',
    'The file holds all that the lists say, abstracts too. It is checked whole before it is served; one that was damaged,',
    'or saved in the form of another version, is refused: save it again from the lists.',
  ].join('\n'),
  flags: { out: { type: 'string', short: 'o' }, ...listFlags },
  async run(flags, files, surroundings) {
    const out = textFlag(flags, 'out');
    if (out === undefined || out === '') throw new UsageError('save takes --out FILE');
    const begun = performance.now();
    const request = await readRequests(flags, files, surroundings.packageRoot)();
    await refuseInput(out, request);
    const input = await readShown(request, surroundings);
    const version = await packageVersion(surroundings.packageRoot);
    await writeFile(Readable.from(writeCorpus(input, version), { objectMode: false }), out);
    surroundings.print(await describeSaved(input, out, performance.now() - begun));
  },
};

async function readShown(request: LoadRequest, { status }: Surroundings): Promise<GraphInput> {
  const display = displayProgress(status);
  try {
    const progress = countProgress((now) => display.show(now));
    const input = await readInput(request, undefined, false, progress);
    if (input === null) throw new Error('nothing was there before, and nothing was read');
    return input;
  } finally {
    display.clear();
  }
}

async function describeSaved(
  { resolution, sources, problems }: GraphInput,
  path: string,
  milliseconds: number,
): Promise<string> {
  const { papers, authors, records } = resolution;
  const found = [count(papers.length, 'paper'), count(authors.length, 'author'), count(records.length, 'record')];
  const { size } = await stat(path);
  const bytes = size < 1e6 ? `${Math.ceil(size / 1e3)} kB` : `${Math.round(size / 1e6).toLocaleString('en')} MB`;
  return [
    `Saved in ${path}: ${found.join(', ')} of ${count(sources.length, 'list')}; ${bytes}, ${(milliseconds / 1_000).toFixed(1)} s.`,
    ...(problems.length === 0 ? [] : [`${count(problems.length, 'problem')}: \`coauthor-graph check\` tells them.`]),
  ].join('\n');
}
