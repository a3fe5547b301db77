import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { Clock, Mail, Periodic, PeriodicTask, UnitOfWork } from '@koersvast/platform';
import { reminderWords } from '../domain/request-mail';
import { reminderOn } from '../domain/request-state';
import { periodText } from '../exchange/request-form';

interface SentRequest {
  id: string;
  programmeId: string;
  quarter: string;
  dueOn: string;
  recipient: string;
  contractTitle: string;
  workbookFileId: string | null;
}

/** Requests whose day is near or past; further back nobody is reminded any more. */
const DUE = `
  select r.id, r.programme_id as "programmeId", r.quarter, r.due_on as "dueOn", r.recipient, c.title as "contractTitle",
         r.workbook_file_id as "workbookFileId"
  from quarterly_request r join contract c on c.id = r.contract_id
  where r.state = 'SENT' and r.recipient <> '' and r.due_on between $1::date - 60 and $1::date + 7
  order by r.due_on, r.id limit 200 for update of r skip locked`;

/** Reminds partners of workbooks that are not back: once per kind and due date, however often it runs. */
@Injectable()
@Periodic({ minutes: 60 })
export class RemindPartners implements PeriodicTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = this.clock.today();
    const requests = await this.unitOfWork.query<SentRequest>(DUE, [today]);
    for (const request of requests) await this.remind(request, today);
  }

  private async remind(request: SentRequest, today: string): Promise<void> {
    const kind = reminderOn(request.dueOn, today);
    if (kind === null) return;
    const [made] = await this.unitOfWork.query(
      `insert into quarterly_reminder (id, programme_id, request_id, kind, due_on) values ($1, $2, $3, $4, $5)
       on conflict on constraint quarterly_reminder_once_key do nothing returning id`,
      [newId(), request.programmeId, request.id, kind, request.dueOn],
    );
    if (!made) return;
    const { subject, text } = reminderWords(kind, { ...request, period: periodText(request.quarter) });
    await this.mail.send({
      programmeId: request.programmeId,
      permission: 'quarterly-request.read',
      uniqueKey: `quarterly-reminder:${request.id}:${kind}:${request.dueOn}`,
      recipient: request.recipient,
      subject,
      body: text,
      fileIds: request.workbookFileId ? [request.workbookFileId] : [],
    });
    this.unitOfWork.audit({
      ...{ action: 'quarterly-request.reminded', kind: 'quarterly-request', recordId: request.id },
      ...{ programmeId: request.programmeId, after: { kind, dueOn: request.dueOn } },
    });
  }
}
