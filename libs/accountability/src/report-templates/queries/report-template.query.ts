import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { STANDARD_LAYOUT } from '../../pc-reports/domain/report-layout';
import type {
  ReportTemplateDetailResponse,
  ReportTemplateResponse,
  ReportTemplateVersionResponse,
  StandardTemplateResponse,
} from '../http/report-template.response';

type Row = Omit<ReportTemplateResponse, 'changedAt' | 'mayWrite'> & { programmeId: string; changedAt: Date };

const SELECT = `
  select t.id, t.programme_id as "programmeId", t.name, t.municipality_id as "municipalityId", m.name as municipality, t.state,
         t.version_number as "versionNumber", v.unit, jsonb_array_length(v.sections) as "sectionCount",
         v.recorded_at as "changedAt", t.row_version as "rowVersion",
         (select count(*)::int from pc_report r join report_template_version x on x.id = r.template_version_id
          where x.template_id = t.id) as "reportCount"
  from report_template t
  join report_template_version v on v.template_id = t.id and v.n = t.version_number
  left join municipality m on m.id = t.municipality_id`;

type VersionRow = Omit<ReportTemplateVersionResponse, 'recordedAt'> & { recordedAt: Date };

const VERSIONS = `
  select v.n, v.unit, v.sections, v.note, v.recorded_at as "recordedAt", u.name as "recordedBy"
  from report_template_version v left join user_account u on u.id = v.recorded_by
  where v.template_id = $1 order by v.n desc limit 200`;

@Injectable()
export class ReportTemplateQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    programmeId: string,
    filter: PageRequest & { state?: string; municipalityId?: string },
  ): Promise<Page<ReportTemplateResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where t.programme_id = $1 and t.state = $2 and ($3::text is null or t.name ilike '%' || $3 || '%')
              and ($4::uuid is null or t.municipality_id is null or t.municipality_id = $4)`,
        parameters: [programmeId, filter.state ?? 'ACTIVE', filter.q ?? null, filter.municipalityId ?? null],
        sorts: { name: { column: 'name', type: 'text' }, changedAt: { column: '"changedAt"', type: 'timestamptz' } },
        defaultSort: 'name',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** With every version, the newest first. @throws DomainError 404 */
  async one(id: string): Promise<ReportTemplateDetailResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where t.id = $1`, [id]);
    if (!row || !this.unitOfWork.actor.can('report.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const versions = await this.unitOfWork.query<VersionRow>(VERSIONS, [id]);
    return {
      ...this.present(row),
      versions: versions.map((version) => ({ ...version, recordedAt: version.recordedAt.toISOString() })),
    };
  }

  /** What the product ships: where a template of one's own begins. */
  standard(): StandardTemplateResponse {
    return STANDARD_LAYOUT;
  }

  private present({ programmeId, changedAt, ...row }: Row): ReportTemplateResponse {
    const { municipalityId } = row;
    const mayWrite = this.unitOfWork.actor.can('report-template.write', { programmeId, municipalityId });
    return { ...row, mayWrite, changedAt: changedAt.toISOString() };
  }
}
