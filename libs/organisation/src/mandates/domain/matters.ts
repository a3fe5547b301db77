/** What a mandate can be about: the kinds of approvals, and the money that is decided without one. */
export const MATTERS = [
  'modification',
  'agreed-budget',
  'budget-amendment',
  'award-proposal',
  'requirement-baseline',
  'clarification-note',
  'pc-report',
  'settlement-scenario',
  'commitment',
] as const;
export type Matter = (typeof MATTERS)[number];

/** With an amount: there a mandate has a limit. */
export const MONEY_MATTERS: readonly string[] = [
  'modification',
  'agreed-budget',
  'budget-amendment',
  'settlement-scenario',
  'commitment',
];
