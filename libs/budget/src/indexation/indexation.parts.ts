import type { FeatureParts } from '@koersvast/platform';
import { AddIndexFigure } from './commands/add-index-figure';
import { IndexAgreedBudget } from './commands/index-agreed-budget';
import { BudgetIndexationEntity } from './data/budget-indexation.entity';
import { IndexFigureEntity } from './data/index-figure.entity';
import { IndexFiguresController } from './http/index-figures.controller';
import { IndexationController } from './http/indexation.controller';
import { IndexFiguresQuery } from './queries/index-figures.query';
import { IndexationPreviewQuery } from './queries/indexation-preview.query';

export const indexationParts: FeatureParts = {
  entities: [BudgetIndexationEntity, IndexFigureEntity],
  controllers: [IndexFiguresController, IndexationController],
  providers: [AddIndexFigure, IndexAgreedBudget, IndexFiguresQuery, IndexationPreviewQuery],
};
