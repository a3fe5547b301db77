import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { minutesBody, minutesSubject } from '../domain/minutes-letter';
import { HeldMeetingQuery } from '../queries/held-meeting.query';
import { Letter, MailMembers, MemberMail } from './mail-members';

/** Sends the members of a workgroup the minutes of one of its meetings, with the decisions and the open actions. */
@Injectable()
export class MailMinutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: HeldMeetingQuery,
    private readonly members: MailMembers,
  ) {}

  /** With `preview` nothing leaves. @throws DomainError 403/404, 409 no minutes yet, or nobody to send them to. */
  async execute(workgroupId: string, meetingId: string, intro: string, preview: boolean): Promise<MemberMail> {
    const { programmeId, ...meeting } = await this.meetings.one(workgroupId, meetingId);
    this.unitOfWork.actor.demand('workgroup.write', { programmeId, workgroupId });
    if (!meeting.minutes) throw new DomainError('workgroup.no-minutes', { status: 409 });
    const letter: Letter = {
      kind: 'minutes',
      programmeId,
      workgroupId,
      permission: 'workgroup.write',
      subject: minutesSubject(meeting),
      body: minutesBody({ ...meeting, minutes: meeting.minutes, intro, sender: this.unitOfWork.actor.name }),
    };
    const mail = await this.members.execute(letter, preview);
    if (!preview) {
      this.members.audit('workgroup.minutes-mailed', letter, mail, { meetingId, version: meeting.version });
    }
    return mail;
  }
}
