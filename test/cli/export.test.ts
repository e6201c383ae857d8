import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runCommand } from './command-line.ts';
import { rowsOf, smallList, smallPeople, withFiles } from './small-list.ts';

const files = { 'small.bib': smallList, 'people.yaml': smallPeople };

/** Runs `export` on the small list; `OUT` among the words is a file that it can write, which may hold something. */
function exported(words: string[], before?: string) {
  return withFiles(files, async (pathOf) => {
    const given = words.map((word) => (word === 'OUT' ? pathOf('out') : word));
    if (before !== undefined) await writeFile(pathOf('out'), before);
    const outcome = await runCommand(['export', ...given, '--people', pathOf('people.yaml'), pathOf('small.bib')]);
    const written = await readFile(pathOf('out'), 'utf8').catch(() => null);
    const part = await readFile(pathOf('out.part'), 'utf8').catch(() => null);
    return { ...outcome, written, part };
  });
}

describe('export', () => {
  it('writes the network of everybody to standard output', async () => {
    const { code, stdout, stderr } = await exported(['--format', 'csv-links']);
    const pairs = rowsOf(stdout).map(([source, target]) => [source, target]);
    expect(pairs.slice(0, 3)).toEqual([
      ['Source', 'Target'],
      ['Author:ada-lovelace', 'Author:bob-m-babbage'],
      ['Author:ada-lovelace', 'Author:cy-clark'],
    ]);
    expect(pairs).toHaveLength(7);
    expect(stderr).toContain('small.bib  BibTeX, 9 records');
    expect(code).toBe(0);
  });

  it('writes the network around people named in any way to a file', async () => {
    const { code, stdout, written } = await exported([
      '-f',
      'gexf',
      '--author',
      'lovelace, ada',
      '--radius',
      '1',
      '-o',
      'OUT',
    ]);
    expect([code, stdout]).toEqual([0, '']);
    expect(written?.match(/<node id="[^"]*"/g)).toHaveLength(4);
    expect(written?.endsWith('</gexf>\n')).toBe(true);
  });

  it('writes the papers that count, in an order', async () => {
    const where = '{"published":{"from":"2023","to":"2023"}}';
    const { stdout } = await exported(['--format', 'bibtex', '--where', where, '--order', 'TITLE']);
    expect(stdout.match(/(?<=title = \{\{).*(?=\}\})/g)).toEqual(['Flour', 'Mountains', 'Rivers']);
  });

  it('says that people were left out, and what to do about it', async () => {
    const { stderr } = await exported(['-f', 'csv-nodes', '--author', 'Ada Lovelace', '--radius', '1', '--limit', '2']);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      'People were left out: by the limit (--limit takes up to 20000), or because more would make too many pairs on their papers (maxAuthors in --where leaves long author lists out).',
    );
  });

  it.each([
    [
      ['--format', 'pdf'],
      2,
      "export takes --format gexf|graphml|cytoscape|node-link|csv-nodes|csv-links|bibtex, not 'pdf'",
    ],
    [[], 2, 'export takes --format gexf|graphml|cytoscape|node-link|csv-nodes|csv-links|bibtex'],
    [['-f', 'gexf', '--radius', '1'], 2, '--radius is about the people named with --author'],
    [['-f', 'gexf', '--min-papers', '0'], 2, "--min-papers is a number from 1 to 2147483647, not '0'"],
    [['-f', 'gexf', '--author', 'Ada Lovelace', '--radius', '4'], 2, "--radius is a number from 0 to 3, not '4'"],
    [['-f', 'gexf', '--author', 'Ada Lovelace', '--limit', 'all'], 2, "--limit is a number from 1 to 20000, not 'all'"],
    [['-f', 'gexf', '--order', 'TITLE'], 2, '--order is about papers, not --format gexf'],
    [['-f', 'bibtex', '--order', 'title'], 2, "--order is NEWEST|OLDEST|TITLE, not 'title'"],
    [['-f', 'bibtex', '--author', 'Ada Lovelace'], 2, '--author is about networks, not --format bibtex'],
    [
      ['-f', 'gexf', '--where', '7'],
      2,
      '--where has invalid value: Expected value of type "PaperFilter" to be an object, found: 7.',
    ],
    [['-f', 'gexf', '--where', '{"allAuthors":["Author:adda"]}'], 1, 'Nothing has the id Author:adda.'],
    [['-f', 'gexf', '--where', '{"maxAuthors":0}'], 2, '`maxAuthors` must be 1 or more, not 0.'],
    [['-f', 'gexf', '--where', '{'], 2, '--where is JSON such as {"published":{"from":"2021"}}, not {.'],
    [['-f', 'gexf', '--author', 'Yang Liu'], 1, '1 name not resolved: nothing is written'],
    [['-f', 'gexf', '--out', '/nowhere/network.gexf'], 1, 'cannot write /nowhere/network.gexf (no such folder)'],
  ])('writes nothing for %j', async (words, code, message) => {
    const outcome = await exported(words);
    const hint = code === 2 ? ' (--help lists what there is)' : '';
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr.trimEnd().split('\n').at(-1)).toBe(`coauthor-graph: ${message}${hint}`);
  });

  it('looks at its flags before it loads anything', async () => {
    const { stderr } = await exported(['-f', 'gexf', '--where', '{"color":"red"}']);
    expect(stderr).toMatch(/^coauthor-graph: --where .*color/);
    expect(stderr).not.toContain('small.bib');
  });

  it.each([
    [['--where', '{'], 2],
    [['--where', '{"maxAuthors":0}'], 2],
    [['--author', 'Yang Liu'], 1],
    [['--where', '{"anyTopic":["Topic:nothing"]}'], 1],
  ])('leaves the file that is there as it was where it fails for %j', async (words, code) => {
    const outcome = await exported(['-f', 'gexf', ...words, '--out', 'OUT'], 'years of work');
    expect([outcome.code, outcome.written, outcome.part]).toEqual([code, 'years of work', null]);
  });

  it('replaces the file that is there by the whole of another', async () => {
    const { code, written, part } = await exported(['-f', 'csv-nodes', '--out', 'OUT'], 'x'.repeat(100_000));
    expect([code, written?.slice(0, 9), written?.includes('x'), part]).toEqual([0, 'Id,Label,', false, null]);
  });

  it('writes to what is no plain file without replacing it', async () => {
    expect((await exported(['-f', 'csv-nodes', '--out', '/dev/null'])).code).toBe(0);
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('says what dates and lists leave open', async () => {
    const where = '{"published":{"from":"2022-06","to":"2025-12"}}';
    for (const format of ['csv-links', 'bibtex']) {
      const { stderr } = await exported(['-f', format, '--where', where]);
      expect(stderr.trimEnd().split('\n').slice(-2)).toEqual([
        'Left out because dates are not known well enough: 1 paper',
        'Cut short, so that people and links may be missing: 1 author list',
      ]);
    }
  });

  it('stops without a word where nobody reads on', async () => {
    const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
    const command = `"${process.execPath}" "${main}" export -f graphml | head -c 100`;
    const { stdout, stderr } = await promisify(execFile)('/bin/bash', ['-o', 'pipefail', '-c', command]);
    expect(stdout).toHaveLength(100);
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });
});
