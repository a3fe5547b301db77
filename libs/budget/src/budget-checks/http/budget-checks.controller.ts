import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import {
  Access,
  Creates,
  IdPipe,
  IfMatch,
  PageRequest,
  ProgrammeId,
  TakesIfMatch,
  TakesProgramme,
} from '@koersvast/platform';
import { KeepBudgetRules } from '../commands/keep-budget-rules';
import { BudgetCheckQuery } from '../queries/budget-check.query';
import { BudgetRuleListQuery } from '../queries/budget-rule-list.query';
import { BudgetCheckRequest, CreateBudgetRuleRequest, EndBudgetRuleRequest } from './budget-check.request';
import { BudgetCheckResponse, BudgetRuleListResponse, BudgetRuleResponse } from './budget-check.response';
import { presentCheck } from './present-check';

/** Ruimte en regels: stoppen, waarschuwen of negeren bij nieuwe besluiten en vastleggingen. */
@Controller()
export class BudgetChecksController {
  constructor(
    private readonly checks: BudgetCheckQuery,
    private readonly rules: BudgetRuleListQuery,
    private readonly keep: KeepBudgetRules,
  ) {}

  /** Rekent tijdens het typen uit of er ruimte is; bewaart niets. */
  @Post('budget-checks')
  @HttpCode(200)
  @Access('commitment.read')
  @TakesProgramme()
  async check(@ProgrammeId() programmeId: string, @Body() body: BudgetCheckRequest): Promise<BudgetCheckResponse> {
    const { contractId = null, year, municipalityId, amount } = body;
    return presentCheck(
      await this.checks.check({ programmeId, contractId, year, municipalityId }, Money.parse(amount)),
    );
  }

  @Get('budget-rules')
  @Access('budget-rule.read')
  list(@ProgrammeId() programmeId: string, @Query() request: PageRequest): Promise<BudgetRuleListResponse> {
    return this.rules.page(programmeId, request);
  }

  /** Legt een regel vast vanaf een dag. */
  @Post('budget-rules')
  @Access('budget-rule.write')
  @Creates()
  @TakesProgramme()
  async add(@ProgrammeId() programmeId: string, @Body() body: CreateBudgetRuleRequest): Promise<BudgetRuleResponse> {
    return this.rules.one(programmeId, await this.keep.add(programmeId, body));
  }

  /** Beëindigt een regel; wat gold, blijft staan. */
  @Post('budget-rules/:id/end')
  @HttpCode(200)
  @Access('budget-rule.write')
  @TakesIfMatch()
  async end(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { on }: EndBudgetRuleRequest,
  ): Promise<BudgetRuleResponse> {
    await this.keep.end(id, on, rowVersion);
    return this.rules.one(await this.rules.programmeOf(id), id);
  }
}
