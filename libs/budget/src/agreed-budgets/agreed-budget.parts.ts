import type { FeatureParts } from '@koersvast/platform';
import { AddBudgetVersion } from './commands/add-budget-version';
import { CreateAgreedBudget } from './commands/create-agreed-budget';
import { ImportBudgetLines } from './commands/import-budget-lines';
import { SplitAgreedBudget } from './commands/split-agreed-budget';
import { AgreedBudgetVersionEntity } from './data/agreed-budget-version.entity';
import { AgreedBudgetEntity } from './data/agreed-budget.entity';
import { AgreedBudgetStore } from './data/agreed-budget.store';
import { BudgetSplitBlockKeyEntity } from './data/budget-split-block-key.entity';
import { BudgetSplitEntity } from './data/budget-split.entity';
import { AgreedBudgetImport } from './exchange/agreed-budget-import';
import { AgreedBudgetsController } from './http/agreed-budgets.controller';
import { AgreedBudgetQuery } from './queries/agreed-budget.query';
import { AppliedSplitQuery } from './queries/applied-split.query';
import { SheetContextQuery } from './queries/sheet-context.query';
import { SplitPreviewQuery } from './queries/split-preview.query';

export const agreedBudgetParts: FeatureParts = {
  entities: [AgreedBudgetVersionEntity, AgreedBudgetEntity, BudgetSplitEntity, BudgetSplitBlockKeyEntity],
  controllers: [AgreedBudgetsController],
  providers: [
    ImportBudgetLines,
    AgreedBudgetImport,
    SheetContextQuery,
    AddBudgetVersion,
    CreateAgreedBudget,
    SplitAgreedBudget,
    AgreedBudgetStore,
    AgreedBudgetQuery,
    AppliedSplitQuery,
    SplitPreviewQuery,
  ],
};
