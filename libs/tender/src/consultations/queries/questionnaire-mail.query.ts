import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { leftOutBecause, questionnaireWords } from '../domain/party-mail';
import { PartyWorkbooks, workbookName } from '../exchange/party-workbooks';
import type { PartyMailDraftResponse } from '../http/party-mail.response';
import { SenderQuery } from './sender.query';

/** What would leave to whom when the questionnaire is mailed. */
@Injectable()
export class QuestionnaireMailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workbooks: PartyWorkbooks,
    private readonly sender: SenderQuery,
  ) {}

  /** @throws DomainError 403/404, 409 in concept */
  async draft(consultationId: string): Promise<PartyMailDraftResponse> {
    const consultation = await this.workbooks.published(consultationId);
    this.unitOfWork.actor.demand('consultation-response.write', consultation);
    const parties = (await this.workbooks.everyone(consultationId)).map((party) => ({
      party,
      reason: leftOutBecause(party),
    }));
    return {
      ...questionnaireWords(consultation, await this.sender.here()),
      recipients: parties
        .filter(({ reason }) => reason === null)
        .map(({ party }) => ({
          partyId: party.id,
          name: party.name,
          recipient: party.contactEmail,
          attachment: workbookName(consultation.code, party),
          sentBefore: party.invitedAt !== null,
        })),
      leftOut: parties.flatMap(({ party: { id, name }, reason }) =>
        reason === null ? [] : [{ partyId: id, name, reason }],
      ),
    };
  }
}
