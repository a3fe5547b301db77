import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { DecideBudgetProposal } from '../commands/decide-budget-proposal';
import { BudgetProposalQuery } from '../queries/budget-proposal.query';
import {
  BudgetProposalListRequest,
  DeclineBudgetProposalRequest,
  TakeBudgetProposalRequest,
} from './budget-proposal.request';
import { BudgetProposalListResponse, BudgetProposalResponse } from './budget-proposal.response';

/** Voorstellen voor het afgesproken budget, uit goedgekeurde contractwijzigingen. */
@Controller('agreed-budget-proposals')
export class BudgetProposalsController {
  constructor(
    private readonly query: BudgetProposalQuery,
    private readonly decision: DecideBudgetProposal,
  ) {}

  @Get()
  @Access('budget.read')
  page(@Query() request: BudgetProposalListRequest): Promise<BudgetProposalListResponse> {
    return this.query.page(request);
  }

  /** Neemt het voorstel over als stap van het afgesproken budget. */
  @Post(':id/take')
  @HttpCode(200)
  @Access('budget.write')
  @TakesIfMatch()
  async take(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { decisionReference }: TakeBudgetProposalRequest,
  ): Promise<BudgetProposalResponse> {
    await this.decision.take(id, decisionReference, rowVersion);
    return this.query.one(id);
  }

  /** Laat het budget zoals het is, met de reden. */
  @Post(':id/decline')
  @HttpCode(200)
  @Access('budget.write')
  @TakesIfMatch()
  async decline(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: DeclineBudgetProposalRequest,
  ): Promise<BudgetProposalResponse> {
    await this.decision.decline(id, reason, rowVersion);
    return this.query.one(id);
  }
}
