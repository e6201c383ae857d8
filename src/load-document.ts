// One document to records: decoded, given piece by piece to the reader that recognises its beginning.
import { decodeBytes } from './input/decode.ts';
import { InputError } from './input/input-error.ts';
import { notUtf8 } from './load-files.ts';
import { detectReader } from './readers/detect.ts';
import { openDocument } from './readers/nothing-read.ts';
import { gather, type ReadResult } from './readers/read-text.ts';
import type { Batch, Findings, Reading } from './readers/reader.ts';

/** A document of which nothing was read. */
export interface NotRead {
  /** Why, as a clause. */
  reason: string;
  /** Whether it could not be read as far as its format would have shown; else it is no list. */
  damaged: boolean;
}

/** A document that a reader has read to its end, or as far as it goes. */
export interface DocumentReading {
  /** What it says: to be asked once all documents of the load have been read. */
  result(): ReadResult;
}

// As much of a text as readers are shown to tell its format.
const beginningLength = 1 << 18;

/**
 * Reads a document; `through` stands between the reader and what keeps its findings. Says why not, where it is no list. Bytes that break off end the document there, with a problem. Memory: what the records hold, and a
 * megabyte or two of the text (all of it in a format that can only be read as a whole).
 */
export async function readDocument(
  bytes: AsyncIterable<Uint8Array>,
  document: string,
  batch: Batch,
  through: (findings: Findings) => Findings,
): Promise<DocumentReading | NotRead> {
  const decoding = decodeBytes();
  const list = recognising(document, batch, through);
  let line = 1;
  let brokenOff: string | null = null;
  try {
    for await (const piece of bytes) {
      const text = decoding.write(piece);
      line += linesIn(text);
      if (!list.write(text)) return { reason: notAList, damaged: false };
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    brokenOff = error.message;
  }
  const rest = decoding.end();
  line += linesIn(rest);
  const gathered = list.write(rest) ? list.end() : notAList;
  if (typeof gathered === 'string') return { reason: brokenOff ?? gathered, damaged: brokenOff !== null };
  if (decoding.doubt !== null) gathered.findings.problem(notUtf8(document, decoding.doubt));
  if (brokenOff !== null) {
    const expected = 'a file that can be read to its end; what stands before this was used.';
    gathered.findings.problem({ document, line, severity: 'ERROR', found: brokenOff, expected });
  }
  return gathered;
}

const notAList = 'not a publication list of a known format';

type Gathered = ReturnType<typeof gather>;

/**
 * Takes a document's text; `write` is false once no reader recognises its beginning. `end` gives what was found, or why
 * there is nothing.
 */
function recognising(document: string, batch: Batch, through: (findings: Findings) => Findings) {
  let beginning: string[] = [];
  let length = 0;
  let isBlank = true;
  let list: { reading: Reading; gathered: Gathered } | null = null;

  function begin(): { reading: Reading; gathered: Gathered } | null {
    const text = beginning.join('');
    beginning = [];
    const reader = detectReader(text.length > beginningLength ? text.slice(0, beginningLength) : text);
    if (reader === null) return null;
    const gathered = gather(reader.format);
    list = { gathered, reading: openDocument(reader, document, through(gathered.findings), batch) };
    list.reading.write(text);
    return list;
  }

  return {
    write(text: string): boolean {
      if (list !== null) {
        list.reading.write(text);
        return true;
      }
      isBlank &&= text.trim() === '';
      beginning.push(text);
      length += text.length;
      return length < beginningLength || begin() !== null;
    },
    end(): Gathered | string {
      const begun = list ?? (isBlank ? null : begin());
      if (begun === null) return isBlank ? 'it is empty' : notAList;
      begun.reading.end();
      return begun.gathered;
    },
  };
}

function linesIn(text: string): number {
  return text.match(/\n|\r(?!\n)/gu)?.length ?? 0;
}
