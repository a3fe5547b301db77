import { Injectable } from '@nestjs/common';
import { Jobs, UnitOfWork } from '@koersvast/platform';
import { assertOpen, ConsultationStore } from '../data/consultation.store';
import { demandReachable, MailWords } from '../domain/party-mail';
import { PartyWorkbooks } from '../exchange/party-workbooks';

export interface MailQuestionnairesInput extends MailWords {
  consultationId: string;
  partyIds: readonly string[];
}

export const QUESTIONNAIRE_MAIL_JOB = 'consultation.mail-questionnaires';

/** Has the questionnaire mailed: a workbook for each party takes too long to wait for. */
@Injectable()
export class MailQuestionnaires {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly workbooks: PartyWorkbooks,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Answers the id of the job; what can be refused, is refused here already.
   * @throws DomainError 403/404, 409 in concept or report public, 422 party without address or out
   */
  async execute(input: MailQuestionnairesInput): Promise<string> {
    const { consultationId, partyIds } = input;
    const row = await this.consultations.lock(consultationId);
    this.unitOfWork.actor.demand('consultation-response.write', row);
    assertOpen(row);
    await this.workbooks.published(consultationId);
    demandReachable(await this.workbooks.everyone(consultationId), partyIds);
    return this.jobs.enqueue({
      kind: QUESTIONNAIRE_MAIL_JOB,
      payload: input,
      programmeId: row.programmeId,
      tenderId: row.tenderId,
      title: `Vragenlijst ${row.code} mailen (${partyIds.length})`,
    });
  }
}
