import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, IdPipe, ProgrammeId } from '@koersvast/platform';
import { BudgetLineQuery } from '../queries/budget-line.query';
import { BudgetLineListRequest } from './budget-line.request';
import { BudgetLineListResponse, BudgetLineResponse } from './budget-line.response';

/** Budgetregels: gemeente x bouwsteen van het contractbudget. De verdeling over bouwstenen is indicatief. */
@Controller('budget-lines')
export class BudgetLinesController {
  constructor(private readonly query: BudgetLineQuery) {}

  @Get()
  @Access('budget.read')
  list(@ProgrammeId() programmeId: string, @Query() request: BudgetLineListRequest): Promise<BudgetLineListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Eén regel met al zijn versies. */
  @Get(':id')
  @Access('budget.read')
  one(@Param('id', IdPipe) id: string): Promise<BudgetLineResponse> {
    return this.query.one(id);
  }
}
