import type { FeatureParts } from '@koersvast/platform';
import { ExpenditureLedger } from './commands/expenditure-ledger';
import { ExpenditureLineEntity } from './data/expenditure-line.entity';
import { ExpenditureStore } from './data/expenditure.store';
import { ExpenditureImport } from './exchange/expenditure-import';
import { ExpenditureListExport } from './exchange/expenditure-list.export';
import { ExpenditureStatementsController } from './http/expenditure-statements.controller';
import { ExpenditureListQuery } from './queries/expenditure-list.query';
import { StatementContextQuery } from './queries/statement-context.query';

export const expenditureParts: FeatureParts = {
  entities: [ExpenditureLineEntity],
  controllers: [ExpenditureStatementsController],
  providers: [
    ExpenditureLedger,
    ExpenditureStore,
    ExpenditureImport,
    ExpenditureListExport,
    StatementContextQuery,
    ExpenditureListQuery,
  ],
};
