// Bytes to text: the encodings that publication lists come in.

export interface DecodedText {
  text: string;
  /** 1-based line of the first byte that is not UTF-8, where the text had to be read as Windows-1252; else null. */
  notUtf8Line: number | null;
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 of either byte order with one, and otherwise
 * Windows-1252, which gives every byte a meaning and holds all printable characters of Latin-1. The mark is dropped.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), notUtf8Line: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), notUtf8Line: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notUtf8Line: null };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), notUtf8Line: lineOfFirstInvalidByte(bytes) };
  }
}

// Line feeds are single bytes in UTF-8, so each line can be decoded by itself.
function lineOfFirstInvalidByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const lineFeed = bytes.indexOf(0x0a, start);
    const end = lineFeed === -1 ? bytes.length : lineFeed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
