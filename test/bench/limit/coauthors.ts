import type { Graph } from './build.ts';

/** The people somebody wrote with, most joint papers first, then by id. */
export interface CoauthorList {
  ids: Uint32Array;
  /** Joint papers. */
  counts: Uint32Array;
  /** Newman's weights: the sum over joint papers of 1 / (authors - 1). */
  weights: Float64Array;
}

export interface Coauthors {
  /** Coauthors on all papers. */
  all(author: number): CoauthorList;
  /** Coauthors on the papers of the days `from` to `to`, both included. */
  within(author: number, from: number, to: number): CoauthorList;
}

/** Lists up to this long are sorted by insertion, longer ones by radix. */
const SHORT = 48;

/**
 * Returns the two queries, which share scratch memory of the graph's size; every answer is in fresh arrays.
 *
 * One random access a joint authorship finds a person's slot; counts and weights are kept densely by slot. The order
 * comes from one number a person, the count (reversed) above the id, sorted as integers when it fits in 32 bits.
 */
export function coauthors(graph: Graph): Coauthors {
  const listOffsets = graph.authorsOfPaper.offsets;
  const listTargets = graph.authorsOfPaper.targets;
  const paperOffsets = graph.papersOfAuthor.offsets;
  const paperTargets = graph.papersOfAuthor.targets;
  const days = graph.days;
  const authors = paperOffsets.length - 1;
  const idBits = Math.max(1, 32 - Math.clz32(Math.max(0, authors - 1)));
  const idMask = 2 ** idBits - 1;

  /** 0: nobody yet. Slot 1 is the author asked for, counted without a branch and left out at the end. */
  const slotOf = new Uint32Array(authors);
  // The engine reloads what a closure captures at every use, so a query first reads these into locals.
  const tables = { listOffsets, listTargets, paperOffsets, paperTargets, days, slotOf };
  let room = 1024;
  let slotIds = new Uint32Array(room);
  let slotCounts = new Uint32Array(room);
  let slotWeights = new Float64Array(room);
  let keys = new Uint32Array(room);
  let spare = new Uint32Array(room);
  const histogram = new Uint32Array(256);

  function grow(needed: number): void {
    while (room < needed) room *= 2;
    const ids = new Uint32Array(room);
    const counts = new Uint32Array(room);
    const weights = new Float64Array(room);
    ids.set(slotIds);
    counts.set(slotCounts);
    weights.set(slotWeights);
    slotIds = ids;
    slotCounts = counts;
    slotWeights = weights;
    keys = new Uint32Array(room);
    spare = new Uint32Array(room);
  }

  /** Sorts the first n keys of `bits` bits; the result may be in `spare`, so it is returned. */
  function radix(n: number, bits: number): Uint32Array {
    let source = keys;
    let sink = spare;
    for (let shift = 0; shift < bits; shift += 8) {
      histogram.fill(0);
      for (let i = 0; i < n; i++) {
        const digit = ((source[i] as number) >>> shift) & 255;
        histogram[digit] = (histogram[digit] as number) + 1;
      }
      let sum = 0;
      for (let d = 0; d < 256; d++) {
        const many = histogram[d] as number;
        histogram[d] = sum;
        sum += many;
      }
      for (let i = 0; i < n; i++) {
        const key = source[i] as number;
        const digit = (key >>> shift) & 255;
        const at = histogram[digit] as number;
        sink[at] = key;
        histogram[digit] = at + 1;
      }
      const swap = source;
      source = sink;
      sink = swap;
    }
    return source;
  }

  function run(author: number, windowed: boolean, from: number, to: number): CoauthorList {
    const { listOffsets, listTargets, paperOffsets, paperTargets, days, slotOf } = tables;
    let used = 2;
    let idOf = slotIds;
    let countOf = slotCounts;
    let weightOf = slotWeights;
    slotOf[author] = 1;
    slotIds[1] = author;
    const lastPaper = paperOffsets[author + 1] as number;
    for (let i = paperOffsets[author] as number; i < lastPaper; i++) {
      const p = paperTargets[i] as number;
      if (windowed) {
        const day = days[p] as number;
        if (day < from || day > to) continue;
      }
      const start = listOffsets[p] as number;
      const end = listOffsets[p + 1] as number;
      const size = end - start;
      if (size < 2) continue;
      if (used + size > room) {
        grow(used + size);
        idOf = slotIds;
        countOf = slotCounts;
        weightOf = slotWeights;
      }
      const weight = 1 / (size - 1);
      for (let j = start; j < end; j++) {
        const c = listTargets[j] as number;
        const slot = slotOf[c] as number;
        if (slot === 0) {
          slotOf[c] = used;
          idOf[used] = c;
          countOf[used] = 1;
          weightOf[used] = weight;
          used++;
        } else {
          countOf[slot] = (countOf[slot] as number) + 1;
          weightOf[slot] = (weightOf[slot] as number) + weight;
        }
      }
    }
    slotOf[author] = 0;

    const n = used - 2;
    const ids = new Uint32Array(n);
    const counts = new Uint32Array(n);
    const weights = new Float64Array(n);
    let most = 1;
    for (let s = 2; s < used; s++) {
      const count = countOf[s] as number;
      if (count > most) most = count;
    }
    const bits = idBits + 32 - Math.clz32(most - 1);
    if (bits <= 32) {
      let sorted: Uint32Array = keys;
      if (n <= SHORT) {
        for (let s = 0; s < n; s++) {
          const key = (((most - (countOf[s + 2] as number)) << idBits) | (idOf[s + 2] as number)) >>> 0;
          let i = s - 1;
          while (i >= 0 && (sorted[i] as number) > key) {
            sorted[i + 1] = sorted[i] as number;
            i--;
          }
          sorted[i + 1] = key;
        }
      } else {
        for (let s = 0; s < n; s++) {
          sorted[s] = ((most - (countOf[s + 2] as number)) << idBits) | (idOf[s + 2] as number);
        }
        sorted = radix(n, bits);
      }
      for (let i = 0; i < n; i++) {
        const key = sorted[i] as number;
        const id = key & idMask;
        ids[i] = id;
        counts[i] = most - (key >>> idBits);
        weights[i] = weightOf[slotOf[id] as number] as number;
        slotOf[id] = 0;
      }
    } else {
      const wide = new Float64Array(n);
      const unit = 2 ** idBits;
      for (let s = 0; s < n; s++) {
        wide[s] = (most - (countOf[s + 2] as number)) * unit + (idOf[s + 2] as number);
      }
      wide.sort();
      for (let i = 0; i < n; i++) {
        const key = wide[i] as number;
        const above = Math.floor(key / unit);
        const id = key - above * unit;
        ids[i] = id;
        counts[i] = most - above;
        weights[i] = weightOf[slotOf[id] as number] as number;
        slotOf[id] = 0;
      }
    }
    countOf[1] = 0;
    return { ids, counts, weights };
  }

  return {
    all: (author) => run(author, false, 0, 0),
    within: (author, from, to) => run(author, true, from, to),
  };
}
