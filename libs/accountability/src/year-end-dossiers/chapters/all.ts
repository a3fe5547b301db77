import { CONTRACT_BUDGET } from './contract-budget';
import { LEDGERS } from './ledgers';
import { MUNICIPAL_BUDGETS, PAYMENTS, SETTLEMENTS } from './municipal-budgets';
import { PROOF } from './proof';
import type { Register } from './register';

export const REGISTERS: readonly Register[] = [
  ...CONTRACT_BUDGET,
  ...LEDGERS,
  ...MUNICIPAL_BUDGETS,
  ...PAYMENTS,
  ...SETTLEMENTS,
  ...PROOF,
];

export interface DossierPaper {
  path: string;
  /** Kind of the paper, as its ExportSource is called. */
  kind: string;
  format: 'pdf' | 'xlsx';
  parametersFor(of: { programmeId: string; contractId: string; year: number }): Record<string, string>;
}

const endOf = (year: number): string => `${year}-12-31`;

/** Papers that exist by themselves and belong in the dossier. */
export const PAPERS: readonly DossierPaper[] = [
  {
    ...{ path: '1 Contractbudget/1.5 Stand op 31 december', kind: 'contract-stand', format: 'pdf' },
    parametersFor: ({ contractId, year }) => ({ contractId, asOf: endOf(year) }),
  },
  {
    ...{ path: '1 Contractbudget/1.6 Stand op 31 december', kind: 'contract-stand', format: 'xlsx' },
    parametersFor: ({ contractId, year }) => ({ contractId, asOf: endOf(year) }),
  },
  {
    ...{ path: '3 Realisatie van de gemeenten/3.3 Iv3-uittreksel', kind: 'iv3-extract', format: 'xlsx' },
    parametersFor: ({ programmeId, year }) => ({ programmeId, year: String(year), quarter: '4' }),
  },
  {
    ...{ path: '7 Contract/7.1 Register van wijzigingen', kind: 'modification-register', format: 'xlsx' },
    parametersFor: ({ contractId }) => ({ contractId }),
  },
  {
    ...{ path: '7 Contract/7.2 Contractdossier op 31 december', kind: 'contract-dossier', format: 'pdf' },
    parametersFor: ({ contractId, year }) => ({ contractId, on: endOf(year) }),
  },
];
