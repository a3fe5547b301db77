import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { EstablishSettlement } from '../commands/establish-settlement';
import { SetAccountsClosing } from '../commands/set-accounts-closing';
import { SettlementQuery } from '../queries/settlement.query';
import {
  AccountsClosingListRequest,
  AccountsClosingRequest,
  EstablishSettlementRequest,
  SettlementListRequest,
} from './settlement.request';
import { AccountsClosingListResponse, SettlementListResponse, SettlementResponse } from './settlement.response';

/** Afrekeningen: voorlopig en definitief, met per gemeente het jaar waarin zij vallen. */
@Controller()
export class SettlementsController {
  constructor(
    private readonly query: SettlementQuery,
    private readonly establish: EstablishSettlement,
    private readonly closing: SetAccountsClosing,
  ) {}

  @Get('settlements')
  @Access('budget.read')
  list(@ProgrammeId() programmeId: string, @Query() request: SettlementListRequest): Promise<SettlementListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get('settlements/:id')
  @Access('budget.read')
  async one(@Param('id', IdPipe) id: string): Promise<SettlementResponse> {
    const { programmeId: _, ...settlement } = await this.query.one(id);
    return settlement;
  }

  /** Stelt een afrekening vast op een besloten scenario; wat er eerder voor is geboekt, gaat eraf. */
  @Post('settlements')
  @Access('settlement.write')
  @Creates()
  @TakesProgramme()
  async make(
    @ProgrammeId() _programmeId: string,
    @Body() body: EstablishSettlementRequest,
  ): Promise<SettlementResponse> {
    return this.one(await this.establish.execute(body));
  }

  /** Tot wanneer de rekening van het jaar per gemeente openstaat. */
  @Get('accounts-closings')
  @Access('budget.read')
  async closings(
    @ProgrammeId() programmeId: string,
    @Query() { year }: AccountsClosingListRequest,
  ): Promise<AccountsClosingListResponse> {
    return { items: await this.query.closings(programmeId, year), next: null };
  }

  /** Legt vast tot wanneer; een latere opgave neemt het over, de eerdere blijft staan. */
  @Post('accounts-closings')
  @Access('settlement.write')
  @Creates()
  @TakesProgramme()
  async close(
    @ProgrammeId() programmeId: string,
    @Body() body: AccountsClosingRequest,
  ): Promise<AccountsClosingListResponse> {
    await this.closing.execute(programmeId, body);
    return { items: await this.query.closings(programmeId, body.year), next: null };
  }
}
