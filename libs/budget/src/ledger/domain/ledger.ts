/** Lasten or baten. */
export const LEDGER_SIDES = ['COST', 'INCOME'] as const;
export type LedgerSide = (typeof LEDGER_SIDES)[number];

/** On what ground youth money is spent (domain C6): contract, subsidie, bijdrage GR, pgb, eigen uitvoering. */
export const LEGAL_BASES = ['CONTRACT', 'SUBSIDY', 'JOINT_CONTRIBUTION', 'PERSONAL_BUDGET', 'OWN'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** What is added up apart, never together: bestedingen of the partner, lasten and baten of the municipalities. */
export const BOOK_MEASURES = ['EXPENDITURE', 'ACTUAL_COST', 'ACTUAL_INCOME'] as const;
export type BookMeasure = (typeof BOOK_MEASURES)[number];
