/** Publication lists: `lengths[p]` authors for paper p, one paper after another in `authors`. */
export interface Lists {
  lengths: Uint32Array;
  authors: Uint32Array;
  /** Publication days, counted from 1970-01-01. */
  days: Int32Array;
  /** How many people there are: 0 up to this, numbered as they first appear. */
  people: number;
}

const FIRST_DAY = 3652; // 1980-01-01
const LAST_DAY = 20453; // 2025-12-31
/** Output grows by this much a year, and dates scatter around the order of the papers. */
const GROWTH = 0.05;
const SCATTER = 365;

/** Papers of people who never join the others, and how often such a team writes again. */
const ISOLATED = 0.08;
const ISOLATED_AGAIN = 0.38;
/** On the other papers: how often an author is new, comes from a neighbouring group, or from anywhere. */
const NEW = 0.117;
const NEIGHBOUR = 0.04;
const ANYWHERE = 0.005;
/** Papers of a large collaboration, each of HYPER_LEAST authors or more out of a pool of POOL. */
const HYPER = 3e-5;
const HYPER_LEAST = 200;
const HYPER_RANGE = 700;
const POOL = 1100;
const PAPERS_PER_POOL = 12;

/** How many authors a paper has, in thousandths; the rest fall off geometrically from there. */
const SIZES = [0, 135, 215, 240, 170, 100, 55, 30];
const TAIL = 0.75;

/**
 * Returns deterministic publication lists shaped like those of a large bibliography, in order of time.
 *
 * Every paper belongs to a small group that is active for some years. Its authors are new people, or authors of the
 * group's earlier papers (so that who has written much writes more), mostly of recent ones, or now and then of a
 * neighbouring group or of any paper. Some teams write apart from everybody, and a few collaborations have papers with
 * hundreds of authors.
 */
export function syntheticLists(papers: number, seed: number): Lists {
  let state = (seed ^ 0x9e3779b9) | 0;
  /** Mulberry32: a number from 0 up to 1. */
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(random() * n);

  const sizeOf = new Uint8Array(1000);
  let filledSizes = 0;
  for (const [size, many] of SIZES.entries()) {
    sizeOf.fill(size, filledSizes, filledSizes + many);
    filledSizes += many;
  }
  const drawSize = (): number => {
    const size = sizeOf[below(1000)] as number;
    if (size > 0) return size;
    let tail = SIZES.length;
    while (random() < TAIL && tail < 60) tail++;
    return tail;
  };

  // Groups in order of birth, each in the lot as often as its weight; a paper draws from the lots active at its time.
  const groupCount = Math.max(2, Math.round(papers / 60));
  const lots = new Uint32Array(groupCount * 40);
  let lotCount = 0;
  for (let g = 0; g < groupCount; g++) {
    const weight = Math.min(40, Math.floor(2.5 * (1 - random()) ** (-1 / 1.6)));
    lots.fill(g, lotCount, lotCount + weight);
    lotCount += weight;
  }
  const groupOfPaper = new Int32Array(papers);
  const papersOfGroup = new Uint32Array(groupCount + 1);
  const hyperEvery = Math.max(1, Math.min(Math.floor(1 / HYPER), Math.floor(papers / 3)));
  const withHyper = papers >= 5000;
  for (let p = 0; p < papers; p++) {
    if (withHyper && p % hyperEvery === hyperEvery - 1) {
      groupOfPaper[p] = -2;
    } else if (random() < ISOLATED) {
      groupOfPaper[p] = -1;
    } else {
      const newest = 0.12 + (0.88 * p) / papers;
      const oldest = Math.max(0, newest - 0.3);
      const group = lots[Math.floor((oldest + (newest - oldest) * random()) * lotCount)] as number;
      groupOfPaper[p] = group;
      papersOfGroup[group + 1] = (papersOfGroup[group + 1] as number) + 1;
    }
  }
  for (let g = 0; g < groupCount; g++) {
    papersOfGroup[g + 1] = (papersOfGroup[g + 1] as number) + (papersOfGroup[g] as number);
  }

  const lengths = new Uint32Array(papers);
  const days = new Int32Array(papers);
  const starts = new Uint32Array(papers + 1);
  let authors = new Uint32Array(Math.ceil(papers * 4.2) + 4096);
  /** Papers of each group so far, in the group's part of the array. */
  const groupPapers = new Uint32Array(papersOfGroup[groupCount] as number);
  const groupFilled = new Uint32Array(groupCount);
  const isolatedPapers: number[] = [];
  const lastPaper = new Int32Array(papers * 4 + 4096).fill(-1);
  let pool: number[] = [];
  let poolPapers = 0;
  let people = 0;
  let end = 0;

  /** An author of an earlier paper of the group, often of a recent one, or -1. */
  const fromGroup = (group: number): number => {
    const many = groupFilled[group] as number;
    if (many === 0) return -1;
    const u = random();
    const back = Math.floor(many * u * u);
    const paper = groupPapers[(papersOfGroup[group] as number) + many - 1 - back] as number;
    return authors[(starts[paper] as number) + below(lengths[paper] as number)] as number;
  };
  /** An author of any earlier paper that is neither isolated nor huge, or -1. */
  const fromAnywhere = (p: number): number => {
    for (let attempt = 0; attempt < 4; attempt++) {
      const paper = below(p);
      if ((groupOfPaper[paper] as number) >= 0) {
        return authors[(starts[paper] as number) + below(lengths[paper] as number)] as number;
      }
    }
    return -1;
  };

  const years = (LAST_DAY - FIRST_DAY) / 365.25;
  const grown = Math.expm1(GROWTH * years);
  for (let p = 0; p < papers; p++) {
    const group = groupOfPaper[p] as number;
    const start = end;
    starts[p] = start;
    const add = (author: number): boolean => {
      if (author < 0 || lastPaper[author] === p) return false;
      lastPaper[author] = p;
      authors[end++] = author;
      return true;
    };

    if (authors.length < end + HYPER_LEAST + HYPER_RANGE) {
      const wider = new Uint32Array(authors.length * 2);
      wider.set(authors);
      authors = wider;
    }
    if (group === -2) {
      if (pool.length === 0 || poolPapers === PAPERS_PER_POOL) {
        // A tenth of the people here so far at most, half of them from one neighbourhood of groups, a third new.
        const members = new Set<number>();
        const size = Math.max(HYPER_LEAST, Math.min(POOL, Math.floor(people / 10)));
        const home = groupOfPaper[below(p)] as number;
        for (let attempt = 0; attempt < size * 3 && members.size < size * 0.67; attempt++) {
          const near = Math.min(groupCount - 1, Math.max(0, home + below(200) - 100));
          const author = random() < 0.75 ? fromGroup(near) : fromAnywhere(p);
          if (author >= 0) members.add(author);
        }
        while (members.size < size) members.add(people++);
        pool = [...members];
        poolPapers = 0;
      }
      poolPapers++;
      const size = Math.min(pool.length, HYPER_LEAST + below(HYPER_RANGE + 1));
      for (let i = 0; i < size; i++) {
        const other = i + below(pool.length - i);
        const chosen = pool[other] as number;
        pool[other] = pool[i] as number;
        pool[i] = chosen;
        add(chosen);
      }
    } else if (group === -1) {
      if (isolatedPapers.length > 0 && random() < ISOLATED_AGAIN) {
        const recent = Math.min(isolatedPapers.length, 2000);
        const paper = isolatedPapers[isolatedPapers.length - 1 - below(recent)] as number;
        const from = starts[paper] as number;
        const many = lengths[paper] as number;
        for (let i = 0; i < many; i++) if (i === 0 || random() < 0.8) add(authors[from + i] as number);
      } else {
        const size = Math.min(drawSize(), 6);
        for (let i = 0; i < size; i++) add(people++);
      }
      isolatedPapers.push(p);
    } else {
      const size = drawSize();
      for (let i = 0; i < size; i++) {
        const u = random();
        let added = false;
        if (u >= NEW) {
          for (let attempt = 0; attempt < 4 && !added; attempt++) {
            if (u < NEW + NEIGHBOUR) {
              const near = group + 1 + below(4);
              added = add(fromGroup(near < groupCount ? near : group));
            } else if (u < NEW + NEIGHBOUR + ANYWHERE) {
              added = add(fromAnywhere(p));
            } else {
              added = add(fromGroup(group));
            }
          }
          // Small groups run out of people: then a neighbouring one helps.
          for (let attempt = 0; attempt < 3 && !added && group > 0; attempt++)
            added = add(fromGroup(group - 1 - below(Math.min(group, 3))));
        }
        if (!added) add(people++);
      }
      const filled = groupFilled[group] as number;
      groupPapers[(papersOfGroup[group] as number) + filled] = p;
      groupFilled[group] = filled + 1;
    }

    // The first author is whoever did the work: not always the one drawn first.
    const size = end - start;
    if (size > 1) {
      const other = start + below(size);
      const first = authors[start] as number;
      authors[start] = authors[other] as number;
      authors[other] = first;
    }
    lengths[p] = size;
    const year = Math.log1p((grown * (p + 0.5)) / papers) / GROWTH;
    const day = FIRST_DAY + Math.floor(year * 365.25 + (random() - 0.5) * SCATTER);
    days[p] = Math.min(LAST_DAY, Math.max(FIRST_DAY, day));
  }

  // Number people by their first appearance; a pool's members may never have written.
  const numbers = new Int32Array(people).fill(-1);
  let numbered = 0;
  const flat = new Uint32Array(end);
  for (let i = 0; i < end; i++) {
    const author = authors[i] as number;
    let number = numbers[author] as number;
    if (number < 0) {
      number = numbered++;
      numbers[author] = number;
    }
    flat[i] = number;
  }
  return { lengths, authors: flat, days, people: numbered };
}
