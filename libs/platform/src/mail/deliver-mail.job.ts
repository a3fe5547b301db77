import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { Files } from '../files/files';
import { HandlesJob, JobHandler } from '../jobs/job-handler';
import { DELIVER_MAIL } from './mail';
import { MailCarrier, OutgoingMail } from './mail-carrier';

/** Brings one message out. Only what was not sent: a job that is tried again after the deed does nothing. */
@Injectable()
@HandlesJob(DELIVER_MAIL)
export class DeliverMail implements JobHandler<{ mailId: string }> {
  readonly permission = 'signed-in';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly carrier: MailCarrier,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  async run({ mailId }: { mailId: string }): Promise<void> {
    const [mail] = await this.unitOfWork.query<Omit<OutgoingMail, 'attachments'> & { state: string }>(
      `select id, unique_key as "uniqueKey", recipient, subject, body, state, recorded_at as "recordedAt"
       from mail_message where id = $1 for update`,
      [mailId],
    );
    if (!mail) throw new DomainError('platform.not-found', { status: 404 });
    if (mail.state === 'SENT') return;
    const way = await this.carrier.carry({ ...mail, attachments: await this.attachments(mailId) });
    await this.unitOfWork.query(`update mail_message set state = 'SENT', sent_at = $2, sent_by = $3 where id = $1`, [
      mailId,
      this.clock.now(),
      way,
    ]);
  }

  private async attachments(mailId: string): Promise<OutgoingMail['attachments']> {
    const rows = await this.unitOfWork.query<{ fileId: string; versionId: string }>(
      'select file_id as "fileId", file_version_id as "versionId" from mail_attachment where mail_id = $1 order by file_id',
      [mailId],
    );
    const files = [];
    for (const { fileId, versionId } of rows) files.push(await this.files.read(fileId, versionId));
    return files;
  }
}
