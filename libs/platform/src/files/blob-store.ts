import type { Readable, Writable } from 'node:stream';

export interface Blob {
  /** SHA-256 of the bytes, 64 hex digits: also the address. */
  sha256: string;
  size: number;
}

/** Port: where bytes lie, by their SHA-256. A disk by default; an object store can take its place. */
export abstract class BlobStore {
  /** Safe on disk when it returns. Bytes that are already there are not written again. */
  abstract put(bytes: Buffer): Promise<Blob>;

  /** As `put`, of bytes that are written piece by piece; nothing stays when `write` fails. */
  abstract putStream(write: (sink: Writable) => Promise<void>): Promise<Blob>;

  /** @throws when the bytes are not there. */
  abstract open(sha256: string): Promise<Readable>;

  /** Addresses of blobs that were put before `moment`. */
  abstract olderThan(moment: Date): AsyncIterable<string>;

  abstract remove(sha256: string): Promise<void>;
}
