/**
 * First words of the actions in the audit log that the money rests on: 'settlement' for 'settlement.decided'. Every action
 * of the libraries budget and accountability is in it (money-actions.spec reads their code), so that a new part of the
 * money cannot be left out of the dossier in silence; beside them what the money hangs on elsewhere.
 */
export const MONEY_ACTIONS = [
  // libs/budget
  ...['accounts-closing', 'actual', 'actuals', 'advance-schedule', 'agreed-budget', 'agreed-budget-proposal'],
  ...[
    'allocation-key',
    'amendment-rule',
    'book-total',
    'budget',
    'budget-amendment',
    'budget-buildup',
    'budget-programme',
  ],
  ...[
    'budget-rule',
    'budget-split',
    'commitment',
    'expenditure',
    'forecast',
    'index-figure',
    'iv3-code',
    'joint-amendment',
  ],
  ...['municipal-budget', 'municipal-budget-line', 'reconciliation', 'settlement', 'settlement-scenario'],
  ...['settlement-scheme', 'signal', 'structural-carry', 'task-field-profile', 'usage', 'population'],
  // libs/accountability
  ...['pc-report', 'pc-plan', 'pc-term', 'report-adoption', 'report-contributor', 'report-paragraph', 'report-remark'],
  ...['report-schedule', 'report-template', 'snapshot', 'variance-explanation', 'year-end-dossier'],
  // what the money hangs on
  ...['approval', 'contract', 'export', 'import', 'mandate', 'modification'],
] as const;
