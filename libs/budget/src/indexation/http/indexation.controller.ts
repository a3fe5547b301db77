import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { AgreedBudgetResponse } from '../../agreed-budgets/http/agreed-budget.response';
import { AgreedBudgetQuery } from '../../agreed-budgets/queries/agreed-budget.query';
import { IndexAgreedBudget } from '../commands/index-agreed-budget';
import { IndexationPreviewQuery } from '../queries/indexation-preview.query';
import { IndexationRuleRequest, IndexBudgetRequest } from './indexation.request';
import { IndexationPreviewResponse } from './indexation.response';

/** Indexatie van het afgesproken budget. */
@Controller('agreed-budgets')
export class IndexationController {
  constructor(
    private readonly previews: IndexationPreviewQuery,
    private readonly apply: IndexAgreedBudget,
    private readonly budgets: AgreedBudgetQuery,
  ) {}

  /** Rekent de indexatie stap voor stap uit; bewaart niets. */
  @Post(':id/indexation-preview')
  @HttpCode(200)
  @Access('budget.read')
  preview(@Param('id', IdPipe) id: string, @Body() body: IndexationRuleRequest): Promise<IndexationPreviewResponse> {
    return this.previews.preview(id, body);
  }

  /** Legt de indexatie vast als nieuwe versie, met de cijfers waarmee is gerekend. */
  @Post(':id/indexation')
  @Access('budget.write')
  @Creates()
  @TakesIfMatch()
  async index(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: IndexBudgetRequest,
  ): Promise<AgreedBudgetResponse> {
    await this.apply.execute(id, body, rowVersion);
    return this.budgets.one(id);
  }
}
