import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings';
import { Blob, BlobStore } from './blob-store';

const ADDRESS = /^[0-9a-f]{64}$/;
const TEMPORARY = 'temp';

/**
 * Bytes under DATA_DIR/files/ab/abcdef…: written aside, flushed to the disk and then renamed, so that an address holds
 * all of the bytes or nothing, also after the power failed.
 */
@Injectable()
export class DiskBlobStore extends BlobStore {
  private readonly folder: string;

  constructor(settings: Settings) {
    super();
    this.folder = join(settings.DATA_DIR, 'files');
  }

  async put(bytes: Buffer): Promise<Blob> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const place = this.placeOf(sha256);
    const known = await stat(place).catch(() => null);
    if (known?.size === bytes.length) await utimes(place, new Date(), new Date());
    else await this.write(bytes, place);
    return { sha256, size: bytes.length };
  }

  async putStream(write: (sink: Writable) => Promise<void>): Promise<Blob> {
    const aside = join(this.folder, TEMPORARY, randomUUID());
    await mkdir(dirname(aside), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let size = 0;
    try {
      const file = createWriteStream(aside, { flags: 'wx', mode: 0o600, flush: true });
      const counted = new Transform({
        transform(chunk: Buffer, _, done) {
          hash.update(chunk);
          size += chunk.length;
          done(null, chunk);
        },
      });
      const stored = pipeline(counted, file);
      stored.catch(() => undefined);
      await write(counted).catch((error: Error) => {
        counted.destroy(error);
        throw error;
      });
      counted.end();
      await stored;
      const sha256 = hash.digest('hex');
      await this.moveIn(aside, this.placeOf(sha256));
      return { sha256, size };
    } finally {
      await rm(aside, { force: true });
    }
  }

  async open(sha256: string): Promise<Readable> {
    const place = this.placeOf(sha256);
    await stat(place);
    return createReadStream(place);
  }

  async *olderThan(moment: Date): AsyncIterable<string> {
    for (const shelf of await readdir(this.folder).catch(() => [])) {
      for (const name of await readdir(join(this.folder, shelf))) {
        const file = await stat(join(this.folder, shelf, name)).catch(() => null);
        if (!file || file.mtime >= moment) continue;
        // What a killed process left half written has no address and no reader.
        if (shelf === TEMPORARY) await rm(join(this.folder, shelf, name), { force: true });
        else if (ADDRESS.test(name)) yield name;
      }
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  private placeOf(sha256: string): string {
    if (!ADDRESS.test(sha256)) throw new Error('Not the address of a blob');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  private async write(bytes: Buffer, place: string): Promise<void> {
    const aside = join(this.folder, TEMPORARY, randomUUID());
    await mkdir(dirname(aside), { recursive: true, mode: 0o700 });
    try {
      await flushed(aside, 'wx', (file) => file.writeFile(bytes));
      await this.moveIn(aside, place);
    } finally {
      await rm(aside, { force: true });
    }
  }

  private async moveIn(aside: string, place: string): Promise<void> {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(aside, place);
    await flushed(dirname(place), 'r', () => Promise.resolve());
  }
}

type Opened = Awaited<ReturnType<typeof open>>;

async function flushed(path: string, flags: string, work: (file: Opened) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
