import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runCommand } from './command-line.ts';
import { rowsOf, smallList, smallPeople, withFiles } from './small-list.ts';

const files = { 'small.bib': smallList, 'people.yaml': smallPeople };

/** Runs `export` on the small list; `OUT` among the words is a file that it can write. */
function exported(words: string[]) {
  return withFiles(files, async (pathOf) => {
    const given = words.map((word) => (word === 'OUT' ? pathOf('out') : word));
    const outcome = await runCommand(['export', ...given, '--people', pathOf('people.yaml'), pathOf('small.bib')]);
    const written = await readFile(pathOf('out'), 'utf8').catch(() => null);
    return { ...outcome, written };
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

  it('says that the limit left people out', async () => {
    const { stderr } = await exported(['-f', 'csv-nodes', '--author', 'Ada Lovelace', '--radius', '1', '--limit', '2']);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('The limit left people out: --limit takes up to 2000.');
  });

  it.each([
    [
      ['--format', 'pdf'],
      2,
      "export takes --format gexf|graphml|cytoscape|node-link|csv-nodes|csv-links|bibtex, not 'pdf'",
    ],
    [[], 2, 'export takes --format gexf|graphml|cytoscape|node-link|csv-nodes|csv-links|bibtex'],
    [['-f', 'gexf', '--radius', '1'], 2, '--radius is about the people named with --author'],
    [['-f', 'gexf', '--min-papers', '0'], 2, '`minPapers` must be 1 or more, not 0.'],
    [['-f', 'gexf', '--where', '{'], 2, '`where` is JSON such as {"published":{"from":"2021"}}, not {.'],
    [['-f', 'gexf', '--author', 'Yang Liu'], 1, '1 name not resolved: nothing is written'],
    [['-f', 'gexf', '--out', '/nowhere/network.gexf'], 1, 'cannot write /nowhere/network.gexf (no such folder)'],
  ])('writes nothing for %j', async (words, code, message) => {
    const outcome = await exported(words);
    const hint = code === 2 ? ' (--help lists what there is)' : '';
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr.trimEnd().split('\n').at(-1)).toBe(`coauthor-graph: ${message}${hint}`);
  });

  it('stops without a word where nobody reads on', async () => {
    const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
    const command = `"${process.execPath}" "${main}" export -f graphml | head -c 100`;
    const { stdout, stderr } = await promisify(execFile)('/bin/bash', ['-o', 'pipefail', '-c', command]);
    expect(stdout).toHaveLength(100);
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });
});
