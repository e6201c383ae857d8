// Why a file is not opened as a corpus.
import type { Problem } from '../readers/record.ts';

export type RefusalKind =
  /** Something else, or not even the whole first line. */
  | 'NOT_A_CORPUS'
  | 'OLDER_FORMAT'
  | 'NEWER_FORMAT'
  /** Bytes are not those that were saved. */
  | 'DAMAGED'
  /** The file ends before its end mark. */
  | 'CUT_OFF'
  /** Something follows the end mark. */
  | 'LONGER'
  /** Every byte is as it was written, but this program does not write such a file. */
  | 'MALFORMED';

export interface CorpusRefusal {
  kind: RefusalKind;
  /** In bytes from the file's beginning: where the first part begins that could not be used. */
  offset: number;
  /** What stands there. */
  found: string;
  /** What was expected instead and what to do, as a sentence. */
  expected: string;
}

/** Stops the opening of a corpus; never leaves this folder. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: CorpusRefusal;

  constructor(kind: RefusalKind, offset: number, found: string, wanted: string) {
    super(found);
    const expected = `${wanted}; save the corpus again from its lists with "coauthor-graph save".`;
    this.refusal = { kind, offset, found, expected };
  }
}

/** The refusal as a problem of the document that was to be opened. It has no lines but the first; the byte is told. */
export function problemOf({ offset, found, expected }: CorpusRefusal, document: string): Problem {
  const place = offset === 0 ? '' : `, at byte ${offset.toLocaleString('en')}`;
  return { document, line: 1, severity: 'ERROR', found: `${found}${place}`, expected };
}
