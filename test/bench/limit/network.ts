import type { Graph } from './build.ts';

/** People within some steps of one author, and every link among them. */
export interface Network {
  /** By distance, the author first; within a distance in order of discovery. */
  people: Uint32Array;
  /** Coauthor steps from the author, for each of `people`. */
  steps: Uint32Array;
  /** Links as pairs of ids, each once: the end that comes earlier in `people` is the target. */
  sources: Uint32Array;
  targets: Uint32Array;
  /** Joint papers on each link. */
  counts: Uint32Array;
}

export interface Networks {
  around(author: number, radius: number): Network;
  /** The same on papers of the days `from` to `to` only, both included. */
  aroundWithin(author: number, radius: number, from: number, to: number): Network;
}

/**
 * Returns the two queries, which share scratch memory of the graph's size; every answer is in fresh arrays.
 *
 * One pass over people in breadth-first order does everything: a paper seen for the first time within the radius
 * brings in its authors, and every paper keeps the members that have had their turn, which are exactly the earlier
 * ends of the links to the person whose turn it is.
 */
export function network(graph: Graph): Networks {
  const listOffsets = graph.authorsOfPaper.offsets;
  const listTargets = graph.authorsOfPaper.targets;
  const paperOffsets = graph.papersOfAuthor.offsets;
  const paperTargets = graph.papersOfAuthor.targets;
  const days = graph.days;
  const papers = listOffsets.length - 1;
  const authors = paperOffsets.length - 1;

  const isMember = new Uint8Array(authors);
  /** Members in order. */
  const people = new Uint32Array(authors);
  /** For each member, where its link with the person whose turn it is lies, plus one. */
  const linkOf = new Uint32Array(authors);
  /** For each paper touched, one past its last member that has had its turn; 0: not touched. Members lie in `turns`. */
  const turnsEnd = new Uint32Array(papers);
  /** A paper's members lie at its place in the lists; they are places in `people`. */
  const turns = new Uint32Array(listTargets.length);
  const touched = new Uint32Array(papers);

  // The engine reloads what a closure captures at every use, so a query first reads these into locals.
  const tables = { listOffsets, listTargets, paperOffsets, paperTargets, days };
  const scratch = { isMember, people, linkOf, turnsEnd, turns, touched };
  let room = 1 << 12;
  let sources = new Uint32Array(room);
  let targets = new Uint32Array(room);
  let counts = new Uint32Array(room);

  function grow(needed: number): void {
    while (room < needed) room *= 2;
    const wider = [sources, targets, counts].map((old) => {
      const next = new Uint32Array(room);
      next.set(old);
      return next;
    });
    [sources, targets, counts] = wider as [
      Uint32Array<ArrayBuffer>,
      Uint32Array<ArrayBuffer>,
      Uint32Array<ArrayBuffer>,
    ];
  }

  function run(author: number, radius: number, windowed: boolean, from: number, to: number): Network {
    const { listOffsets, listTargets, paperOffsets, paperTargets, days } = tables;
    const { isMember, people, linkOf, turnsEnd, turns, touched } = scratch;
    let members = 1;
    let papersTouched = 0;
    let links = 0;
    people[0] = author;
    linkOf[0] = 0;
    isMember[author] = 1;

    const levelEnds: number[] = [];
    let step = 0;
    let levelEnd = 1;
    for (let i = 0; i < members; i++) {
      if (i === levelEnd) {
        levelEnds.push(levelEnd);
        levelEnd = members;
        step++;
      }
      const u = people[i] as number;
      const firstLink = links;
      if (links + i > room) grow(links + i);
      const linkTargets = targets;
      const linkCounts = counts;
      const stop = paperOffsets[u + 1] as number;
      for (let j = paperOffsets[u] as number; j < stop; j++) {
        const p = paperTargets[j] as number;
        let end = turnsEnd[p] as number;
        if (end === 0) {
          if (windowed) {
            const day = days[p] as number;
            if (day < from || day > to) continue;
          }
          touched[papersTouched++] = p;
          const start = listOffsets[p] as number;
          if (step < radius) {
            const stopList = listOffsets[p + 1] as number;
            for (let k = start; k < stopList; k++) {
              const w = listTargets[k] as number;
              if (isMember[w] === 0) {
                isMember[w] = 1;
                linkOf[members] = 0;
                people[members++] = w;
              }
            }
          }
          turns[start] = i;
          turnsEnd[p] = start + 1;
        } else {
          for (let k = listOffsets[p] as number; k < end; k++) {
            const other = turns[k] as number;
            const link = linkOf[other] as number;
            if (link > firstLink) {
              linkCounts[link - 1] = (linkCounts[link - 1] as number) + 1;
            } else {
              linkTargets[links] = people[other] as number;
              linkCounts[links] = 1;
              linkOf[other] = ++links;
            }
          }
          turns[end++] = i;
          turnsEnd[p] = end;
        }
      }
      sources.fill(u, firstLink, links);
    }
    levelEnds.push(members);

    const steps = new Uint32Array(members);
    for (let level = 1; level < levelEnds.length; level++) {
      steps.fill(level, levelEnds[level - 1], levelEnds[level]);
    }
    for (let i = 0; i < members; i++) isMember[people[i] as number] = 0;
    for (let i = 0; i < papersTouched; i++) turnsEnd[touched[i] as number] = 0;
    return {
      people: people.slice(0, members),
      steps,
      sources: sources.slice(0, links),
      targets: targets.slice(0, links),
      counts: counts.slice(0, links),
    };
  }

  return {
    around: (author, radius) => run(author, radius, false, 0, 0),
    aroundWithin: (author, radius, from, to) => run(author, radius, true, from, to),
  };
}
