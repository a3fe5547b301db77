import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { KeepPlans } from '../commands/keep-plans';
import { PlanListQuery } from '../queries/plan-list.query';
import {
  ChangeIndicatorPlanRequest,
  ClosePlanRequest,
  FollowUpPlanRequest,
  IndicatorPlanListRequest,
  MakeIndicatorPlanRequest,
} from './plan.request';
import { IndicatorPlanListResponse, IndicatorPlanResponse } from './plan.response';

/** Verbeterplannen bij rode KPI's. */
@Controller('indicator-plans')
export class IndicatorPlansController {
  constructor(
    private readonly list: PlanListQuery,
    private readonly keeping: KeepPlans,
  ) {}

  /** Plannen, wat het eerst af moet zijn vooraan. */
  @Get()
  @Access('indicator.read')
  page(@Query() request: IndicatorPlanListRequest): Promise<IndicatorPlanListResponse> {
    return this.list.page(request);
  }

  @Get(':id')
  @Access('indicator.read')
  one(@Param('id', IdPipe) id: string): Promise<IndicatorPlanResponse> {
    return this.list.one(id);
  }

  /** Maakt een plan bij een rode periode. */
  @Post()
  @Creates()
  @Access('indicator.write')
  async make(@Body() { indicatorId, period, ...words }: MakeIndicatorPlanRequest): Promise<IndicatorPlanResponse> {
    return this.list.one(await this.keeping.make(indicatorId, period, words));
  }

  @Patch(':id')
  @Access('indicator.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeIndicatorPlanRequest,
  ): Promise<IndicatorPlanResponse> {
    await this.keeping.change(id, body, rowVersion);
    return this.list.one(id);
  }

  /** Schrijft op wat er sinds de vorige keer gebeurde. */
  @Post(':id/follow-up')
  @HttpCode(200)
  @Access('indicator.write')
  @TakesIfMatch()
  async followUp(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { text }: FollowUpPlanRequest,
  ): Promise<IndicatorPlanResponse> {
    await this.keeping.followUp(id, text, rowVersion);
    return this.list.one(id);
  }

  /** Sluit het plan met wat het opleverde, of trekt het in. */
  @Post(':id/close')
  @HttpCode(200)
  @Access('indicator.write')
  @TakesIfMatch()
  async close(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { state, outcome }: ClosePlanRequest,
  ): Promise<IndicatorPlanResponse> {
    await this.keeping.close(id, state, outcome, rowVersion);
    return this.list.one(id);
  }
}
