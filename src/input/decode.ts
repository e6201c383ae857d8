// Bytes to text: the encodings that publication lists come in.
import { isUtf8 } from 'node:buffer';

/** Turns bytes into text as they come. */
export interface TextDecoding {
  /** The text of these bytes, as far as it is known yet. */
  write(bytes: Uint8Array): string;
  /** The rest. */
  end(): string;
  /** How many lines are not UTF-8 although the text is, so far, and the first of them; null: there is none. */
  readonly doubt: { line: number; text: string; lineCount: number } | null;
}

export interface DecodedText {
  text: string;
  /** 1-based line of the first byte that is not UTF-8, where its line had to be read as Windows-1252; else null. */
  notUtf8Line: number | null;
}

const lineFeed = 0x0a;
// A line that is longer is decoded in parts.
const longestLine = 1 << 20;

/**
 * Decodes UTF-8 with or without a byte order mark; UTF-16 of either byte order, with a mark or where every other of the
 * first bytes is zero; and the encoding that an XML declaration names. In what is UTF-8 otherwise, a line that is not is
 * read as Windows-1252, which gives every byte a meaning and holds all printable characters of Latin-1: lists are put
 * together from lists. The mark is dropped. Cost: linear; keeps a line, at most a megabyte.
 */
export function decodeBytes(): TextDecoding {
  let decoding: TextDecoding | null = null;
  let beginning: Uint8Array = new Uint8Array();
  const begin = (): TextDecoding => {
    const label = declaredEncoding(beginning);
    decoding = label === null ? linesOfUtf8() : wholly(label);
    return decoding;
  };
  return {
    write(bytes) {
      if (decoding !== null) return decoding.write(bytes);
      beginning = beginning.length === 0 ? bytes : Buffer.concat([beginning, bytes]);
      return beginning.length < 256 ? '' : begin().write(beginning);
    },
    end() {
      const begun = decoding === null ? begin().write(beginning) : '';
      return begun + (decoding as TextDecoding).end();
    },
    get doubt() {
      return decoding?.doubt ?? null;
    },
  };
}

/** The text of bytes that are all there; see `decodeBytes`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoding = decodeBytes();
  const text = decoding.write(bytes) + decoding.end();
  return { text, notUtf8Line: decoding.doubt?.line ?? null };
}

/** The encoding that the first bytes give away, by the names of https://encoding.spec.whatwg.org; null: UTF-8. */
function declaredEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 64 - (bytes.length % 2));
  const zeros = [0, 1].map((parity) => sample.filter((byte, at) => at % 2 === parity && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (sample.length >= 8 && Math.max(even, odd) * 3 > sample.length && Math.min(even, odd) === 0) {
    return odd > even ? 'utf-16le' : 'utf-16be';
  }
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  const label = /^(?:\xEF\xBB\xBF)?\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)["']/u.exec(start)?.[1] ?? 'utf-8';
  try {
    const { encoding } = new TextDecoder(label);
    // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

function wholly(label: string): TextDecoding {
  const decoder = new TextDecoder(label);
  return {
    write: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
    doubt: null,
  };
}

function linesOfUtf8(): TextDecoding {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const windows = new TextDecoder('windows-1252');
  let rest: Uint8Array = new Uint8Array();
  let doubt: TextDecoding['doubt'] = null;
  let line = 1;
  let isFirst = true;

  function textOf(bytes: Uint8Array): string {
    const text = isUtf8(bytes) ? utf8.decode(bytes) : lineByLine(bytes);
    if (doubt === null) line += feedsIn(bytes);
    if (!isFirst || text === '') return text;
    isFirst = false;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  function lineByLine(bytes: Uint8Array): string {
    const texts: string[] = [];
    for (let start = 0, at = 0; start < bytes.length; at += 1) {
      const feed = bytes.indexOf(lineFeed, start);
      const end = feed === -1 ? bytes.length : feed + 1;
      const part = bytes.subarray(start, end);
      const isOther = !isUtf8(part);
      const text = (isOther ? windows : utf8).decode(part);
      if (isOther) {
        doubt ??= { line: line + at, text: text.trim(), lineCount: 0 };
        doubt.lineCount += 1;
      }
      texts.push(text);
      start = end;
    }
    return texts.join('');
  }

  return {
    write(bytes) {
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const feed = all.lastIndexOf(lineFeed);
      let end = feed + 1;
      if (all.length - end > longestLine) end = all.length - unfinished(all);
      rest = all.subarray(end);
      return textOf(all.subarray(0, end));
    },
    end: () => textOf(rest),
    get doubt() {
      return doubt;
    },
  };
}

function feedsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}

/** How many bytes at the end are the beginning of a character. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
