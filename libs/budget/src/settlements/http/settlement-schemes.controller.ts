import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { AddSettlementScheme } from '../commands/add-settlement-scheme';
import { SettlementSchemeQuery } from '../queries/settlement-scheme.query';
import { CreateSettlementSchemeRequest, SettlementSchemeListRequest } from './settlement-scheme.request';
import { SettlementSchemeListResponse, SettlementSchemeResponse } from './settlement-scheme.response';

/** Afrekenregels van een contract: bandbreedte, volumecorrectie, uitvoeringskosten, reserve en terugvordering, gedateerd. */
@Controller('settlement-schemes')
export class SettlementSchemesController {
  constructor(
    private readonly query: SettlementSchemeQuery,
    private readonly add: AddSettlementScheme,
  ) {}

  @Get()
  @Access('budget.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: SettlementSchemeListRequest,
  ): Promise<SettlementSchemeListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('budget.read')
  one(@Param('id', IdPipe) id: string): Promise<SettlementSchemeResponse> {
    return this.query.one(id);
  }

  /** Legt afrekenregels vast. Zij veranderen niet meer; andere afspraken zijn nieuwe regels. */
  @Post()
  @Access('settlement.write')
  @Creates()
  @TakesProgramme()
  async make(
    @ProgrammeId() programmeId: string,
    @Body() body: CreateSettlementSchemeRequest,
  ): Promise<SettlementSchemeResponse> {
    return this.query.one(await this.add.execute(programmeId, body));
  }
}
