// Things that share a key found by sorting hashed keys, so that millions of keys cost eight bytes each.

/** More things than this cannot be told apart beside a hash in one number. */
export const mostItems = 2 ** 23;
const hashes = 2 ** 30;

export interface Blocks {
  /** Files the item, an integer below `mostItems`, under the key. */
  add(key: string, item: number): void;
  /** The same for a key that is a hash of 32 bits. */
  addHash(hash: number, item: number): void;
  /**
   * Visits the items under each key that several have, each item once and ascending. Some keys share a hash and so a
   * block: whoever compares must not take the key for granted. Empties the blocks. Cost: one sort.
   */
  visit(each: (items: readonly number[]) => void): void;
}

/** A 30-bit hash of the text (FNV-1a, its bits mixed once more). */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 2;
}

/** Blocks of things by their keys, empty. */
export function makeBlocks(): Blocks {
  let filed = new Float64Array(1_024);
  let length = 0;
  const file = (hash: number, item: number): void => {
    if (item >= mostItems) throw new RangeError(`more than ${mostItems} things to compare`);
    if (length === filed.length) {
      const larger = new Float64Array(2 * length);
      larger.set(filed);
      filed = larger;
    }
    filed[length++] = hash * mostItems + item;
  };
  return {
    add: (key, item) => file(hashOf(key), item),
    addHash: (hash, item) => file(hash >>> 2, item),
    visit(each) {
      const sorted = filed.subarray(0, length).sort();
      filed = new Float64Array(0);
      length = 0;
      let items: number[] = [];
      let current = hashes;
      for (const value of sorted) {
        const hash = Math.floor(value / mostItems);
        const item = value - hash * mostItems;
        if (hash !== current) {
          if (items.length > 1) each(items);
          items = [];
          current = hash;
        }
        if (items.at(-1) !== item) items.push(item);
      }
      if (items.length > 1) each(items);
    },
  };
}
