import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { CellProblem, ColumnMapping, Sheet, SheetRow } from '@koersvast/sheets';
import { assertFresh } from '../access/request-decorators';
import { UnitOfWork } from '../database/unit-of-work';
import type { CountedCode } from './counted-codes';
import type { RowCorrection } from './import-target-facts';

export type ImportState = 'MAPPING' | 'CHECKING' | 'CHECKED' | 'COMMITTING' | 'COMMITTED' | 'CANCELLED';
export type ImportMode = 'ALL' | 'VALID';
export type ImportRowStatus = 'UNCHECKED' | 'VALID' | 'WRONG' | 'PRESENT' | 'CORRECTION';

/** A job that died gives the import back to the person, at the step before. */
export const STATE_NOW = `case when b.state = 'CHECKING' and j.state = 'DEAD' then 'MAPPING'
  when b.state = 'COMMITTING' and j.state = 'DEAD' then 'CHECKED' else b.state end`;

export interface ImportBatch {
  id: string;
  programmeId: string;
  tenderId: string | null;
  /** Whose form it is; null when it is of no workgroup, or of several. */
  workgroupId: string | null;
  target: string;
  fileName: string;
  sha256: string;
  sheet: Omit<Sheet, 'rows' | 'fileName'>;
  mapping: ColumnMapping;
  state: ImportState;
  mode: ImportMode | null;
  /** Cents. */
  expectedTotal: string | null;
  rowCount: number;
  wrongCount: number | null;
  /** Of the wrong rows, those whose line stands earlier in the same file; only of files that are read beside. */
  twiceCount: number | null;
  countedTotal: string | null;
  correctionCount: number | null;
  correctionsApproved: boolean;
  unknownCodes: CountedCode[];
  jobId: string | null;
  rowVersion: number;
}

export type NewImportBatch = Pick<
  ImportBatch,
  'programmeId' | 'tenderId' | 'workgroupId' | 'target' | 'fileName' | 'sha256' | 'sheet' | 'mapping'
>;

export interface RowOutcome {
  number: number;
  status: Exclude<ImportRowStatus, 'UNCHECKED'>;
  problems: Omit<CellProblem, 'row'>[];
  presentSince: string | null;
  correction: RowCorrection | null;
}

const AT_ONCE = 5_000;

const inParts = async <T>(rows: readonly T[], write: (part: string) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += AT_ONCE) await write(JSON.stringify(rows.slice(from, from + AT_ONCE)));
};

/** The statements on import_batch and import_row. */
@Injectable()
export class ImportBatchStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The import itself, before its rows; `finish` says how many there came. */
  async begin(batch: NewImportBatch): Promise<string> {
    const id = newId();
    await this.unitOfWork.query(
      `insert into import_batch (id, programme_id, tender_id, workgroup_id, target, file_name, sha256, sheet, mapping, row_count, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, 0, $10)`,
      [
        id,
        batch.programmeId,
        batch.tenderId,
        batch.workgroupId,
        batch.target,
        batch.fileName,
        batch.sha256,
        JSON.stringify(batch.sheet),
        JSON.stringify(batch.mapping),
        this.unitOfWork.actor.userId,
      ],
    );
    return id;
  }

  async addRows(id: string, rows: SheetRow[]): Promise<void> {
    await inParts(
      rows.map(({ number, cells }) => ({ id: newId(), number, cells })),
      (part) =>
        this.unitOfWork.query(
          `insert into import_row (id, batch_id, number, cells)
           select id, $1, number, cells from jsonb_to_recordset($2::jsonb) as r(id uuid, number integer, cells jsonb)`,
          [id, part],
        ),
    );
  }

  async finish(id: string, rowCount: number, sheet: ImportBatch['sheet']): Promise<void> {
    await this.unitOfWork.query('update import_batch set row_count = $2, sheet = $3::jsonb where id = $1', [
      id,
      rowCount,
      JSON.stringify(sheet),
    ]);
  }

  /** Locked for a change of this transaction. @throws DomainError 404, 412 stale, 409 not in one of `states`. */
  async forChange(id: string, rowVersion: number, ...states: ImportState[]): Promise<ImportBatch> {
    const batch = await this.locked(id);
    assertFresh(batch.rowVersion, rowVersion);
    if (!states.includes(batch.state)) throw new DomainError('platform.import-wrong-step', { status: 409 });
    return batch;
  }

  /** For the job that was enqueued for this import: null when a person went another way in the meantime. */
  async forJob(id: string, jobId: string): Promise<ImportBatch | null> {
    const batch = await this.locked(id);
    return batch.jobId === jobId ? batch : null;
  }

  /** As it stands, without waiting for a job that has it in hand. @throws DomainError 404 */
  glance(id: string): Promise<ImportBatch> {
    return this.one(id, '');
  }

  async set(id: string, columns: Record<string, unknown>): Promise<void> {
    const names = Object.keys(columns);
    await this.unitOfWork.query(
      `update import_batch set ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')}, row_version = row_version + 1
       where id = $1`,
      [id, ...names.map((name) => columns[name])],
    );
  }

  /** All rows, or those of one status, in the order of the file. */
  rows(id: string, status: ImportRowStatus | null = null): Promise<SheetRow[]> {
    return this.unitOfWork.query<SheetRow>(
      'select number, cells from import_row where batch_id = $1 and ($2::text is null or status = $2) order by number',
      [id, status],
    );
  }

  async writeOutcomes(id: string, outcomes: RowOutcome[]): Promise<void> {
    await inParts(outcomes, (part) =>
      this.unitOfWork.query(
        `update import_row r set status = o.status, problems = o.problems, present_since = o."presentSince",
                correction = nullif(o.correction, 'null')
         from jsonb_to_recordset($2::jsonb) as o(number integer, status text, problems jsonb, "presentSince" date, correction jsonb)
         where r.batch_id = $1 and r.number = o.number`,
        [id, part],
      ),
    );
  }

  /** Rows with their outcome at once: of a file whose other rows are not kept. */
  async keepRows(id: string, rows: (SheetRow & RowOutcome)[]): Promise<void> {
    await inParts(
      rows.map((row) => ({ ...row, id: newId() })),
      (part) =>
        this.unitOfWork.query(
          `insert into import_row (id, batch_id, number, cells, status, problems, present_since, correction)
           select id, $1, number, cells, status, problems, "presentSince", nullif(correction, 'null')
           from jsonb_to_recordset($2::jsonb) as r(id uuid, number integer, cells jsonb, status text, problems jsonb,
             "presentSince" date, correction jsonb)`,
          [id, part],
        ),
    );
  }

  async dropRows(id: string): Promise<void> {
    await this.unitOfWork.query('delete from import_row where batch_id = $1', [id]);
  }

  private locked(id: string): Promise<ImportBatch> {
    return this.one(id, 'for update of b');
  }

  private async one(id: string, lock: '' | 'for update of b'): Promise<ImportBatch> {
    const [batch] = await this.unitOfWork.query<ImportBatch>(
      `select b.id, b.programme_id as "programmeId", b.tender_id as "tenderId", b.workgroup_id as "workgroupId", b.target, b.file_name as "fileName", b.sha256,
              b.sheet, b.mapping, ${STATE_NOW} as state, b.mode, b.expected_total as "expectedTotal",
              b.counted_total as "countedTotal", b.correction_count as "correctionCount",
              b.corrections_approved as "correctionsApproved", b.unknown_codes as "unknownCodes", b.row_count as "rowCount", b.twice_count as "twiceCount", b.wrong_count as "wrongCount", b.job_id as "jobId", b.row_version as "rowVersion"
       from import_batch b left join job j on j.id = b.job_id where b.id = $1 ${lock}`,
      [id],
    );
    if (!batch) throw new DomainError('platform.not-found', { status: 404 });
    return batch;
  }
}
