import type { FeatureParts } from '@koersvast/platform';
import { KeepBudgetRules } from './commands/keep-budget-rules';
import { RoomLock } from './commands/room-lock';
import { BudgetRuleEntity } from './data/budget-rule.entity';
import { BudgetChecksController } from './http/budget-checks.controller';
import { BudgetCheckQuery } from './queries/budget-check.query';
import { BudgetRuleListQuery } from './queries/budget-rule-list.query';
import { RoomQuery } from './queries/room.query';

export const budgetCheckParts: FeatureParts = {
  entities: [BudgetRuleEntity],
  controllers: [BudgetChecksController],
  providers: [KeepBudgetRules, RoomLock, BudgetCheckQuery, BudgetRuleListQuery, RoomQuery],
};
