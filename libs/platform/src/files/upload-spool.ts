import { createWriteStream, mkdirSync, WriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { isId } from '@koersvast/kernel';
import { Settings } from '../config/settings';

const ASIDE = 'aside-';

/**
 * Files of imports that are read again when they are checked: under DATA_DIR/spool, each by the id of its import, and
 * half-received ones beside them. Nothing else points at them; what no import needs any more is swept.
 */
@Injectable()
export class UploadSpool {
  private readonly folder: string;

  constructor({ DATA_DIR }: Settings) {
    this.folder = join(DATA_DIR, 'spool');
  }

  /** A place for a file that is coming in. */
  aside(): AsideFile {
    return new AsideFile(this.folder);
  }

  pathOf(importId: string): string {
    if (!isId(importId)) throw new Error('Not the id of an import');
    return join(this.folder, importId);
  }

  /** Keeps an upload as the file of an import; safely on the disk when it returns. */
  async keep(importId: string, file: { bytes: Buffer; path?: string }): Promise<void> {
    const place = this.pathOf(importId);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    if (file.path) await rename(file.path, place);
    else await writeFile(place, file.bytes, { mode: 0o600 });
    const kept = await open(place, 'r');
    await kept.sync().finally(() => kept.close());
  }

  async has(importId: string): Promise<boolean> {
    return (await stat(this.pathOf(importId)).catch(() => null)) !== null;
  }

  async drop(importId: string): Promise<void> {
    await rm(this.pathOf(importId), { force: true });
  }

  /** Removes files older than `moment` that `needed` does not name: what a killed process or a rollback left. */
  async sweep(moment: Date, needed: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const file = needed.has(name) ? null : await stat(path).catch(() => null);
      if (file && file.mtime < moment) await rm(path, { force: true });
    }
  }
}

/** A file that is written while it comes in. */
class AsideFile {
  private readonly path: string;
  private stream: WriteStream | null = null;

  constructor(private readonly folder: string) {
    this.path = join(folder, `${ASIDE}${randomUUID()}`);
  }

  async write(...chunks: Buffer[]): Promise<void> {
    if (!this.stream) mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const stream = (this.stream ??= createWriteStream(this.path, { mode: 0o600, flags: 'wx' }));
    for (const chunk of chunks) if (!stream.write(chunk)) await once(stream, 'drain');
  }

  async close(): Promise<string> {
    this.stream!.end();
    await finished(this.stream!);
    return this.path;
  }

  /** Nothing remains of it, unless it was moved away. */
  async drop(): Promise<void> {
    this.stream?.destroy();
    await rm(this.path, { force: true });
  }
}
