// Zip archives, also such as no program would write.

import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** An entry, and where it lies about itself. */
export interface ZipEntry {
  name: string;
  content: Uint8Array;
  stored?: boolean;
  /** In place of the true ones. */
  size?: number;
  compressedSize?: number;
  checksum?: number;
  flags?: number;
  method?: number;
  /** The index, among those that have bytes of their own, of the entry whose bytes are this one's too. */
  sameAs?: number;
}

/** The archive. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const written: { place: number; fields: Buffer }[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const same = entry.sameAs === undefined ? undefined : written[entry.sameAs];
    if (same !== undefined) {
      const fields = Buffer.from(same.fields);
      fields.writeUInt16LE(name.length, 22);
      directory.push(inDirectory(fields, same.place, name));
      continue;
    }
    const packed = entry.stored ? Buffer.from(entry.content) : deflateRawSync(entry.content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0x800, 2);
    fields.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    fields.writeUInt32LE((entry.checksum ?? crc32(entry.content)) >>> 0, 10);
    fields.writeUInt32LE(entry.compressedSize ?? packed.length, 14);
    fields.writeUInt32LE(entry.size ?? entry.content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    pieces.push(local);
    directory.push(inDirectory(fields, offset, name));
    written.push({ place: offset, fields });
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, central, end]);
}

function inDirectory(fields: Buffer, place: number, name: Buffer): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(place, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name]);
}
