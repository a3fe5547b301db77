import type { FeatureParts } from '@koersvast/platform';
import { KeepBudgetLines } from './commands/keep-budget-lines';
import { KeepCodeBook } from './commands/keep-code-book';
import { KeepMunicipalBudget } from './commands/keep-municipal-budget';
import { KeepTaskFieldProfile } from './commands/keep-task-field-profile';
import { BudgetProgrammeEntity } from './data/budget-programme.entity';
import { Iv3CodeEntity } from './data/iv3-code.entity';
import { MunicipalBudgetAdoptionEntity } from './data/municipal-budget-adoption.entity';
import { MunicipalBudgetLineEntity } from './data/municipal-budget-line.entity';
import { MunicipalBudgetEntity } from './data/municipal-budget.entity';
import { MunicipalBudgetStore } from './data/municipal-budget.store';
import { TaskFieldProfileShareEntity } from './data/task-field-profile-share.entity';
import { TaskFieldProfileEntity } from './data/task-field-profile.entity';
import { MunicipalBudgetImport } from './exchange/municipal-budget-import';
import { MunicipalBudgetExport, MunicipalBudgetsExport } from './exchange/municipal-budget.export';
import {
  BudgetProgrammesController,
  ContractDifferencesController,
  Iv3CodesController,
  TaskFieldProfilesController,
} from './http/code-book.controller';
import { MunicipalBudgetLinesController, MunicipalBudgetsController } from './http/municipal-budgets.controller';
import { BudgetCodeBook } from './queries/budget-code-book';
import { BudgetFrameQuery } from './queries/budget-frame.query';
import { CodeBookQuery } from './queries/code-book.query';
import { ContractDifferenceQuery } from './queries/contract-difference.query';
import { ContractShareQuery } from './queries/contract-share.query';
import { ImportPlaceQuery } from './queries/import-place.query';
import { MunicipalBudgetFacts } from './queries/municipal-budget-facts.query';
import { MunicipalBudgetQuery } from './queries/municipal-budget.query';
import { HeldProfilesQuery } from './queries/held-profiles.query';
import { ProfilePreviewQuery } from './queries/profile-preview.query';
import { TaskFieldProfileQuery } from './queries/task-field-profile.query';

export const municipalBudgetParts: FeatureParts = {
  entities: [
    Iv3CodeEntity,
    BudgetProgrammeEntity,
    MunicipalBudgetEntity,
    MunicipalBudgetAdoptionEntity,
    MunicipalBudgetLineEntity,
    TaskFieldProfileEntity,
    TaskFieldProfileShareEntity,
  ],
  controllers: [
    MunicipalBudgetsController,
    MunicipalBudgetLinesController,
    Iv3CodesController,
    BudgetProgrammesController,
    TaskFieldProfilesController,
    ContractDifferencesController,
  ],
  providers: [
    MunicipalBudgetFacts,
    MunicipalBudgetQuery,
    MunicipalBudgetStore,
    BudgetCodeBook,
    CodeBookQuery,
    ContractShareQuery,
    ContractDifferenceQuery,
    TaskFieldProfileQuery,
    HeldProfilesQuery,
    ProfilePreviewQuery,
    KeepMunicipalBudget,
    KeepBudgetLines,
    KeepCodeBook,
    KeepTaskFieldProfile,
    BudgetFrameQuery,
    ImportPlaceQuery,
    MunicipalBudgetImport,
    MunicipalBudgetExport,
    MunicipalBudgetsExport,
  ],
};
