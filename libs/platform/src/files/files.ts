import { buffer } from 'node:stream/consumers';
import type { Readable, Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { BlobStore } from './blob-store';
import { ORPHAN_LOCK } from './orphan-files.task';

export interface FileContent {
  /** File name for people, e.g. `pve-1.0.pdf`. */
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** Writes the bytes of a file piece by piece, when there are too many to hold. */
export type FileWriter = (sink: Writable) => Promise<void>;

export interface NewFile extends Omit<FileContent, 'bytes'> {
  bytes: Buffer | FileWriter;
  programmeId: string;
  /** Set for what is confidential to a tender: who may not see the tender cannot see the file. */
  tenderId?: string | null;
  /** Set for what belongs to one workgroup: who may not see its input cannot see the file. */
  workgroupId?: string | null;
  /** What one needs, in the scope of the file, to download it. */
  permission: string;
}

export interface StoredFile {
  id: string;
  programmeId: string;
  tenderId: string | null;
  workgroupId: string | null;
  permission: string;
  versionId: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

const ONE = `
  select f.id, f.programme_id as "programmeId", f.tender_id as "tenderId",
         f.workgroup_id as "workgroupId", f.permission, v.id as "versionId", v.name,
         v.media_type as "mediaType", v.size::int as size, v.sha256
  from file f join file_version v on v.file_id = f.id
  where f.id = $1 and ($2::uuid is null or v.id = $2) order by v.n desc limit 1`;

/** Path separators and control characters have no place in a name, whatever system it came from. */
const tidy = (name: string): string => {
  const clean = name.replace(/^.*[\\/]/, '').replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');
  return clean.trim().slice(-200) || 'bestand';
};

/** Files with versions. The bytes are safely stored before the row is; a row never points at nothing. */
@Injectable()
export class Files {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
  ) {}

  /** Stores a new file as its first version and answers its id. */
  async store(file: NewFile): Promise<string> {
    const id = newId();
    await this.unitOfWork.query(
      `insert into file (id, programme_id, tender_id, workgroup_id, permission, recorded_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        id,
        file.programmeId,
        file.tenderId ?? null,
        file.workgroupId ?? null,
        file.permission,
        this.unitOfWork.actor.userId,
      ],
    );
    await this.append(id, 1, file);
    return id;
  }

  /** Adds a version, which becomes the current one, and answers the version id. @throws DomainError 404. */
  async addVersion(fileId: string, content: FileContent): Promise<string> {
    const [file] = await this.unitOfWork.query<{ n: number }>(
      `update file set row_version = row_version + 1 where id = $1
       returning (select coalesce(max(n), 0)::int + 1 from file_version where file_id = $1) as n`,
      [fileId],
    );
    if (!file) throw new DomainError('platform.not-found', { status: 404 });
    return this.append(fileId, file.n, content);
  }

  /** Another permission to download it from now on. @throws DomainError 404. */
  async reclassify(id: string, permission: string): Promise<void> {
    const changed = await this.unitOfWork.query(
      'update file set permission = $2, row_version = row_version + 1 where id = $1 returning id',
      [id, permission],
    );
    if (changed.length === 0) throw new DomainError('platform.not-found', { status: 404 });
  }

  /** The current version, or the one that is named, with its bytes. Permissions are the business of the caller. */
  async read(id: string, versionId?: string): Promise<StoredFile & { bytes: Buffer }> {
    const file = await this.find(id, versionId);
    return { ...file, bytes: await buffer(await this.open(file)) };
  }

  /** Facts of the current version, or of the one that is named. @throws DomainError 404. */
  async find(id: string, versionId?: string): Promise<StoredFile> {
    const [file] = await this.unitOfWork.query<StoredFile>(ONE, [id, versionId ?? null]);
    if (!file) throw new DomainError('platform.not-found', { status: 404 });
    return file;
  }

  /** The bytes as a stream; also outside a unit of work. */
  open({ sha256 }: StoredFile): Promise<Readable> {
    return this.blobs.open(sha256);
  }

  private async append(
    fileId: string,
    n: number,
    { name, mediaType, bytes }: Pick<NewFile, 'name' | 'mediaType' | 'bytes'>,
  ): Promise<string> {
    // Keeps the sweeper away between the bytes and the row.
    await this.unitOfWork.query('select pg_advisory_xact_lock_shared($1)', [ORPHAN_LOCK]);
    const { sha256, size } = await (Buffer.isBuffer(bytes) ? this.blobs.put(bytes) : this.blobs.putStream(bytes));
    const id = newId();
    await this.unitOfWork.query(
      `insert into file_version (id, file_id, n, name, media_type, size, sha256, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, fileId, n, tidy(name), mediaType, size, sha256, this.unitOfWork.actor.userId],
    );
    return id;
  }
}
