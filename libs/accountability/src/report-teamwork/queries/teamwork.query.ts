import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { ReportContributorResponse, ReportRemarkResponse } from '../http/report-teamwork.response';

type ContributorRow = Omit<ReportContributorResponse, 'mine'> & { userId: string };

const CONTRIBUTORS = `
  select c.id, c.user_id as "userId", u.name, c.section, c.municipality_id as "municipalityId", c.due_on as "dueOn", c.state,
         c.row_version as "rowVersion"
  from report_contributor c join user_account u on u.id = c.user_id
  where c.report_id = $1 and c.state <> 'WITHDRAWN' order by c.due_on, u.name, c.id`;

const REMARKS = `
  select r.id, r.subject_kind as "subjectKind", r.subject_key as "subjectKey", r.state, r.row_version as "rowVersion",
         (select jsonb_agg(jsonb_build_object('id', e.id, 'text', e.text, 'writtenBy', u.name,
                           'writtenAt', to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                           'mentions', array(select m.name from user_account m where m.id = any (e.mentions) order by m.name))
                         order by e.n)
          from report_remark_entry e left join user_account u on u.id = e.recorded_by where e.remark_id = r.id) as entries
  from report_remark r where r.report_id = $1
  order by r.state, r.recorded_at, r.id limit 500`;

/** Who writes what, and what was said beside it. */
@Injectable()
export class TeamworkQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 */
  async contributors(reportId: string): Promise<ReportContributorResponse[]> {
    await this.demand(reportId);
    const rows = await this.unitOfWork.query<ContributorRow>(CONTRIBUTORS, [reportId]);
    return rows.map((row) => ({ ...row, mine: row.userId === this.unitOfWork.actor.userId }));
  }

  /** What is open first, each with all that was said. @throws DomainError 404 */
  async remarks(reportId: string): Promise<ReportRemarkResponse[]> {
    await this.demand(reportId);
    return this.unitOfWork.query<ReportRemarkResponse>(REMARKS, [reportId]);
  }

  private async demand(reportId: string): Promise<void> {
    const [report] = await this.unitOfWork.query<{ programmeId: string }>(
      'select programme_id as "programmeId" from pc_report where id = $1',
      [reportId],
    );
    if (report && this.unitOfWork.actor.can('report.read', { programmeId: report.programmeId })) return;
    throw new DomainError('platform.not-found', { status: 404 });
  }
}
