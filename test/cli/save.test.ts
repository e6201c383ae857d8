import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run.ts';
import { save } from '../../src/cli/save.ts';
import { isCorpusFile, openCorpusFile } from '../../src/corpus/corpus-file.ts';
import { openCorpus } from '../../src/corpus/open-corpus.ts';
import { problemOf } from '../../src/corpus/refusal.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { loadGraph } from '../../src/load.ts';

const list = `@article{a, title = {On knots}, author = {Lund, Ada and Ry, Bob}, year = 1999}
@article{b, title = {On links}, author = {Lund, Ada}, year = {no year}}
`;

async function run(...words: string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runCommandLine([save], {
    arguments: ['save', ...words],
    variables: {},
    packageRoot: new URL('../../', import.meta.url),
    print: (line) => void printed.push(line),
    output: new Writable(),
    complain: (line) => void said.push(line),
    status: { isTTY: false, columns: 80, write: () => undefined },
  });
  return { code, printed: printed.join('\n'), said: said.join('\n') };
}

describe('coauthor-graph save', () => {
  let folder = '';
  let lists = '';
  let out = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'save-'));
    [lists, out] = [join(folder, 'list.bib'), join(folder, 'list.corpus')];
    await writeFile(lists, list);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('writes a file that holds the graph of the lists', async () => {
    const { code, printed } = await run(lists, '--out', out);
    expect(printed).toMatch(
      /^Saved in .*list\.corpus: 2 papers, 2 authors, 2 records of 1 list; \d kB, [\d.]+ s\.\n1 problem/,
    );
    expect(code).toBe(0);

    expect(await isCorpusFile(out)).toBe(true);
    const opened = await openCorpusFile(out);
    if (opened.status === 'REFUSED') throw new Error(opened.refusal.found);
    const { index, version, sources, problems } = buildGraph(opened.input);
    const topics = new URL('../../seeds/topics.yaml', import.meta.url).pathname;
    const loaded = await loadGraph({ files: [lists], topics });
    expect(index.papers).toEqual(loaded.index.papers);
    expect(index.authors).toEqual(loaded.index.authors);
    expect(version).toBe(loaded.version);
    expect(sources).toEqual(loaded.sources);
    expect(problems).toEqual(loaded.problems);
  });

  it('says in plain words what the file is', async () => {
    await run(lists, '--out', out);
    const [line] = (await readFile(out, 'latin1')).split('\n', 1);
    expect(line).toMatch(/^coauthor-graph corpus, format \d+, saved by version \S+: 2 papers, 2 authors, 2 records/);
  });

  it('leaves what was there as it was where a list cannot be read', async () => {
    await run(lists, '--out', out);
    const before = await readFile(out);
    const { code, said } = await run(join(folder, 'missing.bib'), '--out', out);
    expect(code).toBe(1);
    expect(said).toContain('missing.bib');
    expect(await readFile(out)).toEqual(before);
    expect(await readdir(folder)).toEqual(['list.bib', 'list.corpus']);
  });

  it('wants to know where to write, and a folder that is there', async () => {
    expect(await run(lists)).toMatchObject({ code: 2, said: expect.stringContaining('save takes --out FILE') });
    expect(await run(lists, '--out', join(folder, 'no', 'list.corpus'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('no such folder'),
    });
  });

  it('makes a file whose damage is told with its place', async () => {
    await run(lists, '--out', out);
    const opened = await openCorpus(createReadStream(out, { end: 300 }));
    if (opened.status === 'OPENED') throw new Error('half of a file was opened');
    expect(problemOf(opened.refusal, 'list.corpus')).toEqual({
      document: 'list.corpus',
      line: 1,
      severity: 'ERROR',
      found: expect.stringMatching(/^the end of the file, at byte \d+$/),
      expected:
        'the rest of the corpus, up to its end mark; save the corpus again from its lists with "coauthor-graph save".',
    });
  });

  it('is told from lists and folders', async () => {
    expect(await isCorpusFile(lists)).toBe(false);
    expect(await isCorpusFile(folder)).toBe(false);
    await expect(isCorpusFile(join(folder, 'missing'))).rejects.toThrow('ENOENT');
  });
});
