import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { Files } from '../files/files';
import { Jobs } from '../jobs/jobs';

export const DELIVER_MAIL = 'mail.deliver';

export interface NewMail {
  programmeId: string;
  /** Set for what is confidential to a tender or a workgroup: who may not see that, does not see the message. */
  tenderId?: string | null;
  workgroupId?: string | null;
  /** What one needs, in that scope, to read the words later. */
  permission: string;
  /** What makes it the same message: sent once, however often it is asked, e.g. `feedback:w:2026-11-22:address`. */
  uniqueKey: string;
  /** One address: recipients do not see each other. */
  recipient: string;
  subject: string;
  /** Plain text. */
  body: string;
  /** Files that go along, in their version of now; who may not fetch one, cannot send it. */
  fileIds?: readonly string[];
}

/** A line break in a subject would begin another header. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300);

/** The Message-ID follows from the key: a server or reader that gets a message twice can tell. */
export const messageIdOf = (uniqueKey: string): string =>
  `<${createHash('sha256').update(uniqueKey).digest('hex').slice(0, 32)}@koersvast>`;

/**
 * Mail in the transaction of what it tells: both happen or neither. Delivery is by a job, tried again when the server is
 * away, so a message leaves at least once; the same key never becomes a second message.
 */
@Injectable()
export class Mail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly files: Files,
  ) {}

  /** Answers the id, or null when a message with this key was written before. */
  async send(mail: NewMail): Promise<string | null> {
    const id = newId();
    const { programmeId, tenderId = null } = mail;
    const [made] = await this.unitOfWork.query(
      `insert into mail_message (id, programme_id, tender_id, workgroup_id, permission, unique_key, recipient, subject, body, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
      [
        id,
        programmeId,
        tenderId,
        mail.workgroupId ?? null,
        mail.permission,
        mail.uniqueKey,
        mail.recipient,
        oneLine(mail.subject),
        mail.body,
        this.unitOfWork.actor.userId,
      ],
    );
    if (!made) return null;
    await this.attach(id, mail.fileIds ?? []);
    const jobId = await this.jobs.enqueue({
      kind: DELIVER_MAIL,
      payload: { mailId: id },
      programmeId,
      tenderId,
      uniqueKey: id,
      title: 'E-mail versturen',
    });
    await this.unitOfWork.query('update mail_message set job_id = $2 where id = $1', [id, jobId]);
    return id;
  }

  private async attach(mailId: string, fileIds: readonly string[]): Promise<void> {
    for (const fileId of fileIds) {
      const { versionId } = await this.files.find(fileId);
      await this.unitOfWork.query(
        'insert into mail_attachment (mail_id, file_id, file_version_id) values ($1, $2, $3)',
        [mailId, fileId, versionId],
      );
    }
  }
}
