import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { OrganisationResponse } from '../../registers/http/registers.response';
import { RegisterQuery } from '../../registers/register.query';
import { KeepOrganisations } from '../keep-organisations';
import { AddOrganisationRequest, ChangeOrganisationRequest } from './organisation.request';

/** Organisaties die aan het programma meedoen. */
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly registers: RegisterQuery,
    private readonly keep: KeepOrganisations,
  ) {}

  @Get(':id')
  @Access('programme.read')
  one(@Param('id', IdPipe) id: string): Promise<OrganisationResponse> {
    return this.registers.one('organisations', id);
  }

  @Post()
  @Creates()
  @Access('organisation.write')
  @TakesProgramme()
  async add(@ProgrammeId() programmeId: string, @Body() body: AddOrganisationRequest): Promise<OrganisationResponse> {
    const { name, kind, note, possibleBidder } = body;
    const id = await this.keep.add(programmeId, {
      name,
      kind,
      note: note || null,
      possibleBidder: possibleBidder ?? false,
    });
    return this.registers.one('organisations', id);
  }

  /** Wat u weglaat, blijft zoals het is. */
  @Patch(':id')
  @Access('organisation.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeOrganisationRequest,
  ): Promise<OrganisationResponse> {
    await this.keep.change(id, rowVersion, body);
    return this.registers.one('organisations', id);
  }
}
