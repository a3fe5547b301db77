import type { FeatureParts } from '@koersvast/platform';
import { KeepReconciliation } from './commands/keep-reconciliation';
import { ReconciliationDifferenceEntity } from './data/reconciliation-difference.entity';
import { ReconciliationLineEntity } from './data/reconciliation-line.entity';
import { ReconciliationEntity } from './data/reconciliation.entity';
import { ReconciliationStore } from './data/reconciliation.store';
import { ReconciliationExport } from './exchange/reconciliation.export';
import { ReconciliationsController } from './http/reconciliations.controller';
import { ComparedMonthsQuery } from './queries/compared-months.query';
import { ReconciliationQuery } from './queries/reconciliation.query';
import { ReconciliationWork } from './queries/reconciliation.work';

export const reconciliationParts: FeatureParts = {
  entities: [ReconciliationDifferenceEntity, ReconciliationLineEntity, ReconciliationEntity],
  controllers: [ReconciliationsController],
  providers: [
    KeepReconciliation,
    ReconciliationStore,
    ComparedMonthsQuery,
    ReconciliationQuery,
    ReconciliationWork,
    ReconciliationExport,
  ],
};
