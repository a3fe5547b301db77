import { Injectable } from '@nestjs/common';
import { Clock, Files, HandlesJob, JobContext, JobHandler, Mail, UnitOfWork } from '@koersvast/platform';
import { LocalDate } from '@koersvast/kernel';
import { RecordFact } from '../../disclosures/commands/record-fact';
import { ConsultationPartyStore } from '../data/consultation-party.store';
import { assertOpen, ConsultationStore } from '../data/consultation.store';
import { demandReachable, MailWords } from '../domain/party-mail';
import { PartyWorkbook, PartyWorkbooks } from '../exchange/party-workbooks';
import { MailQuestionnairesInput, QUESTIONNAIRE_MAIL_JOB } from './mail-questionnaires';

const SAY_EVERY = 5;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends each party its own workbook with the same words, and puts in the ledger who was given the questions. */
@Injectable()
@HandlesJob(QUESTIONNAIRE_MAIL_JOB)
export class MailQuestionnairesJob implements JobHandler<MailQuestionnairesInput> {
  readonly permission = 'consultation-response.write';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly parties: ConsultationPartyStore,
    private readonly workbooks: PartyWorkbooks,
    private readonly files: Files,
    private readonly mail: Mail,
    private readonly ledger: RecordFact,
    private readonly clock: Clock,
  ) {}

  /**
   * All of them or none, as things are when it runs. Who had the same form with the same words today gets nothing twice.
   * @throws DomainError 403/404, 409 in concept or report public, 422 party without address or out
   */
  async run({ consultationId, partyIds, ...words }: MailQuestionnairesInput, { progress }: JobContext): Promise<void> {
    const row = await this.consultations.lock(consultationId);
    this.unitOfWork.actor.demand('consultation-response.write', row);
    assertOpen(row);
    const consultation = await this.workbooks.published(consultationId);
    const parties = demandReachable(await this.workbooks.everyone(consultationId), partyIds);
    const mailed: string[] = [];
    let at = 0;
    for await (const book of this.workbooks.of(consultation, parties)) {
      if (at % SAY_EVERY === 0) {
        await progress((at / parties.length) * 95, `${at} van ${parties.length} werkmappen gemaakt`);
      }
      const party = parties[at++]!;
      if (await this.send(row, party, book, words)) mailed.push(party.id);
    }
    const today = LocalDate.at(this.clock.now());
    await this.parties.invite(consultationId, partyIds, this.clock.now());
    await this.ledger.document(consultationId, `Vragenlijst ${row.code} van ${consultation.questionCount} vragen`, {
      channel: 'EMAIL',
      givenOn: today,
      note: words.subject,
      partyIds,
    });
    this.unitOfWork.audit({
      action: 'consultation.questionnaires-mailed',
      kind: 'consultation',
      recordId: consultationId,
      programmeId: row.programmeId,
      after: { partyIds: mailed, subject: words.subject },
    });
  }

  private async send(
    { programmeId, tenderId }: { programmeId: string; tenderId: string },
    party: { id: string; contactEmail: string },
    { name, bytes }: PartyWorkbook,
    { subject, text }: MailWords,
  ): Promise<string | null> {
    const scope = { programmeId, tenderId, permission: 'consultation-response.write' };
    const fileId = await this.files.store({ ...scope, name, bytes, mediaType: XLSX });
    return this.mail.send({
      ...scope,
      uniqueKey: `questionnaire:${party.id}:${LocalDate.at(this.clock.now())}:${party.contactEmail}`,
      recipient: party.contactEmail,
      subject,
      body: text,
      fileIds: [fileId],
    });
  }
}
