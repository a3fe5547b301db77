/** Taakvelden and economic categories: the codes of Iv3 (domain D3). */
export const IV3_KINDS = ['TASK_FIELD', 'CATEGORY'] as const;
export type Iv3Kind = (typeof IV3_KINDS)[number];

/** `6.752` and, from before 2025, `6.72a`. */
export const TASK_FIELD_CODE = /^\d\.\d{1,3}[a-d]?$/;
/** L for lasten, B for baten: `L3.4.1`. */
export const CATEGORY_CODE = /^[LB]\d(\.\d{1,2}){1,2}$/;
