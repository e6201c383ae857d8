// Short fingerprints of text, without `node:crypto` so that every room can use them. Not for secrets.

/** The 32-bit FNV-1a hash of the text's UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), as an unsigned integer. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** The hash of the text in base 36, its last six letters and digits: two texts share them once in two thousand million. */
export function shortHash(text: string): string {
  return hash32(text).toString(36).padStart(7, '0').slice(-6);
}
