import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { loadGraph } from '../../src/load.ts';

/** Ada wrote with Bob, and later with Cy. */
export const twoPapers = `@article{stones,
  title = {Sorting stones},
  author = {Lovelace, Ada and Babbage, Bob},
  date = {2021-03-01},
}

@article{leaves,
  title = {Counting leaves},
  author = {Lovelace, Ada and Clark, Cy},
  date = {2022-05},
}
`;

/** Calls the function with the path of a file that holds the text, which is gone afterwards. */
export async function withFile<Result>(
  text: string | Uint8Array,
  use: (path: string) => Promise<Result>,
  name = 'list.bib',
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-'));
  try {
    const path = join(folder, name);
    await writeFile(path, text);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function graphOfTwoPapers(): Promise<PublicationGraph> {
  return withFile(twoPapers, (path) => loadGraph({ files: [path] }));
}
