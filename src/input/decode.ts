// Bytes to text: the encodings that publication lists come in.
import { isUtf8 } from 'node:buffer';
import { countLineEnds } from '../text/line-ends.ts';

/** Turns bytes into text as they come. */
export interface TextDecoding {
  /** The text of these bytes, as far as it is known yet. */
  write(bytes: Uint8Array): string;
  /** The rest. */
  end(): string;
  /** What is not UTF-8 although the text is, so far; null: nothing. */
  readonly doubt: DecodingDoubt | null;
}

export interface DecodingDoubt {
  /** 1-based line of the first byte that is not UTF-8. */
  line: number;
  /** What stands there, as it was read: at most some 80 characters of that line. */
  text: string;
  /** How many bytes are not. */
  count: number;
}

export interface DecodedText {
  text: string;
  doubt: DecodingDoubt | null;
}

/**
 * Decodes UTF-8 with or without a byte order mark; UTF-16 of either byte order, with a mark or where every other of the
 * first bytes is zero; and the encoding that an XML declaration names. In what is UTF-8 otherwise, a byte that is not is
 * read as Windows-1252, which gives every byte a meaning and holds all printable characters of Latin-1: lists are put
 * together from lists, and cut off in the midst of a character. The mark is dropped. Cost: linear; keeps a few bytes.
 */
export function decodeBytes(): TextDecoding {
  let decoding: TextDecoding | null = null;
  let beginning: Uint8Array = new Uint8Array();
  const begin = (): TextDecoding => {
    const label = declaredEncoding(beginning);
    decoding = label === null ? mostlyUtf8() : wholly(label);
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
  return { text, doubt: decoding.doubt };
}

/** The encoding that the first bytes give away, by the names of https://encoding.spec.whatwg.org; null: UTF-8. */
function declaredEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 64);
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

function mostlyUtf8(): TextDecoding {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest: Uint8Array = new Uint8Array();
  let doubt: DecodingDoubt | null = null;
  let line = 1;
  let isBehindReturn = false;
  let isFirst = true;

  function textOf(bytes: Uint8Array): string {
    if (bytes.length === 0) return '';
    const { text, count, firstAt } = isUtf8(bytes)
      ? { text: utf8.decode(bytes), count: 0, firstAt: 0 }
      : mixedText(bytes, utf8);
    if (count > 0) {
      doubt ??= { line: line + countLineEnds(text.slice(0, firstAt)), text: around(text, firstAt), count: 0 };
      doubt.count += count;
    }
    // A line feed behind the return that ended the last bytes ends no other line.
    line += countLineEnds(text) - (isBehindReturn && text.startsWith('\n') ? 1 : 0);
    isBehindReturn = text.endsWith('\r');
    const marked = isFirst && text.startsWith('\uFEFF');
    isFirst = false;
    return marked ? text.slice(1) : text;
  }

  return {
    write(bytes) {
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const end = all.length - unfinished(all);
      rest = all.subarray(end);
      return textOf(all.subarray(0, end));
    },
    end: () => textOf(rest),
    get doubt() {
      return doubt;
    },
  };
}

const windows = new TextDecoder('windows-1252');

/** UTF-8 but for `count` bytes, of which the first became the character at `firstAt`. */
function mixedText(bytes: Uint8Array, utf8: TextDecoder): { text: string; count: number; firstAt: number } {
  const texts: string[] = [];
  let count = 0;
  let firstAt = 0;
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    texts.push(utf8.decode(bytes.subarray(start, at)));
    if (count === 0) firstAt = texts[0]?.length ?? 0;
    texts.push(windows.decode(bytes.subarray(at, at + 1)));
    count += 1;
    at += 1;
    start = at;
  }
  texts.push(utf8.decode(bytes.subarray(start)));
  return { text: texts.join(''), count, firstAt };
}

/** How many bytes the character here takes in UTF-8 (https://www.rfc-editor.org/rfc/rfc3629); 0: there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return first >= 0xc2 && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

function around(text: string, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - 40), at)
      .split(/[\r\n]/u)
      .at(-1) ?? '';
  return `${before}${text.slice(at, at + 40).split(/[\r\n]/u, 1)[0]}`.trim();
}

/** How many bytes at the end are the beginning of a character. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
