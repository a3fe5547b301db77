import { Injectable } from '@nestjs/common';
import { DomainError, Money, Percentage } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { outlineOf } from '../domain/report-layout';
import type { PcReportResponse, PcReportRowResponse } from '../http/pc-report.response';
import { ReportFiguresQuery } from './report-figures.query';
import { ReportLayouts } from './report-layouts.query';

type Row = Omit<
  PcReportRowResponse,
  'knownAt' | 'frozenAt' | 'signedAt' | 'thresholdAmount' | 'thresholdPercentage'
> & {
  knownAt: Date | null;
  frozenAt: Date | null;
  signedAt: Date | null;
  cents: string;
  percent: string;
};

const SELECT = `
  select r.id, r.programme_id as "programmeId", r.code, r.year, r.period, r.title, r.contract_id as "contractId",
         c.code as "contractCode", m.name as municipality, r.municipality_id as "municipalityId", r.as_of as "asOfDate",
         r.known_at as "knownAt", r.threshold_cents as cents, r.threshold_percent as percent, r.state,
         f.hash as "contentHash", f.recorded_at as "frozenAt", freezer.name as "frozenBy",
         case when r.state = 'FROZEN' then f.approval_id end as "approvalId",
         s.id as "snapshotId", s.code as "snapshotCode", s.signed_at as "signedAt", s.signed_by as "signedBy",
         coalesce(f.open_remarks, 0) as "frozenRemarks", coalesce(f.remarks_note, '') as "remarksNote",
         (select count(*)::int from report_remark k where k.report_id = r.id and k.state = 'OPEN') as "openRemarks",
         undone.reason as "unfreezeReason", r.row_version as "rowVersion", r.version_number as "versionNumber",
         r.succeeds_id as "succeedsId", before.code as "succeedsCode", next.id as "nextId", next.code as "nextCode",
         r.template_version_id as "templateVersionId", tpl.name as template, tv.n as "templateVersion"
  from pc_report r
  join contract c on c.id = r.contract_id
  left join municipality m on m.id = r.municipality_id
  left join lateral (
    select z.* from pc_report_freeze z where z.report_id = r.id and r.state <> 'DRAFT' order by z.n desc limit 1
  ) f on true
  left join user_account freezer on freezer.id = f.recorded_by
  left join lateral (
    select x.reason from pc_report_freeze z join pc_report_unfreeze x on x.freeze_id = z.id
    where z.report_id = r.id and r.state = 'DRAFT' order by z.n desc limit 1
  ) undone on true
  left join snapshot s on s.report_id = r.id
  left join pc_report before on before.id = r.succeeds_id
  left join pc_report next on next.succeeds_id = r.id
  left join report_template_version tv on tv.id = r.template_version_id
  left join report_template tpl on tpl.id = tv.template_id`;

@Injectable()
export class PcReportListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly figures: ReportFiguresQuery,
    private readonly layouts: ReportLayouts,
  ) {}

  async page(
    programmeId: string,
    filter: PageRequest & { year?: number; state?: string },
  ): Promise<Page<PcReportRowResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where r.programme_id = $1 and ($2::int is null or r.year = $2) and ($3::text is null or r.state = $3)
              and ($4::text is null or r.title ilike '%' || $4 || '%' or r.code ilike '%' || $4 || '%')`,
        parameters: [programmeId, filter.year ?? null, filter.state ?? null, filter.q ?? null],
        sorts: {
          code: { column: 'code', type: 'text' },
          title: { column: 'title', type: 'text' },
          asOfDate: { column: '"asOfDate"', type: 'date' },
        },
        defaultSort: '-asOfDate',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<PcReportResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where r.id = $1`, [id]);
    if (!row || !this.unitOfWork.actor.can('report.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const { programmeId, municipalityId } = row;
    const municipalities = await this.figures.municipalities(programmeId, municipalityId);
    return {
      ...present(row),
      mayWrite: this.unitOfWork.actor.can('report.write', { programmeId, municipalityId }),
      outline: outlineOf(await this.layouts.of(row.templateVersionId), municipalities),
    };
  }
}

const present = ({ cents, percent, ...row }: Row): PcReportRowResponse => ({
  ...row,
  thresholdAmount: Money.fromCents(cents).toString(),
  thresholdPercentage: Percentage.parse(percent).toString(),
  knownAt: row.knownAt?.toISOString() ?? null,
  frozenAt: row.frozenAt?.toISOString() ?? null,
  signedAt: row.signedAt?.toISOString() ?? null,
});
