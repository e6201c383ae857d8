import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/input/find-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-files-'));
  for (const name of ['a.bib', 'b.ris', 'deep/down/c.json', 'deep/a.bib', '.hidden.bib', '.git/config', 'odd[1].bib']) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), 'text');
  }
  await mkdir(join(folder, 'empty'));
  await symlink(folder, join(folder, 'deep', 'circle'));
  await symlink(join(folder, 'a.bib'), join(folder, 'deep', 'link.bib'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function find(...words: string[]) {
  const { files, leftOut, failures } = await findFiles(words.map((word) => (word === '-' ? word : join(folder, word))));
  const name = (path: string) => (path === '-' ? path : relative(folder, path));
  return {
    files: files.map(({ path, named }) => `${name(path)}${named ? '' : ' (found)'}`),
    leftOut: leftOut.map(name),
    failures: failures.map(({ path, reason }) => `${name(path)}: ${reason}`),
  };
}

describe('the files that words mean', () => {
  it('are those named, in that order, whether they are there or not', async () => {
    expect(await find('b.ris', 'a.bib', 'missing.bib', '-')).toEqual({
      files: ['b.ris', 'a.bib', 'missing.bib', '-'],
      leftOut: [],
      failures: [],
    });
  });

  it('are all of a folder and below it by path, but for hidden ones and circles', async () => {
    expect(await find('.')).toEqual({
      files: ['a.bib', 'b.ris', 'deep/a.bib', 'deep/down/c.json', 'deep/link.bib', 'odd[1].bib'].map(
        (name) => `${name} (found)`,
      ),
      leftOut: [],
      failures: [],
    });
  });

  it('are those that match a pattern, unless a file has that name', async () => {
    expect((await find('*.bib')).files).toEqual(['a.bib (found)', 'odd[1].bib (found)']);
    expect((await find('**/*.{bib,json}')).files).toContain('deep/down/c.json (found)');
    expect((await find('odd[1].bib')).files).toEqual(['odd[1].bib']);
  });

  it('are each found once, and named where any word names it', async () => {
    expect((await find('deep', 'deep/a.bib', './deep//a.bib')).files).toEqual([
      'deep/a.bib',
      'deep/down/c.json (found)',
      'deep/link.bib (found)',
    ]);
  });

  it('are not those about a folder, which are named apart, unless a word names them', async () => {
    const files = ['about/LICENSE', 'about/README.md', 'about/citation.bib', 'about/publications.md'];
    for (const name of files) {
      await mkdir(join(folder, 'about'), { recursive: true });
      await writeFile(join(folder, name), 'text');
    }
    expect(await find('about')).toEqual({
      files: ['about/citation.bib (found)', 'about/publications.md (found)'],
      leftOut: ['about/LICENSE', 'about/README.md'],
      failures: [],
    });
    expect(await find('about/*.md', 'about/README.md')).toEqual({
      files: ['about/README.md', 'about/publications.md (found)'],
      leftOut: [],
      failures: [],
    });
    await rm(join(folder, 'about'), { recursive: true });
  });

  it('are none for an empty folder and a pattern that nothing matches, which is said', async () => {
    expect(await find('empty', '*.xml')).toEqual({
      files: [],
      leftOut: [],
      failures: ['empty: it is a folder without files', '*.xml: no file matches it'],
    });
  });
});
