import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, decodeText } from '../../src/input/decode.ts';

/** The text and the doubt of bytes that come in pieces of this size. */
function inPieces(bytes: Uint8Array, size: number) {
  const decoding = decodeBytes();
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += size) texts.push(decoding.write(bytes.subarray(at, at + size)));
  texts.push(decoding.end());
  return { text: texts.join(''), doubt: decoding.doubt };
}

const list = 'Müller, Zoë\nÅngström, Per\r\n李明 writes too\n';

describe('the text of bytes', () => {
  it.each([
    ['UTF-8', Buffer.from(list)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${list}`)],
    ['UTF-16, low byte first', Buffer.from(`\uFEFF${list}`, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\uFEFF${list}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(list, 'utf16le')],
    ['UTF-16 without a mark, high byte first', Buffer.from(list, 'utf16le').swap16()],
  ])('is the same in %s, in pieces of any size', (_name, bytes) => {
    for (const size of [1, 2, 3, 7, 1000]) expect(inPieces(bytes, size)).toEqual({ text: list, doubt: null });
  });

  it('is that of the encoding which an XML declaration names', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-2"?>\n<author>Łukasz Žižek</author>\n';
    const bytes = Uint8Array.from(xml, (letter) => ({ Ł: 0xa3, Ž: 0xae, ž: 0xbe })[letter] ?? letter.charCodeAt(0));
    expect(inPieces(bytes, 5)).toEqual({ text: xml, doubt: null });
  });

  it('takes no notice of a declaration that is wrong or names nothing', () => {
    for (const name of ['UTF-16', 'klingon', 'utf-8']) {
      const xml = `<?xml version="1.0" encoding="${name}"?><author>Zoë</author>`;
      expect(decodeText(Buffer.from(xml)).text).toBe(xml);
    }
  });

  it('has bytes of Windows-1252 among UTF-8, and says which is the first', () => {
    const bytes = Buffer.concat([
      Buffer.from('Zoë\nAda\n'),
      Buffer.from('M\xFCller \x96 1990, ', 'latin1'),
      Buffer.from('李明\n'),
      Buffer.from('Ren\xE9', 'latin1'),
    ]);
    const text = 'Zoë\nAda\nMüller – 1990, 李明\nRené';
    for (const size of [4, 1000]) {
      const read = inPieces(bytes, size);
      expect(read.text).toBe(text);
      expect(read.doubt).toMatchObject({ line: 3, count: 3 });
    }
    expect(inPieces(bytes, 1000).doubt?.text).toBe('Müller – 1990, 李明');
  });

  it('keeps what is UTF-8 in a line that is cut off in the midst of a character', () => {
    const list = '[{"family": "Müller"}, {"family": "Žižek"}, {"family": "Kü';
    const bytes = Buffer.from(list).subarray(0, -1);
    expect(inPieces(bytes, 10).text).toBe('[{"family": "Müller"}, {"family": "Žižek"}, {"family": "KÃ');
  });

  it('counts lines that end in carriage returns alone', () => {
    const bytes = Buffer.from('Ada\rBob\r\nCy\rRen\xE9\r', 'latin1');
    for (const size of [1, 5, 100]) expect(inPieces(bytes, size).doubt?.line).toBe(4);
  });

  it('of a line longer than a megabyte comes in parts, none of its characters cut', () => {
    const long = 'ü李𝒜'.repeat(400_000);
    expect(inPieces(Buffer.from(long), 65_537)).toEqual({ text: long, doubt: null });
  });

  it('of any characters comes back, however it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 1, max: 20 }), (text, size) => {
        // Zeros and marks at the beginning are what other encodings are told by.
        const plain = `% ${text.replaceAll('\0', '')}`;
        expect(inPieces(Buffer.from(plain), size)).toEqual({ text: plain.toWellFormed(), doubt: null });
      }),
    );
  });

  it('of any bytes is some text, and never fails', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
        const [cut, whole] = [inPieces(bytes, size), inPieces(bytes, 1000)];
        expect(cut.text).toBe(whole.text);
        expect([cut.doubt?.line, cut.doubt?.count]).toEqual([whole.doubt?.line, whole.doubt?.count]);
      }),
    );
  });
});
