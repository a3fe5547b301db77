import type { Texts } from '@koersvast/platform';
import type { BoardColumnResponse } from './budget-board.response';

const FIELDS = ['agreed', 'expected', 'spent', 'spentPercentage', 'forecast', 'variance', 'favour'] as const;

/** Name and definition of every column, so that a person need not guess how a figure came about. */
export const boardColumns = (texts: Texts): BoardColumnResponse[] =>
  FIELDS.map((field) => ({
    field,
    label: texts.say(`budget.column.${field}`),
    definition: texts.say(`budget.column.${field}.definition`),
  }));
