import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { keysetPage, Page, PageRequest } from '../http/paging';
import type { MailResponse, MailSummaryResponse } from './http/mail.response';

type SummaryRow = Omit<MailSummaryResponse, 'recordedAt' | 'sentAt'> & { recordedAt: Date; sentAt: Date | null };
type MailRow = SummaryRow & { body: string; permission: string; tenderId: string | null; workgroupId: string | null };

/** A message whose job fell out is not on its way any more: somebody has to look. */
const COLUMNS = `
  m.id, m.programme_id as "programmeId", m.recipient, m.subject, m.recorded_at as "recordedAt", m.sent_at as "sentAt",
  m.sent_by as "sentBy", case when m.state = 'QUEUED' and j.state = 'DEAD' then 'FAILED' else m.state end as state,
  case when m.state = 'QUEUED' then j.reason end as reason`;

/** Sent mail that the actor may see; its words only for who may read what it tells. */
@Injectable()
export class MailListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, request: PageRequest): Promise<Page<MailSummaryResponse>> {
    const { items, next } = await keysetPage<SummaryRow>(
      this.unitOfWork,
      {
        sql: `select ${COLUMNS} from mail_message m left join job j on j.id = m.job_id
              where m.programme_id = $1 and ($2::text is null or position(lower($2) in lower(m.recipient || ' ' || m.subject)) > 0)`,
        parameters: [programmeId, request.q?.trim() || null],
        sorts: { recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: items.map(summary), next };
  }

  /** Reading the words of a message is audited. @throws DomainError 403/404 */
  async one(id: string): Promise<MailResponse> {
    const [row] = await this.unitOfWork.query<MailRow>(
      `select ${COLUMNS}, m.body, m.permission, m.tender_id as "tenderId", m.workgroup_id as "workgroupId"
       from mail_message m left join job j on j.id = m.job_id where m.id = $1`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { body, permission, tenderId, workgroupId, ...rest } = row;
    const { actor } = this.unitOfWork;
    actor.demand('mail.read', { programmeId: row.programmeId });
    const mayRead = actor.can(permission, { programmeId: row.programmeId, tenderId, workgroupId });
    if (mayRead) {
      this.unitOfWork.audit({ action: 'mail.read', kind: 'mail', recordId: id, programmeId: row.programmeId });
    }
    return { ...summary(rest), body: mayRead ? body : null };
  }
}

const summary = ({ recordedAt, sentAt, ...row }: SummaryRow): MailSummaryResponse => ({
  ...row,
  recordedAt: recordedAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
});
