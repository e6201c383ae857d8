// Packed files that were made to swell without end.
import { InputError } from './input-error.ts';

// Lists pack to a third or a tenth; text that says the same over and over to a hundredth.
const mostTimes = 250;
const harmless = 1 << 28;

/**
 * Throws an InputError where packed bytes have given far more than any list does: beyond 256 MB, 250 times their size.
 */
export function checkExpansion(unpackedSize: number, packedSize: number): void {
  if (unpackedSize > harmless && unpackedSize > packedSize * mostTimes) {
    throw new InputError(`it swells to more than ${mostTimes} times its size when it is unpacked, as no list does`);
  }
}
