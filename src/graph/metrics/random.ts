// Chance that comes out the same every time: measures that sample give the same answer for the same graph.

/** Numbers from 0 to below 1, evenly spread. */
export type Random = () => number;

/**
 * A sequence of numbers that the seed decides: Marsaglia's xorshift generator with 128 bits of state, two of its words
 * a number. J. Stat. Softw. 8(14), 2003. Not for secrets.
 */
export function seededRandom(seed: number): Random {
  let [x, y, z, w] = [0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162, 0x8aed2a6b];
  const word = () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return w >>> 0;
  };
  // The first words still look like the seed.
  for (let turn = 0; turn < 16; turn++) word();
  return () => ((word() >>> 5) * 0x4000000 + (word() >>> 6)) / 0x20000000000000;
}

/** A whole number from 0 to below the limit. */
export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}
