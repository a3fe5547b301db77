import { Injectable } from '@nestjs/common';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ReportRunResponse } from '../http/report-schedule.response';

type Row = Omit<ReportRunResponse, 'moment' | 'madeAt' | 'mayRetry'> & {
  moment: Date;
  madeAt: Date | null;
  requestedBy: string | null;
  programmeId: string;
};

/** A message is on its way, sent, or failed; one that was never written is refused. */
const DELIVERIES = `
  coalesce((select jsonb_agg(jsonb_build_object('name', d.name, 'address', d.address, 'outside', d.user_id is null,
      'state', case when d.refusal is not null then 'REFUSED' when q.state = 'SENT' then 'SENT'
                    when w.state = 'DEAD' then 'FAILED' else 'QUEUED' end,
      'reason', coalesce(d.refusal, case when q.state = 'QUEUED' then w.reason end),
      'sentAt', q.sent_at, 'way', q.sent_by) order by d.name, d.address)
    from report_delivery d left join mail_message q on q.id = d.mail_id left join job w on w.id = q.job_id
    where d.run_id = r.id), '[]') as deliveries`;

/** The log of a schedule: every run with what became of it, and every message with whether it left. */
@Injectable()
export class ReportRunQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(scheduleId: string, paging: PageRequest): Promise<Page<ReportRunResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `select r.id, r.programme_id as "programmeId", r.moment, r.cause, r.missed, r.title, r.file_id as "fileId", r.sha256,
                     r.size, r.made_at as "madeAt", j.requested_by as "requestedBy",
                     case when r.refusal is not null or j.state = 'DEAD' then 'FAILED'
                          when r.file_id is not null then 'MADE' else 'MAKING' end as state,
                     coalesce(r.refusal, case when r.file_id is null then j.reason end) as reason, ${DELIVERIES}
              from report_run r left join job j on j.id = r.job_id where r.schedule_id = $1`,
        parameters: [scheduleId],
        sorts: { moment: { column: 'moment', type: 'timestamptz' } },
        defaultSort: '-moment',
      },
      paging,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  private present({ programmeId, requestedBy, moment, madeAt, ...row }: Row): ReportRunResponse {
    const { actor } = this.unitOfWork;
    const failed = row.state === 'FAILED' || row.deliveries.some(({ state }) => state === 'FAILED');
    const mine = requestedBy !== null && (requestedBy === actor.userId || actor.can('job.manage', { programmeId }));
    return {
      ...row,
      moment: moment.toISOString(),
      madeAt: madeAt?.toISOString() ?? null,
      deliveries: row.deliveries.map((one) => ({ ...one, sentAt: one.sentAt && new Date(one.sentAt).toISOString() })),
      mayRetry: failed && mine,
    };
  }
}
