import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, PageRequest, TakesIfMatch } from '@koersvast/platform';
import { KeepSubcontractors } from '../commands/keep-subcontractors';
import { SubcontractorListQuery } from '../queries/subcontractor-list.query';
import { RegisterSubcontractorRequest, ReviseSubcontractorRequest } from './subcontractor.request';
import { SubcontractorListResponse, SubcontractorResponse } from './subcontractor.response';

/** Onderaannemers van een contract. */
@Controller()
export class SubcontractorsController {
  constructor(
    private readonly list: SubcontractorListQuery,
    private readonly keeping: KeepSubcontractors,
  ) {}

  @Get('contracts/:id/subcontractors')
  @Access('contract.read')
  page(@Param('id', IdPipe) id: string, @Query() request: PageRequest): Promise<SubcontractorListResponse> {
    return this.list.page(id, request);
  }

  @Post('contracts/:id/subcontractors')
  @Creates()
  @Access('contract.write')
  async register(
    @Param('id', IdPipe) id: string,
    @Body() { kvk = null, endsOn = null, consentOn = null, note = '', ...body }: RegisterSubcontractorRequest,
  ): Promise<SubcontractorResponse> {
    return this.list.one(await this.keeping.register(id, { ...body, kvk, endsOn, consentOn, note }));
  }

  @Patch('subcontractors/:id')
  @Access('contract.write')
  @TakesIfMatch()
  async revise(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseSubcontractorRequest,
  ): Promise<SubcontractorResponse> {
    await this.keeping.revise(id, body, rowVersion);
    return this.list.one(id);
  }
}
