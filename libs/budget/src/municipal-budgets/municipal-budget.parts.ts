import type { FeatureParts } from '@koersvast/platform';
import { BudgetProgrammeEntity } from './data/budget-programme.entity';
import { Iv3CodeEntity } from './data/iv3-code.entity';
import { MunicipalBudgetAdoptionEntity } from './data/municipal-budget-adoption.entity';
import { MunicipalBudgetLineEntity } from './data/municipal-budget-line.entity';
import { MunicipalBudgetEntity } from './data/municipal-budget.entity';
import { TaskFieldProfileShareEntity } from './data/task-field-profile-share.entity';
import { TaskFieldProfileEntity } from './data/task-field-profile.entity';
import { MunicipalBudgetFacts } from './queries/municipal-budget-facts.query';

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
  controllers: [],
  providers: [MunicipalBudgetFacts],
};
