import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Mail, UnitOfWork } from '@koersvast/platform';
import { feedbackBody, feedbackSubject } from '../domain/feedback';
import { FeedbackQuery, Recipient } from '../queries/feedback.query';

export interface FeedbackMail {
  subject: string;
  body: string;
  recipients: Recipient[];
  /** Messages written now. */
  sent: number;
  /** Members who had exactly these words before. */
  known: number;
}

/** Tells the members of a workgroup what came of their input: one message for each, the same words for all. */
@Injectable()
export class MailFeedback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feedback: FeedbackQuery,
    private readonly mail: Mail,
  ) {}

  /** With `preview` nothing leaves. @throws DomainError 403/404, 409 nothing to tell or nobody to tell it. */
  async execute(workgroupId: string, intro: string, preview: boolean): Promise<FeedbackMail> {
    const { programmeId, ...workgroup } = await this.feedback.head(workgroupId);
    this.unitOfWork.actor.demand('contribution.treat', { programmeId, workgroupId });
    const rows = await this.feedback.rows(workgroupId);
    const recipients = await this.feedback.recipients(workgroupId);
    const subject = feedbackSubject({ workgroup });
    const body = feedbackBody({ workgroup, intro, sender: this.unitOfWork.actor.name, rows });
    if (preview) return { subject, body, recipients, sent: 0, known: 0 };
    if (rows.length === 0) throw new DomainError('workgroup.no-feedback', { status: 409 });
    if (recipients.length === 0) throw new DomainError('workgroup.no-recipients', { status: 409 });

    const words = createHash('sha256').update(`${subject}\n${body}`).digest('hex');
    let sent = 0;
    for (const { email } of recipients) {
      const id = await this.mail.send({
        programmeId,
        workgroupId,
        permission: 'contribution.treat',
        uniqueKey: `feedback:${workgroupId}:${words}:${email}`,
        recipient: email,
        subject,
        body,
      });
      if (id) sent += 1;
    }
    this.unitOfWork.audit({
      action: 'workgroup.feedback-mailed',
      kind: 'workgroup',
      recordId: workgroupId,
      programmeId,
      after: { sent, recipients: recipients.length, sentences: rows.length, words },
    });
    return { subject, body, recipients, sent, known: recipients.length - sent };
  }
}
