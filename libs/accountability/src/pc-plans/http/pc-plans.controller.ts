import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { PLAN_STEPS, PlanStep } from '../../pc-calendar/domain/report-plan';
import { AskPlanTask } from '../commands/ask-plan-task';
import { KeepPcPlan } from '../commands/keep-pc-plan';
import { PcPlanQuery } from '../queries/pc-plan.query';
import { AskPcPlanTaskRequest, MakePcPlanRequest, MovePcPlanRequest, PcPlanListRequest } from './pc-plan.request';
import { PcPlanListResponse, PcPlanResponse } from './pc-plan.response';

/** Werkplannen van kadernota, begroting, jaarstukken en andere P&C-stukken: stappen teruggerekend vanaf de raad, en wie wat doet. */
@Controller()
export class PcPlansController {
  constructor(
    private readonly query: PcPlanQuery,
    private readonly keep: KeepPcPlan,
    private readonly tasks: AskPlanTask,
  ) {}

  @Get('pc-plans')
  @Access('report.read')
  async list(@ProgrammeId() programmeId: string, @Query() { year }: PcPlanListRequest): Promise<PcPlanListResponse> {
    return { items: await this.query.list(programmeId, year) };
  }

  @Get('pc-plans/:id')
  @Access('report.read')
  one(@Param('id', IdPipe) id: string): Promise<PcPlanResponse> {
    return this.query.one(id);
  }

  /** Rekent de stappen terug vanaf de raad, met de termijnen van de gemeente. */
  @Post('pc-plans')
  @Creates()
  @Access('pc-plan.write')
  @TakesProgramme()
  async make(@ProgrammeId() programmeId: string, @Body() body: MakePcPlanRequest): Promise<PcPlanResponse> {
    return this.query.one(await this.keep.make(programmeId, { ...body }));
  }

  /** Een andere dag van de raad; stappen die zijn gezet, houden hun dag. */
  @Post('pc-plans/:id/move')
  @HttpCode(200)
  @Access('pc-plan.write')
  @TakesIfMatch()
  async move(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { councilOn }: MovePcPlanRequest,
  ): Promise<PcPlanResponse> {
    await this.keep.move(id, councilOn, rowVersion);
    return this.query.one(id);
  }

  @Post('pc-plans/:id/withdraw')
  @HttpCode(200)
  @Access('pc-plan.write')
  @TakesIfMatch()
  async withdraw(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<PcPlanListResponse> {
    const { programmeId, year } = await this.keep.withdraw(id, rowVersion);
    return { items: await this.query.list(programmeId, year) };
  }

  @Post('pc-plans/:id/steps/:step/complete')
  @HttpCode(200)
  @Access('pc-plan.write')
  @TakesIfMatch()
  async complete(
    @Param('id', IdPipe) id: string,
    @Param('step') step: string,
    @IfMatch() rowVersion: number,
  ): Promise<PcPlanResponse> {
    await this.keep.setStep(id, stepOf(step), true, rowVersion);
    return this.query.one(id);
  }

  /** De stap was bij vergissing gezet. */
  @Post('pc-plans/:id/steps/:step/reopen')
  @HttpCode(200)
  @Access('pc-plan.write')
  @TakesIfMatch()
  async reopen(
    @Param('id', IdPipe) id: string,
    @Param('step') step: string,
    @IfMatch() rowVersion: number,
  ): Promise<PcPlanResponse> {
    await this.keep.setStep(id, stepOf(step), false, rowVersion);
    return this.query.one(id);
  }

  /** Vraagt een collega iets voor een stap; het staat in Mijn werk. */
  @Post('pc-plans/:id/tasks')
  @Creates()
  @Access('pc-plan.write')
  async ask(@Param('id', IdPipe) id: string, @Body() body: AskPcPlanTaskRequest): Promise<PcPlanResponse> {
    await this.tasks.ask(id, { ...body });
    return this.query.one(id);
  }

  @Post('pc-plan-tasks/:id/complete')
  @HttpCode(200)
  @Access('pc-plan.contribute')
  @TakesIfMatch()
  async finish(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<PcPlanResponse> {
    return this.query.one(await this.tasks.close(id, 'DONE', rowVersion));
  }

  @Post('pc-plan-tasks/:id/withdraw')
  @HttpCode(200)
  @Access('pc-plan.write')
  @TakesIfMatch()
  async drop(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<PcPlanResponse> {
    return this.query.one(await this.tasks.close(id, 'WITHDRAWN', rowVersion));
  }
}

function stepOf(text: string): PlanStep {
  const step = PLAN_STEPS.find((each) => each === text);
  if (!step) throw new DomainError('platform.not-found', { status: 404 });
  return step;
}
