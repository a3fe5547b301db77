import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { SnapshotResponse } from '../http/snapshot.response';

type Row = Omit<SnapshotResponse, 'signedAt'> & { signedAt: Date };

const SELECT = `
  select s.id, s.programme_id as "programmeId", s.code, s.year, s.report_id as "reportId", r.code as "reportCode", r.title,
         m.name as municipality, r.as_of as "asOfDate", s.hash as "contentHash", f.template, s.prepared_by as "preparedBy",
         s.signed_by as "signedBy", s.signed_at as "signedAt", s.verify_at as "verifyUrl",
         coalesce((select jsonb_agg(jsonb_build_object('format', p.format, 'fileId', p.file_id, 'name', p.name,
                                    'sha256', p.sha256, 'size', p.size) order by p.format)
                   from snapshot_file p where p.snapshot_id = s.id), '[]') as files
  from snapshot s
  join pc_report r on r.id = s.report_id
  join pc_report_freeze f on f.id = s.freeze_id
  left join municipality m on m.id = r.municipality_id`;

@Injectable()
export class SnapshotQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, filter: PageRequest & { year?: number }): Promise<Page<SnapshotResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where s.programme_id = $1 and ($2::int is null or s.year = $2)
              and ($3::text is null or r.title ilike '%' || $3 || '%' or s.code ilike '%' || $3 || '%')`,
        parameters: [programmeId, filter.year ?? null, filter.q ?? null],
        sorts: { signedAt: { column: '"signedAt"', type: 'timestamptz' }, code: { column: 'code', type: 'text' } },
        defaultSort: '-signedAt',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<SnapshotResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where s.id = $1`, [id]);
    if (!row || !this.unitOfWork.actor.can('report.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return present(row);
  }
}

const present = (row: Row): SnapshotResponse => ({ ...row, signedAt: row.signedAt.toISOString() });
