import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { DefineIndicator } from '../commands/define-indicator';
import { ReviseIndicator } from '../commands/revise-indicator';
import { EndIndicator } from '../commands/end-indicator';
import { JudgeIndicator } from '../commands/judge-indicator';
import { IndicatorDetailQuery } from '../queries/indicator-detail.query';
import { IndicatorListQuery } from '../queries/indicator-list.query';
import {
  DefineIndicatorRequest,
  EndIndicatorRequest,
  IndicatorListRequest,
  ReviseIndicatorRequest,
  JudgeIndicatorRequest,
} from './indicator.request';
import { IndicatorDetailResponse, IndicatorListResponse } from './indicator.response';

/** KPI's van een contract. */
@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly list: IndicatorListQuery,
    private readonly detail: IndicatorDetailQuery,
    private readonly definition: DefineIndicator,
    private readonly revision: ReviseIndicator,
    private readonly ending: EndIndicator,
    private readonly judging: JudgeIndicator,
  ) {}

  /** KPI's met hun laatste periode. */
  @Get()
  @Access('indicator.read')
  page(@Query() request: IndicatorListRequest): Promise<IndicatorListResponse> {
    return this.list.page(request);
  }

  /** Eén KPI met haar definities en de reeks, ook de lege perioden. */
  @Get(':id')
  @Access('indicator.read')
  one(@Param('id', IdPipe) id: string): Promise<IndicatorDetailResponse> {
    return this.detail.one(id);
  }

  /** Legt vast wat er wordt gemeten. */
  @Post()
  @Creates()
  @Access('indicator.write')
  async define(
    @Body() { contractId, ownerId, judgeId, ...body }: DefineIndicatorRequest,
  ): Promise<IndicatorDetailResponse> {
    const definition = {
      ...body,
      numerator: body.numerator || null,
      denominator: body.denominator || null,
      ...{ norm: body.norm ?? null, amberLimit: body.amberLimit ?? null, redLimit: body.redLimit ?? null },
      source: body.source ?? '',
      purpose: body.purpose ?? ('STEERING' as const),
      perMunicipality: body.perMunicipality ?? false,
      minimumCellSize: body.minimumCellSize ?? 10,
    };
    const id = await this.definition.execute(contractId, definition, { ownerId, judgeId });
    return this.detail.one(id);
  }

  /** Wijzigt de definitie, als nieuwe versie met de reden. */
  @Patch(':id')
  @Access('indicator.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseIndicatorRequest,
  ): Promise<IndicatorDetailResponse> {
    const change = {
      ...body,
      numerator: body.numerator === '' ? null : body.numerator,
      denominator: body.denominator === '' ? null : body.denominator,
    };
    await this.revision.execute(id, change, rowVersion);
    return this.detail.one(id);
  }

  /** Stopt met meten; wat is gemeten, blijft. */
  @Post(':id/end')
  @HttpCode(200)
  @Access('indicator.write')
  @TakesIfMatch()
  async end(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { endedOn, reason }: EndIndicatorRequest,
  ): Promise<IndicatorDetailResponse> {
    await this.ending.execute(id, endedOn, reason, rowVersion);
    return this.detail.one(id);
  }

  /** Beoordeelt de stand van een periode: zij blijft, of is met reden anders. */
  @Post(':id/judge')
  @HttpCode(200)
  @Access('indicator.judge')
  async judge(
    @Param('id', IdPipe) id: string,
    @Body() { period, light, reason }: JudgeIndicatorRequest,
  ): Promise<IndicatorDetailResponse> {
    await this.judging.execute(id, period, light, reason ?? '');
    return this.detail.one(id);
  }
}
