import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { PartyAnswersResponse } from '../http/consultation-party.response';
import { ConsultationPartyQuery } from './consultation-party.query';
import { ReceivedResponseQuery } from './received-response.query';

/** What one party says; confidential, so that reading it is audited. */
@Injectable()
export class PartyAnswersQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parties: ConsultationPartyQuery,
    private readonly responses: ReceivedResponseQuery,
  ) {}

  /** Needs a unit of work that writes. @throws DomainError 404 */
  async read(consultationId: string, partyId: string): Promise<PartyAnswersResponse> {
    const party = await this.parties.one(consultationId, partyId);
    const [place] = await this.unitOfWork.query<{ programmeId: string; tenderId: string }>(
      'select programme_id as "programmeId", tender_id as "tenderId" from consultation where id = $1',
      [consultationId],
    );
    this.unitOfWork.actor.demand('consultation-response.read', place!);
    this.unitOfWork.audit({
      action: 'consultation-response.read',
      kind: 'consultation-party',
      recordId: partyId,
      programmeId: place!.programmeId,
    });
    return { party, items: await this.responses.currentAnswers(partyId), next: null };
  }
}
