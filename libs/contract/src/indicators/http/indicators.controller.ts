import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { DefineIndicator } from '../commands/define-indicator';
import { ReviseIndicator } from '../commands/revise-indicator';
import { IndicatorListQuery } from '../queries/indicator-list.query';
import { DefineIndicatorRequest, IndicatorListRequest, ReviseIndicatorRequest } from './indicator.request';
import { IndicatorDetailResponse, IndicatorListResponse } from './indicator.response';

/** KPI's van een contract. */
@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly list: IndicatorListQuery,
    private readonly definition: DefineIndicator,
    private readonly revision: ReviseIndicator,
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
    return this.list.one(id);
  }

  /** Legt vast wat er wordt gemeten. */
  @Post()
  @Creates()
  @Access('indicator.write')
  async define(@Body() { contractId, ...body }: DefineIndicatorRequest): Promise<IndicatorDetailResponse> {
    const id = await this.definition.execute(contractId, {
      ...body,
      numerator: body.numerator || null,
      denominator: body.denominator || null,
      norm: body.norm ?? null,
      redLimit: body.redLimit ?? null,
      source: body.source ?? '',
      minimumCellSize: body.minimumCellSize ?? 10,
    });
    return this.list.one(id);
  }

  /** Wijzigt de definitie, als nieuwe versie met de reden. */
  @Patch(':id')
  @Access('indicator.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason, ...body }: ReviseIndicatorRequest,
  ): Promise<IndicatorDetailResponse> {
    const change = {
      ...body,
      numerator: body.numerator === '' ? null : body.numerator,
      denominator: body.denominator === '' ? null : body.denominator,
    };
    await this.revision.execute(id, change, reason, rowVersion);
    return this.list.one(id);
  }
}
