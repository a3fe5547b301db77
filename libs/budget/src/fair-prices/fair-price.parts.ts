import type { FeatureParts } from '@koersvast/platform';
import { BudgetPaperFrameQuery } from '../papers/budget-paper-frame.query';
import { RecordBuildup } from './commands/record-buildup';
import { BudgetBuildupLineEntity } from './data/budget-buildup-line.entity';
import { BudgetBuildupEntity } from './data/budget-buildup.entity';
import { BuildupExport } from './exchange/buildup.export';
import { BuildupController } from './http/buildup.controller';
import { BuildupQuery } from './queries/buildup.query';

export const fairPriceParts: FeatureParts = {
  entities: [BudgetBuildupEntity, BudgetBuildupLineEntity],
  controllers: [BuildupController],
  providers: [BudgetPaperFrameQuery, BuildupQuery, RecordBuildup, BuildupExport],
};
