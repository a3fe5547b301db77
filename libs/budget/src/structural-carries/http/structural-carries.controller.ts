import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { MunicipalBudgetResponse } from '../../municipal-budgets/http/municipal-budget.response';
import { MunicipalBudgetQuery } from '../../municipal-budgets/queries/municipal-budget.query';
import { DecideCarry } from '../commands/decide-carry';
import { OpenNextYear } from '../commands/open-next-year';
import { NextYearQuery } from '../queries/next-year.query';
import { StructuralCarryQuery } from '../queries/structural-carry.query';
import { DecideCarryRequest } from './structural-carry.request';
import { NextYearResponse, StructuralCarryListResponse } from './structural-carry.response';

/** Doorwerking: structurele wijzigingen in de begroting van latere jaren, nooit vanzelf. */
@Controller()
export class StructuralCarriesController {
  constructor(
    private readonly query: StructuralCarryQuery,
    private readonly nextYear: NextYearQuery,
    private readonly budgets: MunicipalBudgetQuery,
    private readonly deciding: DecideCarry,
    private readonly opening: OpenNextYear,
  ) {}

  /** Wat eerdere jaren structureel in deze begroting brengen, en wat daarmee is gedaan. */
  @Get('municipal-budgets/:id/structural-carries')
  @Access('budget-amendment.read')
  async ofBudget(@Param('id', IdPipe) id: string): Promise<StructuralCarryListResponse> {
    return { items: await this.query.ofBudget(id), next: null };
  }

  /** In welke latere jaren deze wijziging doorwerkt. */
  @Get('budget-amendments/:id/structural-carries')
  @Access('budget-amendment.read')
  async ofAmendment(@Param('id', IdPipe) id: string): Promise<StructuralCarryListResponse> {
    return { items: await this.query.ofAmendment(id), next: null };
  }

  /** Neemt een structurele wijziging over (in een concept in de regels, anders als voorstel), of legt vast waarom niet. */
  @Post('municipal-budgets/:id/structural-carries')
  @HttpCode(200)
  @Access('budget-amendment.write')
  @TakesIfMatch()
  async decide(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason, ...asked }: DecideCarryRequest,
  ): Promise<StructuralCarryListResponse> {
    await this.deciding.execute(id, { ...asked, reason: reason || null }, rowVersion);
    return this.ofBudget(id);
  }

  /** Hoe de begroting van het volgende jaar zou beginnen; bewaart niets. */
  @Get('municipal-budgets/:id/next-year')
  @Access('municipal-budget.read')
  preview(@Param('id', IdPipe) id: string): Promise<NextYearResponse> {
    return this.nextYear.preview(id);
  }

  /** Begint de begroting van het volgende jaar met voorgestelde regels, elk met haar herkomst. */
  @Post('municipal-budgets/:id/next-year')
  @Creates()
  @Access('municipal-budget.write')
  async open(@Param('id', IdPipe) id: string): Promise<MunicipalBudgetResponse> {
    return this.budgets.one(await this.opening.execute(id));
  }
}
