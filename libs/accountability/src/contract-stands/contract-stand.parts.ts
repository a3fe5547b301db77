import type { FeatureParts } from '@koersvast/platform';
import { ContractStandExport } from './exchange/contract-stand.export';
import { FinanceFrameQuery } from './queries/finance-frame.query';

export const contractStandParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [ContractStandExport, FinanceFrameQuery],
};
