import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoadError, loadGraph } from '../../src/load.ts';
import { makeZip } from '../input/make-zip.ts';
import { twoPapers } from '../server/two-papers.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-load-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a file into the test's folder and gives its path. */
async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

function entry(key: string, title: string, author: string): string {
  return `@article{${key},\n  title = {${title}},\n  author = {${author}},\n  date = {2020},\n}\n`;
}

const accents = entry('gift', 'Gifts', 'Müller, Zoë and Ångström, Per');

async function names(bytes: string | Uint8Array): Promise<string[]> {
  const graph = await loadGraph({ files: [await file('list.bib', bytes)] });
  return graph.index.authors.map(({ name }) => name).toSorted();
}

describe('a list', () => {
  it.each([
    ['UTF-8', Buffer.from(accents)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${accents}`)],
    ['UTF-16, low byte first', Buffer.from(`\ufeff${accents}`, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\ufeff${accents}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(accents, 'latin1')],
  ])('is read in %s', async (_encoding, bytes) => {
    expect(await names(bytes)).toEqual(['Per Ångström', 'Zoë Müller']);
  });

  it('that is not UTF-8 says so, with the first line that shows it', async () => {
    const path = await file('list.bib', Buffer.from(accents, 'latin1'));
    const { problems } = await loadGraph({ files: [path] });
    expect(problems).toEqual([
      {
        document: 'list.bib',
        line: 3,
        severity: 'WARNING',
        found: 'author = {Müller, Zoë and Ångström, Per},',
        expected: expect.stringContaining('UTF-8'),
      },
    ]);
  });

  it('that is UTF-8 gives no such warning', async () => {
    expect((await loadGraph({ files: [await file('list.bib', accents)] })).problems).toEqual([]);
  });

  it('that is named twice is read once', async () => {
    const path = await file('list.bib', twoPapers);
    const { sources } = await loadGraph({ files: [path, join(folder, '.', 'list.bib')] });
    expect(sources).toEqual([
      { document: 'list.bib', format: 'BIBTEX', recordCount: 2, mergedCount: 0, refusedCount: 0 },
    ]);
  });
});

describe('several lists', () => {
  it('are called by their base names, and by their paths where these are the same', async () => {
    const paths = [
      await file('a/list.bib', entry('one', 'One', 'Day, Ann')),
      await file('b/list.bib', entry('two', 'Two', 'Day, Ann')),
      await file('other.bib', entry('three', 'Three', 'Day, Ann')),
    ];
    const { sources } = await loadGraph({ files: paths });
    expect(sources.map(({ document }) => document)).toEqual([paths[0], paths[1], 'other.bib']);
  });

  it('make one graph, their problems in the order of the lists', async () => {
    const torn = (key: string) => `${entry(key, key, 'Day, Ann')}\n@article{x,\n  title = {No end`;
    const files = [await file('b.bib', torn('second')), await file('a.bib', torn('first'))];
    const graph = await loadGraph({ files });
    expect(graph.index.papers.length).toBeGreaterThanOrEqual(2);
    expect([...new Set(graph.problems.map(({ document }) => document))]).toEqual(['b.bib', 'a.bib']);
  });
});

describe('a folder', () => {
  it('gives the lists in it, packed or not, and says what it passed over', async () => {
    await file('lists/a.bib', entry('one', 'One', 'Day, Ann'));
    await file('lists/b.bib.gz', gzipSync(entry('two', 'Two', 'Day, Ann')));
    await file(
      'lists/c.zip',
      makeZip([
        { name: 'deep/d.bib', content: entry('three', 'Three', 'Day, Ann') },
        { name: 'deep/README.md', content: 'Lists of ours.' },
      ]),
    );
    await file('lists/notes.txt', 'Nothing here yet.');
    await file('lists/zz.bib', '');
    const { sources, problems, index } = await loadGraph({ files: [join(folder, 'lists')] });
    expect(index.papers).toHaveLength(3);
    expect(sources.map(({ document }) => document)).toEqual(['a.bib', 'b.bib.gz', 'c.zip/deep/d.bib']);
    expect(problems.map(({ document, severity, found }) => [document, severity, found])).toEqual([
      ['c.zip/deep/README.md', 'WARNING', 'not read, for it is about the folder'],
      ['notes.txt', 'WARNING', 'not a publication list of a known format'],
      ['zz.bib', 'WARNING', 'it is empty'],
    ]);
  });

  it('may hold a README with an example of an entry: it is not read unless it is named, which is said', async () => {
    await file('shared/list.bib', twoPapers);
    const readme = await file('shared/README.md', entry('cite', 'Please cite this', 'Day, Ann'));
    const around = await loadGraph({ files: [join(folder, 'shared')] });
    expect(around.sources.map(({ document }) => document)).toEqual(['list.bib']);
    expect(around.problems).toEqual([
      {
        document: 'README.md',
        line: 1,
        severity: 'WARNING',
        found: 'not read, for it is about the folder',
        expected: 'a publication list; name the file itself to read it.',
      },
    ]);
    const named = await loadGraph({ files: [join(folder, 'shared'), readme] });
    expect(named.sources.map(({ document }) => document)).toEqual(['README.md', 'list.bib']);
  });

  it('may hold a file called as the vocabulary that comes along: both keep short names apart from each other', async () => {
    await file('mine/list.bib', twoPapers);
    await file('mine/topics.yaml', 'schemes: []');
    const usualTopics = await file('usual/topics.yaml', 'schemas: []');
    const { problems } = await loadGraph({ files: [join(folder, 'mine')], usualTopics });
    expect(problems.map(({ document }) => document)).toEqual(['topics.yaml', usualTopics]);
    const same = await loadGraph({ files: [join(folder, 'usual')], usualTopics });
    expect(same.problems.map(({ document }) => document)).toEqual(['topics.yaml', 'topics.yaml']);
  });

  it('may hold a list of which nothing can be used: that is said, the others are loaded', async () => {
    const files = [await file('good/good.bib', twoPapers), join(folder, 'bad')];
    await file('bad/torn.bib', '@article{x,\n  title = {No end');
    const { sources, problems } = await loadGraph({ files });
    expect(sources.map(({ recordCount, refusedCount }) => [recordCount, refusedCount])).toEqual([
      [2, 0],
      [0, 1],
    ]);
    expect(problems.map(({ document, line }) => [document, line])).toEqual([['torn.bib', 1]]);
  });
});

describe('an archive', () => {
  it('without a list in it stops the load, as it was named', async () => {
    const files = [await file('photos.zip', makeZip([{ name: 'a.txt', content: 'Sun and sea.' }]))];
    await expect(loadGraph({ files })).rejects.toThrow('there is no publication list in it');
  });

  it('with nothing but a README says that this was not read, and why', async () => {
    const files = [await file('lists.zip', makeZip([{ name: 'deep/README.md', content: twoPapers }]))];
    const failure = await loadGraph({ files }).catch((error: unknown) => error);
    const reason = 'there is no publication list in it: deep/README.md was not read, for it is about the folder';
    expect((failure as LoadError).failures).toEqual([
      {
        path: files[0],
        reason,
        problems: [
          { document: 'lists.zip', line: 1, severity: 'ERROR', found: reason, expected: 'a file that can be loaded' },
        ],
      },
    ]);
  });

  it('with several files about the folder names the first, and says how many more there are', async () => {
    const contents = ['LICENSE', 'README.md', 'diary.txt', 'CITATION.cff'].map((name) => ({ name, content: 'Ours.' }));
    const files = [await file('lists.zip', makeZip(contents))];
    await expect(loadGraph({ files })).rejects.toThrow(
      'in it: CITATION.cff and 2 other files were not read, for they are about the folder',
    );
  });

  it('in a folder with nothing but a README is passed over, and its README is said', async () => {
    await file('lists/list.bib', twoPapers);
    await file('lists/more.zip', makeZip([{ name: 'README', content: twoPapers }]));
    const { problems } = await loadGraph({ files: [join(folder, 'lists')] });
    expect(problems.map(({ document, severity, found }) => [document, severity, found])).toEqual([
      ['more.zip', 'WARNING', 'there is no publication list in it: README was not read, for it is about the folder'],
    ]);
  });

  it('is read without what is no list in it, and nobody is told to name a file in it', async () => {
    const contents = [
      { name: 'list.bib', content: twoPapers },
      { name: 'README.md', content: twoPapers },
      { name: 'diary.txt', content: 'Dear diary.' },
    ];
    const { problems } = await loadGraph({ files: [await file('lists.zip', makeZip(contents))] });
    const expected = 'a publication list; the file was passed over.';
    expect(problems.map((problem) => [problem.document, problem.expected])).toEqual([
      ['lists.zip/README.md', expected],
      ['lists.zip/diary.txt', expected],
    ]);
  });

  it('that breaks off gives what stands before', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => entry(`k${at}`, `Title ${at * 7919}`, 'Day, Ann'));
    const packed = gzipSync(many.join('\n'));
    const { sources, problems } = await loadGraph({ files: [await file('list.bib.gz', packed.subarray(0, 20_000))] });
    expect(sources[0]?.recordCount).toBeGreaterThan(500);
    expect(problems.map(({ severity }) => severity)).toEqual(['ERROR', 'ERROR']);
    expect(problems.map(({ found }) => found)).toContain('what gzip packed is damaged (unexpected end of file)');
  });
});

describe('a load that fails', () => {
  it('names every file that stopped it, and why', async () => {
    const files = [
      join(folder, 'missing.bib'),
      await file('good.bib', twoPapers),
      join(folder, 'no*match'),
      await file('diary.txt', 'Dear diary, nothing was published today.\n'),
      await file('empty.bib', ' \n'),
      await file('picture.bib', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)),
    ];
    const failure = await loadGraph({ files, topics: join(folder, 'topics.yaml') }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LoadError);
    const { failures, message } = failure as LoadError;
    expect(failures.map(({ path, reason }) => ({ path, reason }))).toEqual([
      { path: join(folder, 'topics.yaml'), reason: 'no such file' },
      { path: join(folder, 'no*match'), reason: 'no file matches it' },
      { path: join(folder, 'missing.bib'), reason: 'no such file' },
      { path: join(folder, 'diary.txt'), reason: 'not a publication list of a known format' },
      { path: join(folder, 'empty.bib'), reason: 'it is empty' },
      { path: join(folder, 'picture.bib'), reason: 'not a publication list of a known format' },
    ]);
    expect(message).not.toContain('\n');
  });
});

describe('the version of a graph', () => {
  const versionOf = async (list: string, name = 'list.bib', topics?: string) => {
    const files = [await file(name, list), await file('second.bib', entry('more', 'More', 'Day, Ann'))];
    const request = topics === undefined ? {} : { topics: await file('topics.yaml', topics) };
    const [forwards, again, backwards] = await Promise.all([
      loadGraph({ files, ...request }),
      loadGraph({ files, ...request }),
      loadGraph({ files: files.toReversed(), ...request }),
    ]);
    expect(again.version).toBe(forwards.version);
    expect(backwards.version).not.toBe(forwards.version);
    return forwards.version;
  };

  it('is the same for the same lists in the same order, and another when anything changes', async () => {
    const versions = [
      await versionOf(twoPapers),
      await versionOf(`${twoPapers}\n`),
      await versionOf(twoPapers, 'renamed.bib'),
      await versionOf(twoPapers, 'list.bib', '# no concepts\n'),
    ];
    expect(new Set(versions).size).toBe(4);
    expect(await versionOf(twoPapers)).toBe(versions[0]);
    for (const version of versions) expect(version).toMatch(/^[0-9a-f]{16}$/);
  });
});

const lists = process.env.COAUTHOR_LISTS;

describe.skipIf(lists === undefined)('the raw documents (skipped without COAUTHOR_LISTS)', () => {
  it('load as they are', async () => {
    const seeds = join(lists ?? '', 'seeds');
    const files = (await readdir(seeds)).toSorted().map((name) => join(seeds, name));
    const { sources, index } = await loadGraph({ files });
    expect(sources.map(({ format }) => format).toSorted()).toEqual([
      'ABSTRACT_LISTING',
      'AUTHOR_LISTING',
      'DATED_LISTING',
    ]);
    for (const { recordCount } of sources) expect(recordCount).toBeGreaterThan(0);
    expect(index.papers.length).toBeGreaterThan(0);
  });
});
