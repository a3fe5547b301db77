import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { EvaluateSignals } from '../commands/evaluate-signals';
import { TreatSignal } from '../commands/treat-signal';
import { SignalsQuery } from '../queries/signals.query';
import { AssignSignalRequest, SignalListRequest, SnoozeSignalRequest } from './signal.request';
import { SignalDetailResponse, SignalEvaluationResponse, SignalListResponse } from './signal.response';

/** Signalen: waar het geld aandacht vraagt, met wat ermee gebeurde. */
@Controller('signals')
export class SignalsController {
  constructor(
    private readonly query: SignalsQuery,
    private readonly treat: TreatSignal,
    private readonly evaluate: EvaluateSignals,
  ) {}

  /** Signalen, de zwaarste eerst. */
  @Get()
  @Access('budget.read')
  list(@ProgrammeId() programmeId: string, @Query() request: SignalListRequest): Promise<SignalListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('budget.read')
  one(@Param('id', IdPipe) id: string): Promise<SignalDetailResponse> {
    return this.query.one(id);
  }

  /** Kijkt nu opnieuw; anders gebeurt dat binnen een minuut na een boeking en op elke nieuwe dag. */
  @Post('evaluate')
  @HttpCode(200)
  @Access('signal.write')
  @TakesProgramme()
  look(@ProgrammeId() programmeId: string): Promise<SignalEvaluationResponse> {
    return this.evaluate.of(programmeId);
  }

  /** Laat het signaal sluimeren tot en met een dag, met de reden. Wordt het ernstiger, dan is het er eerder weer. */
  @Post(':id/snooze')
  @HttpCode(200)
  @Access('signal.write')
  @TakesIfMatch()
  async snooze(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { until, reason }: SnoozeSignalRequest,
  ): Promise<SignalDetailResponse> {
    await this.treat.snooze(id, until, reason, rowVersion);
    return this.query.one(id);
  }

  /** Pakt een sluimerend signaal weer op. */
  @Post(':id/wake')
  @HttpCode(200)
  @Access('signal.write')
  @TakesIfMatch()
  async wake(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<SignalDetailResponse> {
    await this.treat.wake(id, rowVersion);
    return this.query.one(id);
  }

  /** Geeft het signaal aan iemand, of aan niemand in het bijzonder. */
  @Post(':id/assign')
  @HttpCode(200)
  @Access('signal.write')
  @TakesIfMatch()
  async assign(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { assigneeId }: AssignSignalRequest,
  ): Promise<SignalDetailResponse> {
    await this.treat.assign(id, assigneeId ?? null, rowVersion);
    return this.query.one(id);
  }
}
