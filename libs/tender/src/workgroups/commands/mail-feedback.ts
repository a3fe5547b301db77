import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { feedbackBody, feedbackSubject } from '../domain/feedback';
import { FeedbackQuery } from '../queries/feedback.query';
import { Letter, MailMembers, MemberMail } from './mail-members';

/** Tells the members of a workgroup what came of their input: one message for each, the same words for all. */
@Injectable()
export class MailFeedback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feedback: FeedbackQuery,
    private readonly members: MailMembers,
  ) {}

  /** With `preview` nothing leaves. @throws DomainError 403/404, 409 nothing to tell or nobody to tell it. */
  async execute(workgroupId: string, intro: string, preview: boolean): Promise<MemberMail> {
    const { programmeId, ...workgroup } = await this.feedback.head(workgroupId);
    this.unitOfWork.actor.demand('contribution.treat', { programmeId, workgroupId });
    const rows = await this.feedback.rows(workgroupId);
    const letter: Letter = {
      kind: 'feedback',
      programmeId,
      workgroupId,
      permission: 'contribution.treat',
      subject: feedbackSubject({ workgroup }),
      body: feedbackBody({ workgroup, intro, sender: this.unitOfWork.actor.name, rows }),
    };
    if (!preview && rows.length === 0) throw new DomainError('workgroup.no-feedback', { status: 409 });
    const mail = await this.members.execute(letter, preview);
    if (!preview) this.members.audit('workgroup.feedback-mailed', letter, mail, { sentences: rows.length });
    return mail;
  }
}
