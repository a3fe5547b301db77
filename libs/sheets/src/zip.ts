import { DomainError } from '@koersvast/kernel';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { SheetLimits } from './limits';
import { refuse } from './refusal';

const RATIO_FROM_BYTES = 1024 * 1024;

/** Our own refusal as it is; every complaint of the zip reader becomes one of ours, so that no other error gets out. */
const asRefusal = (error: unknown): DomainError => {
  if (error instanceof DomainError) return error;
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters in fileName/i.test(message))
    return new DomainError('sheets.zip.unsafe-name');
  if (/bytes in the stream/i.test(message)) return new DomainError('sheets.zip.lying-header');
  return new DomainError('sheets.zip.damaged');
};

const checkEntry = (entry: Entry, limits: SheetLimits): void => {
  if (entry.isEncrypted()) refuse('sheets.file.old-or-locked', {}, 415);
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  if (entry.uncompressedSize > RATIO_FROM_BYTES && ratio > limits.zipRatio) refuse('sheets.zip.bomb');
};

const listEntries = (zip: ZipFile, limits: SheetLimits): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let declared = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      try {
        checkEntry(entry, limits);
        declared += entry.uncompressedSize;
        if (declared > limits.zipBytes) refuse('sheets.zip.bomb');
        if (entries.size >= limits.zipEntries) refuse('sheets.zip.too-many-entries', { max: limits.zipEntries });
        if (entries.has(entry.fileName)) refuse('sheets.zip.damaged');
        entries.set(entry.fileName, entry);
        zip.readEntry();
      } catch (error) {
        reject(error as Error);
      }
    });
    zip.readEntry();
  });

/**
 * The entries of a zip that a person uploaded. Sizes in its directory are checked before anything is inflated, and the
 * bytes are counted while inflating, because a directory can lie. Only entries that are asked for are inflated.
 */
export class CheckedZip {
  private inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
    private readonly limits: SheetLimits,
  ) {}

  /** @throws DomainError 422 `sheets.zip.*` (bomb, damaged, too many entries, unsafe name), 415 when locked */
  static async open(bytes: Uint8Array, limits: SheetLimits): Promise<CheckedZip> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const zip = await new Promise<ZipFile>((resolve, reject) => {
        const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true };
        fromBuffer(buffer, options, (error, file) => (error ? reject(error) : resolve(file)));
      });
      if (zip.entryCount > limits.zipEntries) refuse('sheets.zip.too-many-entries', { max: limits.zipEntries });
      return new CheckedZip(zip, await listEntries(zip, limits), limits);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** The bytes of an entry, piece by piece. @throws DomainError `sheets.zip.lying-header`, `.bomb`, `.damaged` */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) return;
    try {
      const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
        this.zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable)));
      });
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.inflated += chunk.length;
        if (this.inflated > this.limits.zipBytes) refuse('sheets.zip.bomb');
        yield chunk;
      }
    } catch (error) {
      throw asRefusal(error);
    }
  }
}
