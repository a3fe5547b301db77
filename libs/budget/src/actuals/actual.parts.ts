import type { FeatureParts } from '@koersvast/platform';
import { CorrectActual } from './commands/correct-actual';
import { ActualStore } from './data/actual.store';
import { StagedActuals } from './data/staged-actuals.store';
import { ActualListExport } from './exchange/actual-list.export';
import { ActualImport } from './exchange/actual-import';
import { ActualsController } from './http/actuals.controller';
import { ActualListQuery } from './queries/actual-list.query';
import { LedgerContextQuery } from './queries/ledger-context.query';

export const actualParts: FeatureParts = {
  entities: [],
  controllers: [ActualsController],
  providers: [
    ActualImport,
    ActualListExport,
    ActualListQuery,
    ActualStore,
    CorrectActual,
    LedgerContextQuery,
    StagedActuals,
  ],
};
