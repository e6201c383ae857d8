// Coauthor neighbors kept in memory or computed from authorships: what each costs, in bytes and in time.
// `node test/bench/projected.ts [PAPERS...]`: 100,000 where nothing is said.
import { coauthorsOf } from '../../src/graph/coauthors.ts';
import { type CoauthorRows, projectCoauthors } from '../../src/graph/metrics/coauthor-rows.ts';
import { defaultLimits, searchPath } from '../../src/graph/path-search.ts';
import { everyPaper } from '../../src/graph/selection.ts';
import { compare } from './compare.ts';
import { graphOfLists } from './graphs.ts';
import { syntheticLists } from './limit/synthetic.ts';

const sizes = process.argv.slice(2).map(Number);

for (const papers of sizes.length > 0 ? sizes : [100_000]) {
  const graph = graphOfLists(syntheticLists(papers, 7));
  const { index } = graph;
  const begun = performance.now();
  const rows = projectCoauthors(index, null);
  const projecting = performance.now() - begun;
  const kept = [rows.coauthors.offsets, rows.coauthors.targets, rows.papers, rows.weights];
  const bytes = kept.reduce((sum, array) => sum + array.byteLength, 0);
  const computed = [index.authorsOfPaper, index.papersOfAuthor].reduce(
    (sum, { offsets, targets }) => sum + offsets.byteLength + targets.byteLength,
    0,
  );
  console.log(`\n### ${papers.toLocaleString('en')} papers\n`);
  console.log(
    `Authorships both ways: ${Math.round(computed / papers)} B a paper. Kept coauthors with weights beside them: ` +
      `${Math.round(bytes / papers)} B a paper more, made in ${Math.round(projecting)} ms.\n`,
  );
  const people = Array.from({ length: 500 }, (_, place) => Math.floor(((place + 0.5) * index.authors.length) / 500));
  const pairs = people.map((person, place) => [person, people[(place + 250) % people.length] ?? 0] as const);
  const search = searchKept(rows);
  console.log('| question | computed | kept | computed / kept |\n|---|---|---|---|');
  report(
    'coauthors with counts and weights, in order',
    compare(people, [
      { name: 'computed', answer: (person) => coauthorsOf(graph, [person], everyPaper) },
      { name: 'kept', answer: (person) => coauthorsKept(rows, person) },
    ]),
  );
  report(
    'distance',
    compare(pairs, [
      { name: 'computed', answer: ([a, b]) => searchPath(graph, a, b, everyPaper, defaultLimits, 'ONE') },
      { name: 'kept', answer: ([a, b]) => search(a, b) },
    ]),
  );
}

function report(question: string, [computed, kept]: ReturnType<typeof compare>): void {
  if (computed === undefined || kept === undefined) return;
  const time = (median: number) => `${median.toPrecision(3)} us`;
  const ratio = (computed.median / kept.median).toFixed(1);
  console.log(`| ${question} | ${time(computed.median)} | ${time(kept.median)} | ${ratio} |`);
}

function coauthorsKept({ coauthors: { offsets, targets }, papers, weights }: CoauthorRows, person: number) {
  const [start = 0, end = 0] = [offsets[person], offsets[person + 1]];
  return Array.from({ length: end - start }, (_, place) => ({
    author: targets[start + place] ?? 0,
    paperCount: papers[start + place] ?? 0,
    weight: weights[start + place] ?? 0,
  })).sort((a, b) => b.paperCount - a.paperCount || a.author - b.author);
}

/** A search from both ends over kept coauthors. */
function searchKept({ coauthors: { offsets, targets } }: CoauthorRows) {
  const marks = new Int32Array(offsets.length);
  let search = 0;
  return (source: number, target: number): number => {
    if (source === target) return 0;
    search += 1;
    const sides = [1, -1].map((sign, side) => {
      const level = [side === 0 ? source : target];
      marks[level[0] ?? 0] = sign * search;
      return { sign, level };
    });
    for (let depth = 1; ; depth++) {
      const [first, second] = sides.map(({ level }) =>
        level.reduce((sum, person) => sum + (offsets[person + 1] ?? 0) - (offsets[person] ?? 0), 0),
      );
      const side = sides[(first ?? 0) <= (second ?? 0) ? 0 : 1];
      if (side === undefined || side.level.length === 0) return -1;
      const next: number[] = [];
      for (const person of side.level) {
        for (let at = offsets[person] ?? 0; at < (offsets[person + 1] ?? 0); at++) {
          const other = targets[at] ?? 0;
          if (marks[other] === -side.sign * search) return depth;
          if (marks[other] === side.sign * search) continue;
          marks[other] = side.sign * search;
          next.push(other);
        }
      }
      side.level = next;
    }
  };
}
