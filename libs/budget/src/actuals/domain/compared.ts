import type { LedgerColumn } from './ledger-row';

/** What besides its amount makes that a line is booked otherwise, with the column of the tables. Words do not count. */
export const COMPARED = {
  period: 'period_number',
  ledgerAccount: 'ledger_account',
  costCentre: 'cost_centre',
  taskField: 'task_field',
  category: 'category',
  budgetProgramme: 'budget_programme',
  legalBasis: 'legal_basis',
  side: 'side',
  municipality: 'municipality_id',
  buildingBlock: 'building_block_id',
  contract: 'contract_id',
} as const satisfies Partial<Record<LedgerColumn, string>>;
