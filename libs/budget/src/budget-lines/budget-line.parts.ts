import type { FeatureParts } from '@koersvast/platform';
import { BudgetLineStation } from './budget-line.station';
import { BudgetLineVersionEntity } from './data/budget-line-version.entity';
import { BudgetLineEntity } from './data/budget-line.entity';
import { BudgetLineStore } from './data/budget-line.store';
import { BudgetLinesController } from './http/budget-lines.controller';
import { BudgetLineQuery } from './queries/budget-line.query';

export const budgetLineParts: FeatureParts = {
  entities: [BudgetLineVersionEntity, BudgetLineEntity],
  controllers: [BudgetLinesController],
  providers: [BudgetLineStation, BudgetLineStore, BudgetLineQuery],
};
