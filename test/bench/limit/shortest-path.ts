import type { Graph } from './build.ts';

export interface ShortestPath {
  /** Coauthor links between two people: 0 for oneself, 1 for coauthors, -1 if nothing links them. */
  distance(a: number, b: number): number;
  /** The same along papers of the days `from` to `to` only, both included. */
  distanceWithin(a: number, b: number, from: number, to: number): number;
}

export interface Paths {
  /** Coauthor links, -1 if there is no path. */
  distance: number;
  /** How many shortest sequences of people there are; several joint papers on a link count once. */
  count: bigint;
  /** The first of them in lexicographic order of ids, both ends included; empty if there is none. */
  first: number[];
}

export interface AllShortestPaths {
  between(a: number, b: number): Paths;
  /** The same along papers of the days `from` to `to` only, both included. */
  betweenWithin(a: number, b: number, from: number, to: number): Paths;
}

/**
 * Returns the distance queries, which share scratch memory of the graph's size.
 *
 * A bidirectional breadth-first search over the bipartite graph in half steps (people to papers, papers to people),
 * always on the side whose next half step reads fewer list entries: the two sides may meet in a paper as well as in a
 * person. The first node that both sides touch ends the search, since every level is finished before the next.
 * Nodes are queued without a branch on whether they are new, which nobody could predict: each is written to the
 * queue's end, and the end moves on if it is.
 */
export function shortestPath(graph: Graph): ShortestPath {
  const listOffsets = graph.authorsOfPaper.offsets;
  const listTargets = graph.authorsOfPaper.targets;
  const paperOffsets = graph.papersOfAuthor.offsets;
  const paperTargets = graph.papersOfAuthor.targets;
  const days = graph.days;
  const papers = listOffsets.length - 1;
  const authors = paperOffsets.length - 1;

  // One byte a node: less than `base`: untouched in this search; else the side that touched it. 127 searches a wipe.
  const authorMarks = new Uint8Array(authors);
  const paperMarks = new Uint8Array(papers);
  const queueA = new Uint32Array(authors + papers + 1);
  const queueB = new Uint32Array(authors + papers + 1);
  // The engine reloads what a closure captures at every use, so a query first reads these into locals.
  const tables = { listOffsets, listTargets, paperOffsets, paperTargets, days, authorMarks, paperMarks };
  let base = 1;

  function run(a: number, b: number, windowed: boolean, from: number, to: number): number {
    if (a === b) return 0;
    const { listOffsets, listTargets, paperOffsets, paperTargets, days, authorMarks, paperMarks } = tables;
    if (base > 254) {
      authorMarks.fill(0);
      paperMarks.fill(0);
      base = 1;
    }
    const fresh = base;
    base += 2;

    authorMarks[a] = fresh;
    authorMarks[b] = fresh + 1;
    queueA[0] = a;
    queueB[0] = b;
    let headA = 0;
    let tailA = 1;
    let headB = 0;
    let tailB = 1;
    let levelA = 0;
    let levelB = 0;
    let costA = (paperOffsets[a + 1] as number) - (paperOffsets[a] as number);
    let costB = (paperOffsets[b + 1] as number) - (paperOffsets[b] as number);

    while (costA > 0 && costB > 0) {
      const sideA = costA <= costB;
      const queue = sideA ? queueA : queueB;
      const mine = sideA ? fresh : fresh + 1;
      const theirs = sideA ? fresh + 1 : fresh;
      const head = sideA ? headA : headB;
      const tail = sideA ? tailA : tailB;
      let end = tail;
      let cost = 0;
      if (((sideA ? levelA : levelB) & 1) === 0) {
        for (let i = head; i < tail; i++) {
          const u = queue[i] as number;
          const stop = paperOffsets[u + 1] as number;
          for (let j = paperOffsets[u] as number; j < stop; j++) {
            const p = paperTargets[j] as number;
            const mark = paperMarks[p] as number;
            if (mark === theirs) return (levelA + levelB + 1) >> 1;
            if (windowed) {
              const day = days[p] as number;
              if (day < from || day > to) continue;
            }
            paperMarks[p] = mine;
            queue[end] = p;
            end += (mark - fresh) >>> 31;
          }
        }
        for (let i = tail; i < end; i++) {
          const p = queue[i] as number;
          cost += (listOffsets[p + 1] as number) - (listOffsets[p] as number);
        }
      } else {
        for (let i = head; i < tail; i++) {
          const p = queue[i] as number;
          const stop = listOffsets[p + 1] as number;
          for (let j = listOffsets[p] as number; j < stop; j++) {
            const w = listTargets[j] as number;
            const mark = authorMarks[w] as number;
            if (mark === theirs) return (levelA + levelB + 1) >> 1;
            authorMarks[w] = mine;
            queue[end] = w;
            end += (mark - fresh) >>> 31;
          }
        }
        for (let i = tail; i < end; i++) {
          const w = queue[i] as number;
          cost += (paperOffsets[w + 1] as number) - (paperOffsets[w] as number);
        }
      }
      if (sideA) {
        levelA++;
        headA = tail;
        tailA = end;
        costA = cost;
      } else {
        levelB++;
        headB = tail;
        tailB = end;
        costB = cost;
      }
    }
    return -1;
  }

  return {
    distance: (a, b) => run(a, b, false, 0, 0),
    distanceWithin: (a, b, from, to) => run(a, b, true, from, to),
  };
}

/** States of a node in a search that counts paths, as offsets from the search's base; levels are kept modulo 4. */
const FROM_B = 4;
const ON_PATH = 8;
const STATES = 12;

const NO_PATHS: Paths = { distance: -1, count: 0n, first: [] };

/**
 * Returns the path-counting queries, which share scratch memory of the graph's size.
 *
 * The same search, except that the half step in which the sides meet is finished to find every meeting node. From
 * those, the nodes on shortest paths are traced back level by level to both ends, and counts run over them alone, from
 * b to a. A person with one paper ahead takes that paper's sum; only a person with several has to tell people apart.
 * Counts are doubles, and big integers only when doubles are not exact.
 */
export function allShortestPaths(graph: Graph): AllShortestPaths {
  const listOffsets = graph.authorsOfPaper.offsets;
  const listTargets = graph.authorsOfPaper.targets;
  const paperOffsets = graph.papersOfAuthor.offsets;
  const paperTargets = graph.papersOfAuthor.targets;
  const days = graph.days;
  const papers = listOffsets.length - 1;
  const authors = paperOffsets.length - 1;

  // Neighbours lie one level apart, so a level modulo 4 tells before from behind, and a byte is enough for a mark.
  const authorMarks = new Uint8Array(authors);
  const paperMarks = new Uint8Array(papers);
  const queueA = new Uint32Array(authors + papers + 1);
  const queueB = new Uint32Array(authors + papers + 1);
  const onPath = new Uint32Array(authors + papers + 1);
  const tables = { listOffsets, listTargets, paperOffsets, paperTargets, days, authorMarks, paperMarks };
  let base = 1;

  // What the count writes on the nodes of paths.
  const sumOfAuthor = new Float64Array(authors);
  const nextOfAuthor = new Uint32Array(authors);
  const stamps = new Uint32Array(authors);
  let stamp = 0;
  const sumOfPaper = new Float64Array(papers);
  const leastOfPaper = new Uint32Array(papers);
  /** Where the people ahead of a paper on a path lie in `ahead`. */
  const aheadStart = new Uint32Array(papers);
  const aheadEnd = new Uint32Array(papers);
  const ahead = new Uint32Array(listTargets.length);

  /** Counts again in big integers, over the levels and the `ahead` lists that the doubles left behind. */
  function countExactly(a: number, b: number, starts: number[], ends: number[], onPathMark: number): bigint {
    const sums = new Map<number, bigint>([[b, 1n]]);
    for (let level = starts.length - 3; level >= 0; level -= 2) {
      const mark = onPathMark + ((level + 1) & 3);
      for (let i = starts[level] as number; i < (ends[level] as number); i++) {
        const u = onPath[i] as number;
        let sum = 0n;
        stamp++;
        for (let j = paperOffsets[u] as number; j < (paperOffsets[u + 1] as number); j++) {
          const p = paperTargets[j] as number;
          if (paperMarks[p] !== mark) continue;
          for (let k = aheadStart[p] as number; k < (aheadEnd[p] as number); k++) {
            const w = ahead[k] as number;
            if (stamps[w] === stamp) continue;
            stamps[w] = stamp;
            sum += sums.get(w) ?? 0n;
          }
        }
        sums.set(u, sum);
      }
    }
    return sums.get(a) ?? 0n;
  }

  function run(a: number, b: number, windowed: boolean, from: number, to: number): Paths {
    if (a === b) return { distance: 0, count: 1n, first: [a] };
    const { listOffsets, listTargets, paperOffsets, paperTargets, days, authorMarks, paperMarks } = tables;
    if (base + STATES > 256) {
      authorMarks.fill(0);
      paperMarks.fill(0);
      base = 1;
    }
    if (stamp > 2 ** 31) {
      stamps.fill(0);
      stamp = 0;
    }
    const fresh = base;
    const fromB = fresh + FROM_B;
    const onPathMark = fresh + ON_PATH;
    base += STATES;

    authorMarks[a] = fresh;
    authorMarks[b] = fromB;
    queueA[0] = a;
    queueB[0] = b;
    let headA = 0;
    let tailA = 1;
    let headB = 0;
    let tailB = 1;
    let levelA = 0;
    let levelB = 0;
    let costA = (paperOffsets[a + 1] as number) - (paperOffsets[a] as number);
    let costB = (paperOffsets[b + 1] as number) - (paperOffsets[b] as number);
    let met = 0;

    while (met === 0) {
      if (costA === 0 || costB === 0) return NO_PATHS;
      const sideA = costA <= costB;
      const queue = sideA ? queueA : queueB;
      const level = sideA ? levelA : levelB;
      const mine = (sideA ? fresh : fromB) + ((level + 1) & 3);
      // Whatever the other side touched and this side now reaches lies on the other side's last level.
      const theirs = sideA ? fromB + (levelB & 3) : fresh + (levelA & 3);
      const meeting = onPathMark + ((sideA ? level + 1 : levelA) & 3);
      const head = sideA ? headA : headB;
      const tail = sideA ? tailA : tailB;
      let end = tail;
      let cost = 0;
      if ((level & 1) === 0) {
        for (let i = head; i < tail; i++) {
          const u = queue[i] as number;
          const stop = paperOffsets[u + 1] as number;
          for (let j = paperOffsets[u] as number; j < stop; j++) {
            const p = paperTargets[j] as number;
            const mark = paperMarks[p] as number;
            if (mark === theirs) {
              paperMarks[p] = meeting;
              onPath[met++] = p;
              continue;
            }
            if (windowed) {
              const day = days[p] as number;
              if (day < from || day > to) continue;
            }
            const isNew = (mark - fresh) >> 31;
            paperMarks[p] = mark ^ ((mark ^ mine) & isNew);
            queue[end] = p;
            end -= isNew;
          }
        }
        if (met > 0) end = tail;
        for (let i = tail; i < end; i++) {
          const p = queue[i] as number;
          cost += (listOffsets[p + 1] as number) - (listOffsets[p] as number);
        }
      } else {
        for (let i = head; i < tail; i++) {
          const p = queue[i] as number;
          const stop = listOffsets[p + 1] as number;
          for (let j = listOffsets[p] as number; j < stop; j++) {
            const w = listTargets[j] as number;
            const mark = authorMarks[w] as number;
            if (mark === theirs) {
              authorMarks[w] = meeting;
              onPath[met++] = w;
              continue;
            }
            const isNew = (mark - fresh) >> 31;
            authorMarks[w] = mark ^ ((mark ^ mine) & isNew);
            queue[end] = w;
            end -= isNew;
          }
        }
        if (met > 0) end = tail;
        for (let i = tail; i < end; i++) {
          const w = queue[i] as number;
          cost += (paperOffsets[w + 1] as number) - (paperOffsets[w] as number);
        }
      }
      if (sideA) {
        levelA++;
        headA = tail;
        tailA = end;
        costA = cost;
      } else {
        levelB++;
        headB = tail;
        tailB = end;
        costB = cost;
      }
    }

    // Trace the paths back from the meeting level, first to a, then to b.
    const last = levelA + levelB;
    const starts = new Array<number>(last + 1).fill(0);
    const ends = new Array<number>(last + 1).fill(0);
    ends[levelA] = met;
    let filled = met;
    for (let step = 0; step < last; step++) {
      const down = step < levelA;
      const level = down ? levelA - step : step;
      const target = down ? level - 1 : level + 1;
      const wanted = down ? fresh + (target & 3) : fromB + ((last - target) & 3);
      const onMark = onPathMark + (target & 3);
      const stopNodes = ends[level] as number;
      starts[target] = filled;
      if ((level & 1) === 0) {
        for (let i = starts[level] as number; i < stopNodes; i++) {
          const u = onPath[i] as number;
          const stop = paperOffsets[u + 1] as number;
          for (let j = paperOffsets[u] as number; j < stop; j++) {
            const p = paperTargets[j] as number;
            if (paperMarks[p] === wanted) {
              paperMarks[p] = onMark;
              onPath[filled++] = p;
            }
          }
        }
      } else {
        for (let i = starts[level] as number; i < stopNodes; i++) {
          const p = onPath[i] as number;
          const stop = listOffsets[p + 1] as number;
          for (let j = listOffsets[p] as number; j < stop; j++) {
            const w = listTargets[j] as number;
            if (authorMarks[w] === wanted) {
              authorMarks[w] = onMark;
              onPath[filled++] = w;
            }
          }
        }
      }
      ends[target] = filled;
    }

    // Count from b to a.
    sumOfAuthor[b] = 1;
    let aheadFilled = 0;
    for (let level = last - 1; level >= 0; level--) {
      const wanted = onPathMark + ((level + 1) & 3);
      const stopNodes = ends[level] as number;
      if ((level & 1) === 1) {
        for (let i = starts[level] as number; i < stopNodes; i++) {
          const p = onPath[i] as number;
          let sum = 0;
          let least = 0xffffffff;
          aheadStart[p] = aheadFilled;
          const stop = listOffsets[p + 1] as number;
          for (let j = listOffsets[p] as number; j < stop; j++) {
            const w = listTargets[j] as number;
            if (authorMarks[w] === wanted) {
              sum += sumOfAuthor[w] as number;
              if (w < least) least = w;
              ahead[aheadFilled++] = w;
            }
          }
          aheadEnd[p] = aheadFilled;
          sumOfPaper[p] = sum;
          leastOfPaper[p] = least;
        }
      } else {
        for (let i = starts[level] as number; i < stopNodes; i++) {
          const u = onPath[i] as number;
          let only = -1;
          let several = false;
          let least = 0xffffffff;
          const begin = paperOffsets[u] as number;
          const stop = paperOffsets[u + 1] as number;
          for (let j = begin; j < stop; j++) {
            const p = paperTargets[j] as number;
            if (paperMarks[p] === wanted) {
              if (only >= 0) several = true;
              only = p;
              const next = leastOfPaper[p] as number;
              if (next < least) least = next;
            }
          }
          nextOfAuthor[u] = least;
          if (!several) {
            sumOfAuthor[u] = sumOfPaper[only] as number;
            continue;
          }
          let sum = 0;
          stamp++;
          for (let j = begin; j < stop; j++) {
            const p = paperTargets[j] as number;
            if (paperMarks[p] !== wanted) continue;
            const aheadStop = aheadEnd[p] as number;
            for (let k = aheadStart[p] as number; k < aheadStop; k++) {
              const w = ahead[k] as number;
              if (stamps[w] !== stamp) {
                stamps[w] = stamp;
                sum += sumOfAuthor[w] as number;
              }
            }
          }
          sumOfAuthor[u] = sum;
        }
      }
    }

    const distance = last >> 1;
    const first = new Array<number>(distance + 1);
    let at = a;
    for (let i = 0; i < distance; i++) {
      first[i] = at;
      at = nextOfAuthor[at] as number;
    }
    first[distance] = b;
    const count = sumOfAuthor[a] as number;
    return {
      distance,
      count: count < 2 ** 53 ? BigInt(count) : countExactly(a, b, starts, ends, onPathMark),
      first,
    };
  }

  return {
    between: (a, b) => run(a, b, false, 0, 0),
    betweenWithin: (a, b, from, to) => run(a, b, true, from, to),
  };
}
