import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** Bytes that are read together: enough to be quick, little enough not to weigh. */
const PIECE = 64 * 1024;

/** The bytes of an upload: those in memory, or those of a file that is too big to hold. */
export interface ByteSource {
  readonly length: number;
  /** The first bytes, at most `most`. */
  head(most: number): Uint8Array;
  /** All of them in pieces, from the start each time. */
  pieces(): Iterable<Uint8Array>;
  /** All of them at once, for what cannot be read piece by piece. */
  whole(): Uint8Array;
}

export const bytesInMemory = (bytes: Uint8Array): ByteSource => ({
  length: bytes.length,
  head: (most) => bytes.subarray(0, most),
  *pieces() {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  },
  whole: () => bytes,
});

function* piecesOf(path: string, size: number, most = Infinity): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (let left = most; left > 0;) {
      const piece = Buffer.allocUnsafe(Math.min(size, left));
      const read = readSync(file, piece, 0, piece.length, null);
      if (read === 0) return;
      left -= read;
      yield piece.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** A file on disk, of which no more than a piece is in memory at a time. */
export const bytesInFile = (path: string): ByteSource => ({
  length: statSync(path).size,
  head: (most) => Buffer.concat([...piecesOf(path, most, most)]),
  pieces: () => piecesOf(path, 4 * PIECE),
  whole: () => readFileSync(path),
});

export const asSource = (bytes: Uint8Array | ByteSource): ByteSource =>
  bytes instanceof Uint8Array ? bytesInMemory(bytes) : bytes;
