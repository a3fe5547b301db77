import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
/** Zeros behind the tables: room to read an empty last glyph, as any font file on disk has by its alignment. */
const TAIL = 64;

interface Table {
  tag: Buffer;
  checksum: Buffer;
  data: Buffer;
}

function tablesOf(woff: Buffer): Table[] {
  const count = woff.readUInt16BE(12);
  return Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const offset = woff.readUInt32BE(at + 4);
    const packed = woff.readUInt32BE(at + 8);
    const length = woff.readUInt32BE(at + 12);
    const bytes = woff.subarray(offset, offset + packed);
    const data = packed < length ? inflateSync(bytes) : bytes;
    return { tag: woff.subarray(at, at + 4), checksum: woff.subarray(at + 16, at + 20), data };
  });
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * A WOFF 1.0 file (W3C Recommendation, 2012) as the sfnt font that is packed inside it.
 *
 * The PDF library can read WOFF itself, but unpacks each table apart and then fails on a blank glyph at the very end of
 * `glyf`, where these faces keep their spaces ("Offset is outside the bounds of the DataView").
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file');
  const tables = tablesOf(woff);
  const power = Math.floor(Math.log2(tables.length));
  const header = Buffer.alloc(12 + tables.length * 16);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(tables.length * 16 - 2 ** power * 16, 10);
  let offset = header.length;
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = 12 + index * 16;
    tag.copy(header, at);
    checksum.copy(header, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    offset += padded(data.length);
  });
  const bodies = tables.flatMap(({ data }) => [data, Buffer.alloc(padded(data.length) - data.length)]);
  return Buffer.concat([header, ...bodies, Buffer.alloc(TAIL)]);
}
