import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Access, ActingRequest, IdPipe, OwnTransaction, UnitOfWork } from '@koersvast/platform';
import { ConsultationPartyQuery } from '../queries/consultation-party.query';
import { ReceivedResponseQuery } from '../queries/received-response.query';
import { ReceivedResponseListRequest } from './consultation-party.request';
import { PartyAnswersResponse, ReceivedResponseListResponse } from './consultation-party.response';

/** De reacties van partijen. */
@Controller('consultations/:id')
export class ReceivedResponsesController {
  constructor(
    private readonly parties: ConsultationPartyQuery,
    private readonly query: ReceivedResponseQuery,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Wat binnenkwam, het nieuwste eerst. */
  @Get('responses')
  @Access('consultation-response.read')
  list(
    @Param('id', IdPipe) id: string,
    @Query() request: ReceivedResponseListRequest,
  ): Promise<ReceivedResponseListResponse> {
    return this.query.page(id, request);
  }

  /** De antwoorden van een partij die nu tellen. Wie ze leest, staat in de audit. */
  @Get('parties/:partyId/answers')
  @Access('consultation-response.read')
  @OwnTransaction()
  answers(
    @Param('id', IdPipe) id: string,
    @Param('partyId', IdPipe) partyId: string,
    @Req() { actor }: ActingRequest,
  ): Promise<PartyAnswersResponse> {
    return this.unitOfWork.run(actor, async () => {
      const party = await this.parties.one(id, partyId);
      const [place] = await this.unitOfWork.query<{ programmeId: string }>(
        'select programme_id as "programmeId" from consultation where id = $1',
        [id],
      );
      this.unitOfWork.audit({
        action: 'consultation-response.read',
        kind: 'consultation-party',
        recordId: partyId,
        programmeId: place!.programmeId,
      });
      return { party, items: await this.query.currentAnswers(partyId), next: null };
    });
  }
}
