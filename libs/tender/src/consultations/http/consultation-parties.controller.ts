import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, IdPipe } from '@koersvast/platform';
import { ConsultationPartyQuery } from '../queries/consultation-party.query';
import { ConsultationPartyListRequest } from './consultation-party.request';
import { ConsultationPartyListResponse, ConsultationPartyResponse } from './consultation-party.response';

/** De partijen die aan een marktconsultatie meedoen. */
@Controller('consultations/:id/parties')
export class ConsultationPartiesController {
  constructor(private readonly query: ConsultationPartyQuery) {}

  @Get()
  @Access('consultation-response.read')
  list(
    @Param('id', IdPipe) id: string,
    @Query() request: ConsultationPartyListRequest,
  ): Promise<ConsultationPartyListResponse> {
    return this.query.page(id, request);
  }

  @Get(':partyId')
  @Access('consultation-response.read')
  one(@Param('id', IdPipe) id: string, @Param('partyId', IdPipe) partyId: string): Promise<ConsultationPartyResponse> {
    return this.query.one(id, partyId);
  }
}
