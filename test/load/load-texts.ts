// Texts loaded as files are.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { type LoadOptions, loadGraph } from '../../src/load.ts';

/** The graph of files with these names and contents. */
export async function loadTexts(
  contents: Readonly<Record<string, string | Uint8Array>>,
  { people, ...options }: LoadOptions & { people?: string } = {},
): Promise<PublicationGraph> {
  const folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-texts-'));
  try {
    const files = Object.keys(contents).map((name) => join(folder, name));
    for (const [name, content] of Object.entries(contents)) await writeFile(join(folder, name), content);
    if (people !== undefined) await writeFile(join(folder, 'people.yaml'), people);
    const request = { files, ...(people !== undefined && { people: join(folder, 'people.yaml') }) };
    return await loadGraph(request, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
