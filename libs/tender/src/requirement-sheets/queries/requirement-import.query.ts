import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, Texts, UnitOfWork } from '@koersvast/platform';
import { STATE_NOW } from '../data/requirement-import.store';
import { EditField, SHEET_FIELDS } from '../domain/sheet-columns';
import type { RowProblem, RowStatus } from '../exchange/examine-sheet';
import type { RequirementImportResponse, RequirementImportRowResponse } from '../http/requirement-import.response';

type One = Omit<RequirementImportResponse, 'recordedAt' | 'committedAt' | 'earlierCommittedAt'> & {
  recordedAt: Date;
  committedAt: Date | null;
  earlierCommittedAt: Date | null;
};

type RowRecord = Omit<RequirementImportRowResponse, 'cells' | 'problems'> & {
  position: number;
  cells: { field: EditField; before: string; after: string; clash: boolean }[];
  problems: RowProblem[];
};

const COUNTED = ['CHANGED', 'NEW', 'CONFLICT', 'DUPLICATE', 'MISSING', 'WRONG'] as const;
const NAMES = { CHANGED: 'changed', NEW: 'added', CONFLICT: 'conflict', DUPLICATE: 'duplicate', MISSING: 'missing', WRONG: 'wrong' } as const; // prettier-ignore

const ONE = `
  select i.id, i.programme_id as "programmeId", i.tender_id as "tenderId", i.file_name as "fileName", ${STATE_NOW} as state,
         i.row_count as "rowCount", i.ignored_columns as "ignoredColumns", i.missing_columns as "missingColumns",
         jsonb_build_object('unchanged', i.unchanged_count, 'undecided', rows.undecided,
           ${COUNTED.map((status) => `'${NAMES[status]}', rows."${status}"`).join(', ')}) as counts,
         rows."needsReason", i.job_id as "jobId", case when j.state = 'DEAD' then j.reason end as failure, u.name as "recordedBy",
         i.recorded_at as "recordedAt", i.committed_at as "committedAt", i.row_version as "rowVersion",
         (select max(e.committed_at) from requirement_import e
          where e.tender_id = i.tender_id and e.sha256 = i.sha256 and e.id <> i.id and e.state = 'COMMITTED') as "earlierCommittedAt"
  from requirement_import i
  left join job j on j.id = i.job_id
  left join user_account u on u.id = i.recorded_by
  cross join lateral (
    select ${COUNTED.map((status) => `count(*) filter (where w.status = '${status}')::int as "${status}"`).join(', ')},
           count(*) filter (where w.status = 'CONFLICT' and w.decision is null)::int as undecided,
           coalesce(bool_or(w.decision = 'WITHDRAW' or (w.status in ('CHANGED', 'CONFLICT') and r.state <> 'DRAFT'
             and coalesce(w.decision, 'MINE') <> 'SKIP')), false) as "needsReason"
    from requirement_import_row w left join requirement r on r.id = w.requirement_id where w.import_id = i.id
  ) rows`;

/** Uploaded sheets and what they would change. */
@Injectable()
export class RequirementImportQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  async page(programmeId: string, request: PageRequest & { tenderId?: string }) {
    const { items, next } = await keysetPage<One>(
      this.unitOfWork,
      {
        sql: `${ONE} where i.programme_id = $1 and ($2::uuid is null or i.tender_id = $2)`,
        parameters: [programmeId, request.tenderId ?? null],
        sorts: { recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<RequirementImportResponse> {
    const [row] = await this.unitOfWork.query<One>(`${ONE} where i.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('requirement-import.write', row);
    return present(row);
  }

  /** Rows that are not as they were, in the order of the file; each problem as a sentence. @throws DomainError 404 */
  async rows(id: string, request: PageRequest & { status?: RowStatus }): Promise<Page<RequirementImportRowResponse>> {
    await this.one(id);
    const { items, next } = await keysetPage<RowRecord>(
      this.unitOfWork,
      {
        sql: `select w.id, w.position, w.row_number as number, w.code, w.requirement_id as "requirementId", w.status, w.title,
                     w.cells, w.problems, w.decision
              from requirement_import_row w where w.import_id = $1 and ($2::text is null or w.status = $2)`,
        parameters: [id, request.status ?? null],
        sorts: { position: { column: 'position', type: 'int' } },
        defaultSort: 'position',
      },
      request,
    );
    return { items: items.map((row) => this.row(row)), next };
  }

  private row({ position: _, cells, problems, ...row }: RowRecord): RequirementImportRowResponse {
    const label = (field: string | null) => SHEET_FIELDS.find(({ key }) => key === field)?.title ?? null;
    return {
      ...row,
      cells: cells.map((cell) => ({ ...cell, label: label(cell.field)! })),
      problems: problems.map(({ field, code, params }) => ({
        code,
        column: label(field),
        detail: this.texts.say(code, params),
      })),
    };
  }
}

const present = (row: One): RequirementImportResponse => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
  committedAt: row.committedAt?.toISOString() ?? null,
  earlierCommittedAt: row.earlierCommittedAt?.toISOString() ?? null,
});
