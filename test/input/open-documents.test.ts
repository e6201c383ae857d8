import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/input/input-error.ts';
import { openDocuments } from '../../src/input/open-documents.ts';
import { makeZip } from './make-zip.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-documents-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is in a file of these bytes: the text of each document, or why it breaks off. */
async function open(bytes: Uint8Array | string): Promise<[inside: string, text: string][]> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const found: [string, string][] = [];
  try {
    for await (const document of openDocuments(path, () => {}).documents) {
      const pieces: Uint8Array[] = [];
      try {
        for await (const piece of document.bytes) pieces.push(piece);
        found.push([document.inside, Buffer.concat(pieces).toString()]);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        found.push([document.inside, `${Buffer.concat(pieces)}!! ${error.message}`]);
      }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    found.push(['', `!! ${error.message}`]);
  }
  return found;
}

const text = 'Ada wrote with Bob.\n'.repeat(100);

describe('the documents in a file', () => {
  it('are the file itself, also an empty one', async () => {
    expect(await open(text)).toEqual([['', text]]);
    expect(await open('')).toEqual([['', '']]);
    expect(await open('a')).toEqual([['', 'a']]);
  });

  it('are what gzip packed, in one member or several', async () => {
    expect(await open(gzipSync(text))).toEqual([['', text]]);
    expect(await open(Buffer.concat([gzipSync('Ada '), gzipSync('and Bob')]))).toEqual([['', 'Ada and Bob']]);
  });

  it('are the entries of an archive by name, those packed again unpacked, hidden ones left out', async () => {
    const archive = makeZip([
      { name: 'lists/', content: '' },
      { name: 'lists/b.bib', content: text },
      { name: '__MACOSX/lists/._b.bib', content: 'x' },
      { name: '.DS_Store', content: 'x' },
      { name: 'lists/a.json.gz', content: gzipSync('[]') },
      { name: 'Zoë.ris', content: 'TY  - JOUR' },
    ]);
    expect(await open(archive)).toEqual([
      ['Zoë.ris', 'TY  - JOUR'],
      ['lists/a.json.gz', '[]'],
      ['lists/b.bib', text],
    ]);
    expect(await open(makeZip([]))).toEqual([]);
  });
});

describe('a damaged file', () => {
  it('gives what stands before the damage, and says what it is', async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 50_000 }, (_, at) => `${at * 7919}`).join(' ')));
    const [[, cut] = []] = await open(packed.subarray(0, packed.length / 2));
    expect(cut).toMatch(/^0 7919 15838 .*!! what gzip packed is damaged \(unexpected end of file\)$/su);
    const wrong = Buffer.from(packed);
    wrong[wrong.length - 6] = (wrong.at(-6) ?? 0) ^ 1;
    expect((await open(wrong))[0]?.[1]).toMatch(/!! what gzip packed is damaged \(incorrect data check\)$/u);
  });

  it('in an archive costs that entry', async () => {
    const archive = makeZip([
      { name: 'a.bib', content: 'Ada', checksum: 1 },
      { name: 'b.bib', content: 'Bob' },
      { name: 'c.bib', content: 'Cy', encrypted: true },
      { name: 'd.bib', content: 'Dora', claimedSize: 2 },
    ]);
    const found = await open(archive);
    expect(found.map(([inside]) => inside)).toEqual(['a.bib', 'b.bib', 'c.bib', 'd.bib']);
    expect(found[0]?.[1]).toBe('Ada!! what zip packed is damaged (its checksum is another)');
    expect(found[1]?.[1]).toBe('Bob');
    expect(found[2]?.[1]).toBe('!! it is encrypted');
    expect(found[3]?.[1]).toContain('!! what zip packed is damaged');
  });

  it('in the directory of an archive leaves the entries before it', async () => {
    const archive = makeZip([
      { name: '../a.bib', content: 'Ada' },
      { name: 'b.bib', content: 'Bob' },
      { name: 'c.bib', content: 'Cy' },
    ]);
    const third = archive.lastIndexOf('PK\x01\x02');
    archive[third] = 0;
    const found = await open(archive);
    expect(found.slice(0, 2)).toEqual([
      ['../a.bib', 'Ada'],
      ['b.bib', 'Bob'],
    ]);
    expect(found[2]?.[1]).toContain('!! it is a damaged zip archive');
  });

  it('is an archive without its end', async () => {
    const archive = makeZip([{ name: 'a.bib', content: text }]);
    expect((await open(archive.subarray(0, archive.length - 30)))[0]?.[1]).toContain('!! it is a damaged zip archive');
  });
});

describe('what is packed otherwise', () => {
  it.each([
    ['xz', Buffer.from('\xFD7zXZ\0rest', 'latin1'), 'it is packed with xz: unpack it first'],
    ['Zstandard', Buffer.from('\x28\xB5\x2F\xFDrest', 'latin1'), 'it is packed with Zstandard: unpack it first'],
    ['tar', Buffer.from(`${'a'.repeat(257)}ustar`), 'it is a tar archive: unpack it first'],
    ['tar in gzip', gzipSync(`${'a'.repeat(257)}ustar`), 'it is a tar archive: unpack it first'],
    ['zip in gzip', gzipSync(makeZip([])), 'it is an archive inside an archive: unpack it first'],
  ])('is refused: %s', async (_name, bytes, reason) => {
    expect(await open(bytes)).toEqual([['', `!! ${reason}`]]);
  });

  it('inside an archive is refused too', async () => {
    const inner = makeZip([{ name: 'a.bib', content: text }]);
    expect(await open(makeZip([{ name: 'inner.zip', content: inner }]))).toEqual([
      ['inner.zip', '!! it is an archive inside an archive: unpack it first'],
    ]);
  });
});

describe('a file made to swell', () => {
  it('is read no further than a list could reach', { timeout: 60_000 }, async () => {
    const bomb = gzipSync(Buffer.alloc(600 << 20, 'a'), { level: 9 });
    const path = join(folder, 'bomb.gz');
    await writeFile(path, bomb);
    let size = 0;
    const reading = (async () => {
      for await (const { bytes } of openDocuments(path, () => {}).documents)
        for await (const piece of bytes) size += piece.length;
    })();
    await expect(reading).rejects.toThrow('it swells to more than 250 times its size');
    expect(size).toBeLessThan(260 << 20);
  });

  it('by entries that share their bytes is read no further either', { timeout: 60_000 }, async () => {
    const archive = makeZip([{ name: 'a.txt', content: Buffer.alloc(30 << 20, 'a') }]);
    const start = archive.lastIndexOf('PK\x01\x02');
    const entry = archive.subarray(start, archive.lastIndexOf('PK\x05\x06'));
    const end = Buffer.from(archive.subarray(start + entry.length));
    end.writeUInt16LE(40, 8);
    end.writeUInt16LE(40, 10);
    end.writeUInt32LE(entry.length * 40, 12);
    const path = join(folder, 'shared.zip');
    await writeFile(path, Buffer.concat([archive.subarray(0, start), ...Array.from({ length: 40 }, () => entry), end]));
    let size = 0;
    let refused = 0;
    for await (const { bytes } of openDocuments(path, () => {}).documents) {
      try {
        for await (const piece of bytes) size += piece.length;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        refused += 1;
      }
    }
    expect(size).toBeLessThan(300 << 20);
    expect(refused).toBeGreaterThan(30);
  });
});
