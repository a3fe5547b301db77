import { crc32, deflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

const deflate = promisify(deflateRaw);
/** 1 January 1980 in the date format of zip: the same parts give the same file, whenever it is written. */
const MOMENT = 0x00210000;
/** Version 2.0: deflate. Bit 11: names are UTF-8. */
const VERSION = 20;
const UTF8_NAMES = 0x0800;

interface Packed {
  name: Buffer;
  crc: number;
  size: number;
  bytes: Buffer;
}

const head = ({ name, crc, size, bytes }: Packed): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(MOMENT, 6);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const local = (part: Packed): Buffer[] => [signature(0x04034b50), head(part), part.name, part.bytes];

const central = (part: Packed, offset: number): Buffer[] => {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return [signature(0x02014b50), madeBy, head(part), rest, part.name];
};

const end = (count: number, size: number, offset: number): Buffer => {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
};

/** A zip of the parts in their order (APPNOTE.TXT 4.3), below 4 GB. The work of packing is done beside the main thread. */
export async function zipFile(parts: Record<string, Buffer>): Promise<Buffer> {
  const packed = await Promise.all(
    Object.entries(parts).map(async ([name, content]): Promise<Packed> => {
      const bytes = (await deflate(content)) as Buffer;
      return { name: Buffer.from(name), crc: crc32(content), size: content.length, bytes };
    }),
  );
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of packed) {
    directory.push(...central(part, offset));
    const pieces = local(part);
    files.push(...pieces);
    offset += pieces.reduce((sum, { length }) => sum + length, 0);
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...files, ...directory, end(packed.length, directorySize, offset)]);
}
