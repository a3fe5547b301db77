import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { recurrenceText } from '../domain/recurrence';
import { scheduledPaper } from '../domain/scheduled-paper';
import type { ReportScheduleDetailResponse, ReportScheduleResponse } from '../http/report-schedule.response';

type Row = Omit<ReportScheduleResponse, 'nextRunAt' | 'lastRunAt' | 'when' | 'paperName' | 'mayWrite'> & {
  nextRunAt: Date | null;
  lastRunAt: Date | null;
};

const SELECT = `
  select s.id, s.programme_id as "programmeId", s.contract_id as "contractId", c.code as "contractCode",
         s.municipality_id as "municipalityId", m.name as municipality, s.title, s.paper, s.format, s.message, s.rhythm, s.place,
         s.every_months as "everyMonths", s.first_month as "firstMonth", s.at_time as "atTime", s.state,
         s.state_reason as "stateReason", s.next_run_at as "nextRunAt", u.name as owner, s.row_version as "rowVersion",
         s.recorded_at, (select count(*)::int from report_schedule_recipient p where p.schedule_id = s.id) as "recipientCount",
         (select max(r.moment) from report_run r where r.schedule_id = s.id) as "lastRunAt"
  from report_schedule s join contract c on c.id = s.contract_id join user_account u on u.id = s.owner_id
  left join municipality m on m.id = s.municipality_id`;

@Injectable()
export class ReportScheduleQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, filter: PageRequest & { state?: string }): Promise<Page<ReportScheduleResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where s.programme_id = $1 and ($2::text is null or s.state = $2)
              and ($3::text is null or strpos(lower(s.title), lower($3)) > 0)`,
        parameters: [programmeId, filter.state ?? null, filter.q?.trim() || null],
        sorts: { title: { column: 'title', type: 'text' }, recordedAt: { column: 'recorded_at', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<ReportScheduleDetailResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where s.id = $1`, [id]);
    if (!row || !this.unitOfWork.actor.can('report-schedule.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const recipients = await this.unitOfWork.query<ReportScheduleDetailResponse['recipients'][number]>(
      `select p.user_id as "userId", coalesce(u.name, p.address) as name, p.address, p.reason
       from report_schedule_recipient p left join user_account u on u.id = p.user_id
       where p.schedule_id = $1 order by p.address nulls first, name`,
      [id],
    );
    return { ...this.present(row), recipients };
  }

  private present({ nextRunAt, lastRunAt, ...row }: Row & { recorded_at?: Date }): ReportScheduleResponse {
    const { recorded_at: _, ...rest } = row;
    return {
      ...rest,
      paperName: scheduledPaper(rest.paper)?.name ?? rest.paper,
      when: recurrenceText(rest),
      nextRunAt: nextRunAt?.toISOString() ?? null,
      lastRunAt: lastRunAt?.toISOString() ?? null,
      mayWrite: this.unitOfWork.actor.can('report-schedule.write', { programmeId: rest.programmeId }),
    };
  }
}
