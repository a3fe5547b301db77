import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { YearEndDossierDetailResponse, YearEndDossierResponse } from '../http/year-end-dossier.response';

type Row = Omit<YearEndDossierResponse, 'knownAt'> & { knownAt: Date };
type DetailRow = Row & Pick<YearEndDossierDetailResponse, 'entries' | 'absent'>;

const COLUMNS = `
  d.id, d.programme_id as "programmeId", d.contract_id as "contractId", c.code as "contractCode", c.title as "contractTitle",
  d.year, d.code, d.note, d.known_at as "knownAt", u.name as "madeBy", d.job_id as "jobId", d.file_id as "fileId", d.sha256,
  d.size::int as size, jsonb_array_length(d.entries) as "fileCount", jsonb_array_length(d.absent) as "absentCount",
  case when d.file_id is not null then 'READY' when j.state = 'DEAD' then 'FAILED' else 'MAKING' end as state,
  case when d.file_id is null then j.reason end as reason`;

const TABLES = `
  from year_end_dossier d join contract c on c.id = d.contract_id left join user_account u on u.id = d.recorded_by
  left join job j on j.id = d.job_id`;

@Injectable()
export class YearEndDossierQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    programmeId: string,
    filter: PageRequest & { contractId?: string; year?: number },
  ): Promise<Page<YearEndDossierResponse>> {
    // prettier-ignore
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `select ${COLUMNS} ${TABLES} where d.programme_id = $1 and ($2::uuid is null or d.contract_id = $2)
              and ($3::int is null or d.year = $3)
              and ($4::text is null or strpos(lower(d.code || ' ' || c.title || ' ' || d.note), lower($4)) > 0)`,
        parameters: [programmeId, filter.contractId ?? null, filter.year ?? null, filter.q?.trim() || null],
        sorts: { knownAt: { column: '"knownAt"', type: 'timestamptz' }, code: { column: 'code', type: 'text' } },
        defaultSort: '-knownAt',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<YearEndDossierDetailResponse> {
    const [row] = await this.unitOfWork.query<DetailRow>(`select ${COLUMNS}, d.entries, d.absent ${TABLES} where d.id = $1`, [id]); // prettier-ignore
    if (!row || !this.unitOfWork.actor.can('year-end-dossier.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return { ...present(row), entries: row.entries, absent: row.absent };
  }
}

const present = <R extends Row>(row: R): Omit<R, 'knownAt'> & { knownAt: string } => ({
  ...row,
  knownAt: row.knownAt.toISOString(),
});
