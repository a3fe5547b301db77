import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepAdvanceSchedule } from '../commands/keep-advance-schedule';
import { RegisterPayments } from '../commands/register-payments';
import { AdvanceScheduleQuery } from '../queries/advance-schedule.query';
import {
  AdvanceScheduleListRequest,
  CreateAdvanceScheduleRequest,
  DayRuleRequest,
  RegisterPaymentsRequest,
  ReversePaymentRequest,
  ScheduleStandRequest,
} from './advance.request';
import { AdvanceScheduleListResponse, AdvanceScheduleResponse } from './advance.response';

/** Bevoorschotting per contractjaar: termijnen, betalingen en wat elk boek daarvan toont. */
@Controller()
export class AdvancesController {
  constructor(
    private readonly query: AdvanceScheduleQuery,
    private readonly schedules: KeepAdvanceSchedule,
    private readonly payments: RegisterPayments,
  ) {}

  @Get('advance-schedules')
  @Access('advance.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: AdvanceScheduleListRequest,
  ): Promise<AdvanceScheduleListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Eén schema op een stand. */
  @Get('advance-schedules/:id')
  @Access('advance.read')
  one(@Param('id', IdPipe) id: string, @Query() stand: ScheduleStandRequest): Promise<AdvanceScheduleResponse> {
    return this.query.one(id, stand);
  }

  /** Maakt het schema van een contractjaar uit de laatste verdeling van het afgesproken budget. */
  @Post('advance-schedules')
  @Access('advance.write')
  @Creates()
  @TakesProgramme()
  async create(
    @ProgrammeId() programmeId: string,
    @Body() body: CreateAdvanceScheduleRequest,
  ): Promise<AdvanceScheduleResponse> {
    return this.query.one(await this.schedules.create(programmeId, body));
  }

  /** Wat het contract zegt van een termijn op een vrije dag: een volgende versie, waarin verschuift wat nog niet is betaald. */
  @Put('advance-schedules/:id/day-rule')
  @Access('advance.write')
  @TakesIfMatch()
  async dayRule(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: DayRuleRequest,
  ): Promise<AdvanceScheduleResponse> {
    await this.schedules.setDayRule(id, body.dayRule, rowVersion);
    return this.query.one(id);
  }

  /** Legt betalingen vast, per gemeente en termijn; een deel van een termijn mag. */
  @Post('advance-schedules/:id/payments')
  @Access('advance.write')
  @Creates()
  @TakesIfMatch()
  async pay(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: RegisterPaymentsRequest,
  ): Promise<AdvanceScheduleResponse> {
    await this.payments.pay(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Neemt een betaling terug met een eigen rij. */
  @Post('advance-payments/:id/reversal')
  @Access('advance.write')
  @Creates()
  async reverse(
    @Param('id', IdPipe) id: string,
    @Body() body: ReversePaymentRequest,
  ): Promise<AdvanceScheduleResponse> {
    return this.query.one(await this.payments.reverse(id, body));
  }
}
