import { Controller, Get } from '@nestjs/common';
import { Access, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { PartyQuery } from '../queries/party.query';
import { PartyListResponse } from './party.response';

/** Wie een taak kan dragen: de gemeenten en hun gezamenlijke organen. */
@Controller('organisation-parties')
export class PartiesController {
  constructor(private readonly query: PartyQuery) {}

  @Get()
  @Access('implementation.read')
  @TakesProgramme()
  async list(@ProgrammeId() programmeId: string): Promise<PartyListResponse> {
    return { items: await this.query.of(programmeId), next: null };
  }
}
