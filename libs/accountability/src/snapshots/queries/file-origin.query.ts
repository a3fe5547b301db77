import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { CheckedSnapshotResponse, NewerSnapshotResponse } from '../http/snapshot.response';

export interface SignedFile {
  format: 'PDF' | 'XLSX';
  fileId: string;
  sha256: string;
  size: number;
}

/** A signed snapshot with its files, as a check of a file needs it. */
export interface Origin {
  snapshot: CheckedSnapshotResponse;
  files: SignedFile[];
}

type Row = Omit<CheckedSnapshotResponse, 'signedAt'> & { signedAt: Date; files: SignedFile[] };

const SELECT = `
  select s.id, s.code, r.code as "reportCode", r.title, m.name as municipality, r.as_of as "asOfDate", s.signed_by as "signedBy",
         s.signed_at as "signedAt", s.hash as "contentHash", f.template,
         coalesce((select jsonb_agg(jsonb_build_object('format', p.format, 'fileId', p.file_id, 'sha256', p.sha256,
                   'size', p.size) order by p.format) from snapshot_file p where p.snapshot_id = s.id), '[]') as files
  from snapshot s join pc_report r on r.id = s.report_id join pc_report_freeze f on f.id = s.freeze_id
  left join municipality m on m.id = r.municipality_id where s.programme_id = $1`;

/** Finds of which snapshot of a programme a file is or claims to be. */
@Injectable()
export class FileOriginQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The snapshot that was signed with exactly these bytes. */
  async withFile(programmeId: string, sha256: string): Promise<Origin | null> {
    return this.one(`${SELECT} and exists (select 1 from snapshot_file p where p.snapshot_id = s.id and p.sha256 = $2)`, [programmeId, sha256]); // prettier-ignore
  }

  async withCode(programmeId: string, code: string): Promise<Origin | null> {
    return this.one(`${SELECT} and s.code = $2`, [programmeId, code]);
  }

  /** The report of which this content was once frozen, and whether that became a snapshot. */
  async frozenAs(programmeId: string, contentHash: string): Promise<{ code: string; snapshot: string | null } | null> {
    const [row] = await this.unitOfWork.query<{ code: string; snapshot: string | null }>(
      `select r.code, (select s.code from snapshot s where s.freeze_id = f.id) as snapshot
       from pc_report_freeze f join pc_report r on r.id = f.report_id
       where f.programme_id = $1 and f.hash = $2 order by f.n desc limit 1`,
      [programmeId, contentHash],
    );
    return row ?? null;
  }

  /** The last snapshot of the same report of the cycle (contract, year, kind and scope) that was signed later. */
  async newerThan(snapshotId: string): Promise<NewerSnapshotResponse | null> {
    const [row] = await this.unitOfWork.query<Omit<NewerSnapshotResponse, 'signedAt'> & { signedAt: Date }>(
      `select n.id, n.code, b.title, n.signed_at as "signedAt"
       from snapshot s join pc_report a on a.id = s.report_id
       join pc_report b on b.contract_id = a.contract_id and b.year = a.year and b.period = a.period
         and b.municipality_id is not distinct from a.municipality_id and (a.period <> 'OTHER' or b.title = a.title)
       join snapshot n on n.report_id = b.id and n.signed_at > s.signed_at
       where s.id = $1 order by n.signed_at desc limit 1`,
      [snapshotId],
    );
    return row ? { ...row, signedAt: row.signedAt.toISOString() } : null;
  }

  private async one(sql: string, parameters: unknown[]): Promise<Origin | null> {
    const [row] = await this.unitOfWork.query<Row>(`${sql} order by s.signed_at desc limit 1`, parameters);
    if (!row) return null;
    const { files, signedAt, ...snapshot } = row;
    return { files, snapshot: { ...snapshot, signedAt: signedAt.toISOString() } };
  }
}
