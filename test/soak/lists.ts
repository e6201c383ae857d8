// A list that changes: invented papers beside the ones that come along, in two states that take turns.
import { copyFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SyntheticPaper, syntheticPapers } from '../bench/load-lists.ts';

export interface ChangingLists {
  /** What the command line is to load. */
  files: readonly string[];
  /** Writes the other state in place of the one that is there. */
  change(): Promise<void>;
  remove(): Promise<void>;
}

const seeds = ['author-listing', 'dated-listing', 'abstract-listing'];

function entry({ number, title, names, date }: SyntheticPaper, key = `p${number}`): string {
  const authors = names.map(({ family, given }) => `${family}, ${given}`).join(' and ');
  return `@article{${key},\n  title = {{${title}}},\n  author = {${authors}},\n  date = {${date}},\n}\n\n`;
}

/** Lists in a folder of their own. One state has a paper more than the other, by people of the first paper. */
export async function makeChangingLists(papers: number): Promise<ChangingLists> {
  const folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-soak-'));
  const made = [...syntheticPapers(papers, 6)];
  const fewer = made.map((paper) => entry(paper)).join('');
  const [first] = made;
  const more = first === undefined ? fewer : fewer + entry({ ...first, title: 'A paper that comes and goes' }, 'guest');
  const list = join(folder, 'made.bib');
  await writeFile(list, fewer);
  const files = [list];
  for (const seed of seeds) {
    const file = join(folder, `${seed}.bib`);
    await copyFile(new URL(`../../seeds/${seed}.bib`, import.meta.url), file);
    files.push(file);
  }
  let next = more;
  return {
    files,
    async change() {
      // Whole or not at all, as an editor that replaces a file.
      await writeFile(`${list}~`, next);
      await rename(`${list}~`, list);
      next = next === more ? fewer : more;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
