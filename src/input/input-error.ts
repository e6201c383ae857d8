// What stops a file from being read to its end.

/** Bytes that stop before their end, for a reason that the file's owner understands: a clause. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
