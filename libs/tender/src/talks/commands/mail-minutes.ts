import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, Files, Mail, UnitOfWork } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { PaperHeadQuery } from '../../consultation-reports/queries/paper-head.query';
import { demandReachable, MailWords } from '../../consultations/domain/party-mail';
import { minutesReport } from '../exchange/minutes.paper';
import { MinutesMailQuery, minutesName } from '../queries/minutes-mail.query';
import { TalkQuery } from '../queries/talk.query';
import { WriteMinutes } from './write-minutes';

export interface MailMinutesInput extends MailWords {
  consultationId: string;
  id: string;
  rowVersion: number;
  partyIds: readonly string[];
}

/** Sends the current minutes to who was there, as a PDF, and records that they were sent. */
@Injectable()
export class MailMinutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talks: TalkQuery,
    private readonly heads: PaperHeadQuery,
    private readonly recipients: MinutesMailQuery,
    private readonly minutes: WriteMinutes,
    private readonly files: Files,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 no minutes, confirmed or cancelled, 412, 422 party without address or not there */
  async execute({ consultationId, id, rowVersion, partyIds, subject, text }: MailMinutesInput): Promise<void> {
    const today = LocalDate.at(this.clock.now());
    await this.minutes.send({ consultationId, id, rowVersion, partyIds, sentOn: today });
    const parties = demandReachable(await this.recipients.attending(id), partyIds);
    const talk = await this.talks.one(consultationId, id);
    const head = await this.heads.ofConsultation(consultationId, 'talk.write');
    const bytes = await renderPaper(minutesReport(head, talk), 'pdf');
    const { programmeId, tenderId } = await this.recipients.place(id);
    const scope = { programmeId, tenderId, permission: 'talk.read' };
    const file = { ...scope, name: minutesName(talk), mediaType: 'application/pdf', bytes };
    const fileId = await this.files.store(file);
    for (const party of parties) {
      await this.mail.send({
        ...scope,
        uniqueKey: `minutes:${id}:${party.id}:${talk.minutes[0]!.n}:${today}:${party.contactEmail}`,
        recipient: party.contactEmail,
        subject,
        body: text,
        fileIds: [fileId],
      });
    }
    this.unitOfWork.audit({
      action: 'consultation-minutes.mailed',
      kind: 'consultation-talk',
      recordId: id,
      programmeId,
      after: { code: talk.code, version: talk.minutes[0]!.n, partyIds },
    });
  }
}
