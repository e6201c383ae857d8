import { describe, expect, it } from 'vitest';
import { localDay, monthsBefore } from '../../src/text/months.ts';
import { runCommand } from './command-line.ts';
import { rowsOf, smallList, smallPeople, withFiles } from './small-list.ts';

const header = ['4', 'Name:', 'Organizational Affiliation', 'Optional (email, Department)', 'Last Active Date'];

function collaborators(name: string, words: string[] = [], list = smallList) {
  return withFiles({ 'small.bib': list, 'people.yaml': smallPeople }, async (pathOf) => {
    const files = [pathOf('small.bib'), '--people', pathOf('people.yaml')];
    const { code, stdout, stderr } = await runCommand(['collaborators', name, ...files, ...words]);
    return { code, table: rowsOf(stdout), said: stderr.trimEnd().split('\n') };
  });
}

describe('collaborators', () => {
  it('writes the table of the form for the 48 months to a day, and says of whom it is not sure', async () => {
    const { code, table, said } = await collaborators('Lovelace, Ada', ['--as-of', '2026-11-22']);
    expect(table).toEqual([
      header,
      ['A:', 'Babbage, Bob, M.', '', '', '2024-03'],
      // Of a year that only partly lies in the time.
      ['A:', 'Clark, Cy', '', '', '2022'],
    ]);
    expect(said.slice(-3)).toEqual([
      'Ada Lovelace, papers from 2022-11-22 to 2026-11-22: 2 coauthors',
      'In the table only by papers that may lie in that time: Cy Clark',
      'Papers that may lie in that time: Half a year (2022, small.bib:5)',
    ]);
    expect(code).toBe(0);
  });

  it('is sorted by family name, whatever the number of papers', async () => {
    const { table } = await collaborators('Ada Lovelace', ['--months', '240', '--asOf', '2026-12-31']);
    expect(table.slice(1)).toEqual([
      ['A:', 'Babbage, Bob, M.', '', '', '2026-11-23'],
      ['A:', 'Clark, Cy', '', '', '2022'],
      ['A:', 'Young, Dee', '', '', '2015-05-05'],
    ]);
  });

  it('ends today unless another day is given', async () => {
    const today = localDay(new Date());
    const paper = (key: string, other: string, date: string) =>
      `@article{${key}, title = {${key}}, author = {Ada Lovelace and ${other}}, date = {${date}}}\n`;
    const list =
      paper('Recent', 'Ina Inside', monthsBefore(today, 47)) + paper('Past', 'Otto Outside', monthsBefore(today, 50));
    const { table } = await collaborators('Ada Lovelace', [], list);
    expect(table.slice(1).map(([, name]) => name)).toEqual(['Inside, Ina']);
  });

  it('says which lists are cut short, and keeps particles and several middle names', async () => {
    const list = `@article{a, title = {Names}, author = {Ada Lovelace and Luis A. Maria van der Berg and others}, date = {2026-01-01}}`;
    const { table, said } = await collaborators('Ada Lovelace', ['--as-of', '2026-11-22'], list);
    expect(table.slice(1)).toEqual([['A:', 'van der Berg, Luis, A. M.', '', '', '2026-01-01']]);
    expect(said.at(-1)).toBe('Lists cut short, so that coauthors may be missing: Names (2026-01-01, small.bib:1)');
  });

  it('of somebody without coauthors in that time is a table of no rows', async () => {
    const { code, table } = await collaborators('Dee Young', ['--as-of', '2026-11-22']);
    expect({ code, table }).toEqual({ code: 0, table: [header] });
  });

  it('guesses nobody', async () => {
    const several = await collaborators('Yang Liu', ['--as-of', '2026-11-22']);
    expect(several.code).toBe(1);
    expect(several.table).toEqual([]);
    expect(several.said.slice(-4)).toEqual([
      'NAME: several people are called “Yang Liu”; give one by id:',
      expect.stringMatching(/^ {2}Author:yang-liu-\w+ \(Yang Liu, who wrote “(?:Rivers|Mountains)”\): /),
      expect.stringMatching(/^ {2}Author:yang-liu-\w+ \(Yang Liu, who wrote “(?:Rivers|Mountains)”\): /),
      'coauthor-graph: it is not clear who “Yang Liu” is',
    ]);
    const [, id = ''] = /(Author:\S+) .*Rivers/.exec(several.said.join('\n')) ?? [];
    const { table } = await collaborators(id, ['--as-of', '2026-11-22']);
    expect(table.slice(1)).toEqual([['A:', 'Gray, Gus', '', '', '2023-01-01']]);
  });

  it('takes a name', async () => {
    expect(await runCommand(['collaborators'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'coauthor-graph: collaborators takes a NAME (--help lists what there is)\n',
    });
  });

  it('explains itself, with every flag it has', async () => {
    const { code, stdout } = await runCommand(['collaborators', '--help']);
    expect(code).toBe(0);
    for (const flag of ['--months', '--as-of', '--asOf', '--topics', '--people']) expect(stdout).toContain(flag);
  });
});
