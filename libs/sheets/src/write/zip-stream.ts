import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** As in zip-file.ts: the same parts give the same file, whenever it is written. */
const MOMENT = 0x00210000;
const VERSION = 20;
/** Names are UTF-8; checksum and sizes stand behind the bytes, because they are known then (APPNOTE.TXT 4.4.4). */
const FLAGS = 0x0800 | 0x0008;
const LEVEL = 6;

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

const numbers = (...fields: [bytes: 2 | 4, value: number][]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) buffer.writeUInt16LE(value, at);
    else buffer.writeUInt32LE(value, at);
    at += bytes;
  }
  return buffer;
};

/** Writes a zip part by part to a stream, below 4 GB: nothing of a part is kept but its sizes. */
export class ZipStream {
  private readonly written: Written[] = [];
  private offset = 0;

  constructor(private readonly sink: Writable) {}

  /** One part from its pieces; waits for the sink, so that a slow disk slows the source down. */
  async add(name: string, pieces: Iterable<Buffer> | AsyncIterable<Buffer> | Readable): Promise<void> {
    const part: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset: this.offset };
    await this.write(
      numbers([4, 0x04034b50], [2, VERSION], [2, FLAGS], [2, 8], [4, MOMENT], [4, 0], [4, 0], [4, 0], [2, part.name.length], [2, 0]), // prettier-ignore
    );
    await this.write(part.name);
    await this.pack(part, pieces as AsyncIterable<Buffer>);
    await this.write(numbers([4, 0x08074b50], [4, part.crc], [4, part.packed], [4, part.size]));
    this.written.push(part);
  }

  /** The directory; the sink itself stays open. */
  async end(): Promise<void> {
    const start = this.offset;
    for (const { name, crc, packed, size, offset } of this.written) {
      await this.write(
        numbers([4, 0x02014b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, 8], [4, MOMENT], [4, crc], [4, packed], [4, size], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), // prettier-ignore
      );
      await this.write(name);
    }
    const count = this.written.length;
    await this.write(
      numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, this.offset - start], [4, start], [2, 0]),
    );
  }

  private async pack(part: Written, pieces: AsyncIterable<Buffer>): Promise<void> {
    const deflate = createDeflateRaw({ level: LEVEL, chunkSize: 64 * 1024 });
    const out = (async () => {
      for await (const packed of deflate as AsyncIterable<Buffer>) {
        part.packed += packed.length;
        await this.write(packed);
      }
    })();
    // What goes wrong on that side is heard where it is awaited.
    out.catch(() => deflate.destroy());
    for await (const piece of pieces) {
      part.crc = crc32(piece, part.crc);
      part.size += piece.length;
      if (!deflate.write(piece)) await Promise.race([once(deflate, 'drain'), out]);
    }
    deflate.end();
    await out;
  }

  private async write(bytes: Buffer): Promise<void> {
    this.offset += bytes.length;
    if (!this.sink.write(bytes)) await once(this.sink, 'drain');
  }
}
