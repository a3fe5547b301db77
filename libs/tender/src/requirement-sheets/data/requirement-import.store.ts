import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { CellValue } from '../domain/cell-value';
import type { CellChange } from '../domain/compare-row';
import type { ImportState, RowDecision } from '../domain/import-states';
import type { ExaminedRow, RowStatus } from '../exchange/examine-sheet';

/** A job that died gives the import back to the person. */
export const STATE_NOW = `case when i.state = 'COMMITTING' and j.state = 'DEAD' then 'CHECKED' else i.state end`;

export interface RequirementImport {
  id: string;
  programmeId: string;
  tenderId: string;
  fileName: string;
  sha256: string;
  state: ImportState;
  reason: string | null;
  rowVersion: number;
}

export interface NewImport extends Pick<RequirementImport, 'programmeId' | 'tenderId' | 'fileName' | 'sha256'> {
  rowCount: number;
  unchanged: number;
  ignored: string[];
  missing: string[];
}

/** A row with what is to be done with it. */
export interface ImportRow {
  code: string | null;
  requirementId: string | null;
  expectedVersion: number | null;
  status: RowStatus;
  cells: CellChange[];
  change: Record<string, CellValue>;
  decision: RowDecision | null;
}

/** What happens with a row when the person chooses nothing; a conflict must be chosen. */
const DEFAULT: Record<RowStatus, RowDecision | null> = {
  CHANGED: 'MINE',
  NEW: 'MINE',
  CONFLICT: null,
  DUPLICATE: 'SKIP',
  MISSING: 'KEEP',
  WRONG: null,
};

const AT_ONCE = 2_000;

/** The statements on requirement_import and its rows. */
@Injectable()
export class RequirementImportStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(one: NewImport, rows: readonly ExaminedRow[]): Promise<string> {
    const id = newId();
    await this.unitOfWork.query(
      `insert into requirement_import (id, programme_id, tender_id, file_name, sha256, row_count, unchanged_count,
         ignored_columns, missing_columns, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, one.programmeId, one.tenderId, one.fileName, one.sha256, one.rowCount, one.unchanged, one.ignored, one.missing, this.unitOfWork.actor.userId], // prettier-ignore
    );
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const part = rows.slice(from, from + AT_ONCE).map((row, at) => ({
        ...row,
        id: newId(),
        position: from + at + 1,
        decision: DEFAULT[row.status],
      }));
      await this.unitOfWork.query(
        `insert into requirement_import_row (id, import_id, programme_id, tender_id, position, row_number, code, requirement_id,
           expected_version, status, title, cells, change, problems, decision)
         select r.id, $1, $2, $3, r.position, r.number, r.code, r."requirementId", r."expectedVersion", r.status, r.title, r.cells,
                r.change, r.problems, r.decision
         from jsonb_to_recordset($4::jsonb) as r (id uuid, position int, number int, code text, "requirementId" uuid,
           "expectedVersion" int, status text, title text, cells jsonb, change jsonb, problems jsonb, decision text)`,
        [id, one.programmeId, one.tenderId, JSON.stringify(part)],
      );
    }
    return id;
  }

  /** The import, locked. @throws DomainError 404, 409 in another state, 412 stale. */
  async forChange(id: string, rowVersion: number): Promise<RequirementImport> {
    const [row] = await this.unitOfWork.query<RequirementImport>(
      `select i.id, i.programme_id as "programmeId", i.tender_id as "tenderId", i.file_name as "fileName", i.sha256,
              ${STATE_NOW} as state, i.reason, i.row_version as "rowVersion"
       from requirement_import i left join job j on j.id = i.job_id where i.id = $1 for update of i`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state !== 'CHECKED') throw new DomainError('requirement-import.closed', { status: 409 });
    return row;
  }

  /** The import that this job carries through; undefined when it went another way. */
  async forJob(id: string, jobId: string): Promise<RequirementImport | undefined> {
    const [row] = await this.unitOfWork.query<RequirementImport>(
      `select id, programme_id as "programmeId", tender_id as "tenderId", file_name as "fileName", sha256, state, reason,
              row_version as "rowVersion"
       from requirement_import where id = $1 and job_id = $2 and state = 'COMMITTING' for update`,
      [id, jobId],
    );
    return row;
  }

  async set(id: string, values: { state?: ImportState; reason?: string | null; jobId?: string; committedAt?: Date }) {
    await this.unitOfWork.query(
      `update requirement_import set state = coalesce($2, state), reason = coalesce($3, reason), job_id = coalesce($4, job_id),
              committed_at = coalesce($5, committed_at), row_version = row_version + 1 where id = $1`,
      [id, values.state ?? null, values.reason ?? null, values.jobId ?? null, values.committedAt ?? null],
    );
  }

  /** Sets the choice for rows of one status, all of them or those named. Answers how many. */
  async decide(id: string, status: RowStatus, decision: RowDecision, rowIds: readonly string[] | null) {
    const rows = await this.unitOfWork.query(
      `update requirement_import_row set decision = $3
       where import_id = $1 and status = $2 and ($4::uuid[] is null or id = any ($4)) returning id`,
      [id, status, decision, rowIds],
    );
    return rows.length;
  }

  async dropRows(id: string): Promise<void> {
    await this.unitOfWork.query('delete from requirement_import_row where import_id = $1', [id]);
  }

  /** What is still in the way of carrying through. */
  async obstacles(id: string): Promise<{ wrong: number; undecided: number; needsReason: boolean }> {
    const [row] = await this.unitOfWork.query<{ wrong: number; undecided: number; needsReason: boolean }>(
      `select count(*) filter (where w.status = 'WRONG')::int as wrong,
              count(*) filter (where w.status = 'CONFLICT' and w.decision is null)::int as undecided,
              coalesce(bool_or(w.decision = 'WITHDRAW' or (w.status in ('CHANGED', 'CONFLICT') and r.state <> 'DRAFT'
                and coalesce(w.decision, 'MINE') <> 'SKIP')), false) as "needsReason"
       from requirement_import_row w left join requirement r on r.id = w.requirement_id where w.import_id = $1`,
      [id],
    );
    return row!;
  }

  /** In the order of the file. */
  rows(id: string): Promise<ImportRow[]> {
    return this.unitOfWork.query<ImportRow>(
      `select code, requirement_id as "requirementId", expected_version as "expectedVersion", status, cells, change, decision
       from requirement_import_row where import_id = $1 and status <> 'WRONG' order by position`,
      [id],
    );
  }
}
