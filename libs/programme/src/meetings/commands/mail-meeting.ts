import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Files, Mail, UnitOfWork } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { agendaPaper, minutesPaper } from '../exchange/meeting-paper';
import { MeetingPaper, MeetingPaperQuery } from '../exchange/meeting-paper.query';
import type { MeetingMailResponse } from '../http/meeting.response';
import { MeetingLock } from './meeting-lock';

export interface MeetingLetter {
  paper: 'AGENDA' | 'MINUTES';
  format: 'pdf' | 'docx';
  /** What is said beside the paper. */
  text: string;
}

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const WORDS = { AGENDA: 'Agenda', MINUTES: 'Verslag' };

/** What the paper tells, so that the same is not sent twice and something new is. */
const contentOf = ({ meeting, actions }: MeetingPaper, { paper, text }: MeetingLetter): string => {
  const { heldOn, place, title, items, agenda, minutes, decisions } = meeting;
  const told = paper === 'AGENDA' ? { items, agenda } : { minutes: minutes[0]?.n, decisions, actions };
  return createHash('sha256')
    .update(JSON.stringify({ heldOn, place, title, text, ...told }))
    .digest('hex');
};

/** Agenda or minutes to who is expected, a message for each with the paper beside it. */
@Injectable()
export class MailMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingLock,
    private readonly papers: MeetingPaperQuery,
    private readonly files: Files,
    private readonly mail: Mail,
  ) {}

  /** @throws DomainError 403/404, 409 called off, no minutes or nobody with an address, 412. */
  async execute(id: string, rowVersion: number, letter: MeetingLetter): Promise<MeetingMailResponse> {
    const { programmeId, tenderId, workgroupId } = await this.meetings.lock(id, rowVersion);
    const paper = await this.papers.of(id, `${WORDS[letter.paper]} 1.0`);
    const { title, heldOn, attendees, minutes } = paper.meeting;
    if (letter.paper === 'MINUTES' && minutes.length === 0) {
      throw new DomainError('meeting.nothing-to-mail', { status: 409 });
    }
    const reachable = [...new Set(attendees.flatMap(({ email }) => (email ? [email.toLowerCase()] : [])))];
    if (reachable.length === 0) throw new DomainError('meeting.nobody-to-mail', { status: 409 });
    const document = letter.paper === 'AGENDA' ? agendaPaper(paper) : minutesPaper(paper);
    const subject = `${WORDS[letter.paper]} ${title} ${LocalDate.format(heldOn)}`;
    const scope = { programmeId, tenderId, workgroupId, permission: 'meeting.read' };
    const bytes = await renderPaper(document, letter.format);
    const file = { ...scope, name: `${fileName(subject)}.${letter.format}`, mediaType: MEDIA[letter.format], bytes };
    const fileIds = [await this.files.store(file)];
    const content = contentOf(paper, letter);
    let sent = 0;
    for (const recipient of reachable) {
      const uniqueKey = `meeting:${id}:${letter.paper}:${content}:${recipient}`;
      if (await this.mail.send({ ...scope, uniqueKey, recipient, subject, body: letter.text, fileIds })) sent += 1;
    }
    const without = attendees.flatMap(({ email, name }) => (email ? [] : [name]));
    this.unitOfWork.audit({
      ...{ action: 'meeting.mailed', kind: 'meeting', recordId: id, programmeId },
      after: { paper: letter.paper, format: letter.format, sent, recipients: reachable.length, content },
    });
    return { sent, known: reachable.length - sent, without };
  }
}

const fileName = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} .-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
