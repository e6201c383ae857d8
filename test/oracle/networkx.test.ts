// networkx, which shares no code with this project, measures the same.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { loadGraph } from '../../src/load.ts';
import { decisions, shippedLists, topics } from '../seeds/facts.ts';
import { compareWithNetworkx, hasNetworkx } from './compare.ts';

const networkx = hasNetworkx();
if (!networkx) console.warn('Nothing is compared with networkx: /usr/bin/python3 has no python3-networkx.');
const lists = process.env.COAUTHOR_LISTS ?? '';
if (lists === '') console.warn('COAUTHOR_LISTS is not set: networkx measures the shipped lists only.');

async function expectTheSame(graph: PublicationGraph, pairs: number): Promise<void> {
  const { differences, sampled, pairsConnected } = await compareWithNetworkx(graph, pairs);
  expect(pairsConnected).toBeGreaterThan(pairs / 10);
  for (const [measure, difference] of Object.entries(differences)) {
    expect([measure, difference < 1e-9]).toEqual([measure, true]);
  }
  expect(sampled.difference).toBeLessThan(sampled.error);
}

describe.skipIf(!networkx)('networkx (skipped without python3-networkx)', () => {
  it('measures the shipped lists alike', async () => {
    await expectTheSame(await loadGraph({ files: shippedLists, topics, people: decisions }), 100);
  });

  it.skipIf(lists === '')(
    'measures the first thousand papers of an anthology alike (skipped without COAUTHOR_LISTS)',
    async () => {
      const text = await readFile(join(lists, 'data/acl/acl-P.bib'), 'utf8');
      const entries = text.split(/^(?=@)/m).slice(0, 1_000);
      const folder = await mkdtemp(join(tmpdir(), 'networkx-'));
      try {
        const list = join(folder, 'first.bib');
        await writeFile(list, entries.join(''));
        const graph = await loadGraph({ files: [list] });
        expect(graph.index.papers.length).toBeGreaterThan(900);
        await expectTheSame(graph, 200);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});
