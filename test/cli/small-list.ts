// A list with what a table of conflicts must tell apart, and files of names beside it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Ada wrote with Bob three times, with Cy in a year that no list knows exactly, with Dee long ago. Eve is on a list cut
 * short. Two people are called Yang Liu. Bob wrote with Fay.
 */
export const smallList = `@article{old, title = {Old stones}, author = {Ada Lovelace and Dee Young}, date = {2015-05-05}}
@article{one, title = {Sorting, counting "stones"}, author = {Ada Lovelace and Bob M. Babbage}, date = {2022-11-22}}
@article{two, title = {=Sums of stones}, author = {Ada Lovelace and Bob M. Babbage}, date = {2024-03}}
@article{three, title = {Too late}, author = {Ada Lovelace and Bob M. Babbage}, date = {2026-11-23}}
@article{half, title = {Half a year}, author = {Ada Lovelace and Cy Clark}, date = {2022}}
@article{cut, title = {Cut short}, author = {Eve van der Berg and others}, date = {2025-01-01}}
@article{liu1, title = {Rivers}, author = {Yang Liu and Gus Gray}, date = {2023-01-01}}
@article{liu2, title = {Mountains}, author = {Yang Liu and Hal Hill}, date = {2023-01-02}}
@article{fay, title = {Flour}, author = {Bob M. Babbage and Fay Miller}, date = {2023-06-01}}
`;

/** Parts the Yang Lius by their papers. */
export const smallPeople = `different:
  - name: Yang Liu
    papers:
      - [Rivers]
      - [Mountains]
`;

/** Calls the function with the paths of files of these texts, in their order; they are gone afterwards. */
export async function withFiles<Result>(
  texts: Readonly<Record<string, string>>,
  use: (pathOf: (name: string) => string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-'));
  try {
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
    return await use((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The rows of comma-separated values, by the letter of RFC 4180. */
export function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
