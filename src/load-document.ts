// One document to records: decoded, given piece by piece to the reader that recognises its beginning.
import { decodeBytes } from './input/decode.ts';
import { InputError } from './input/input-error.ts';
import { notUtf8 } from './load-files.ts';
import { detectReader } from './readers/detect.ts';
import { openDocument } from './readers/nothing-read.ts';
import { gather, type ReadResult } from './readers/read-text.ts';
import type { Batch, Findings, Reading } from './readers/reader.ts';
import { countLineEnds } from './text/line-ends.ts';

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
      line += countLineEnds(text);
      const refusal = list.write(text);
      if (refusal !== null) return { reason: refusal, damaged: false };
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    brokenOff = error.message;
  }
  const rest = decoding.end();
  line += countLineEnds(rest);
  const gathered = list.write(rest) ?? list.end();
  if (typeof gathered === 'string') return { reason: brokenOff ?? gathered, damaged: brokenOff !== null };
  if (decoding.doubt !== null) gathered.findings.problem(notUtf8(document, decoding.doubt));
  if (brokenOff !== null) {
    const expected = 'a file that can be read to its end; what stands before this was used.';
    gathered.findings.problem({ document, line, severity: 'ERROR', found: brokenOff, expected });
  }
  return gathered;
}

const notAList = 'not a publication list of a known format';

// What is known by its look, and which programs can write as something that is read.
const otherFormats: readonly (readonly [RegExp, string])[] = [
  [/^\uFEFF?\s*%[0A-Z] \S/u, 'EndNote’s tagged format'],
  [/^\uFEFF?FN .*\r?\nVR /u, 'Web of Science’s tagged format'],
  [/<modsCollection|<mods[\s>]/u, 'MODS'],
  [/<(?:marc:)?record[\s>][\s\S]*<(?:marc:)?datafield/u, 'MARC XML'],
  [/^\uFEFF?\s*(?:<!doctype html|<html)/iu, 'a web page'],
  [/^%PDF-/u, 'PDF'],
];

function notKnown(beginning: string): string {
  const other = otherFormats.find(([look]) => look.test(beginning.slice(0, 10_000)))?.[1];
  return other === undefined ? notAList : `${notAList}: it looks like ${other}`;
}

type Gathered = ReturnType<typeof gather>;

/**
 * Takes a document's text; `write` gives why it is no list once no reader recognises its beginning, else null. `end`
 * gives what was found, or why there is nothing.
 */
function recognising(document: string, batch: Batch, through: (findings: Findings) => Findings) {
  let beginning: string[] = [];
  let length = 0;
  let isBlank = true;
  let list: { reading: Reading; gathered: Gathered } | null = null;

  /** Null once a reader reads it. */
  function begin(): string | null {
    const text = beginning.join('');
    beginning = [];
    const reader = detectReader(text.length > beginningLength ? text.slice(0, beginningLength) : text);
    if (reader === null) return notKnown(text);
    const gathered = gather(reader.format);
    list = { gathered, reading: openDocument(reader, document, through(gathered.findings), batch) };
    list.reading.write(text);
    return null;
  }

  return {
    write(text: string): string | null {
      if (list !== null) {
        list.reading.write(text);
        return null;
      }
      isBlank &&= text.trim() === '';
      beginning.push(text);
      length += text.length;
      return length < beginningLength ? null : begin();
    },
    end(): Gathered | string {
      if (isBlank) return 'it is empty';
      const refusal = list === null ? begin() : null;
      if (refusal !== null || list === null) return refusal ?? notAList;
      list.reading.end();
      return list.gathered;
    },
  };
}
