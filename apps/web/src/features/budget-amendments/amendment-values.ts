import { Money } from '@koersvast/kernel';
import type { components } from '@web/api/schema';

export type Amendment = components['schemas']['BudgetAmendmentResponse'];
export type Budget = components['schemas']['MunicipalBudgetResponse'];
export type Line = Budget['lines'][number];

export interface RowValues {
  lineId: string;
  change: string | null;
}

/** One municipality of the proposal; more than one makes it a joint proposal. */
export interface PartValues {
  municipalBudgetId: string;
  rows: RowValues[];
}

export type Values = {
  title: string;
  reason: string;
  kind: 'TRANSFER' | 'CHANGE';
  duration: 'INCIDENTAL' | 'STRUCTURAL';
  parts: PartValues[];
};

export const emptyRow: RowValues = { lineId: '', change: null };

export const emptyPart = (municipalBudgetId: string): PartValues => ({ municipalBudgetId, rows: [emptyRow, emptyRow] });

/** Rows with a line and an amount: what can be reckoned with while the rest is still being typed. */
export const filled = (rows: readonly RowValues[]) =>
  rows.flatMap(({ lineId, change }) =>
    lineId && change !== null && !Money.parse(change).isZero() ? [{ lineId, change }] : [],
  );

/** Baten minus lasten of what is typed. */
export function balanceOf(rows: readonly RowValues[], lines: readonly Pick<Line, 'id' | 'side'>[]): Money {
  return Money.sum(
    filled(rows).map(({ lineId, change }) => {
      const income = lines.find(({ id }) => id === lineId)?.side === 'INCOME';
      return income ? Money.parse(change) : Money.parse(change).negate();
    }),
  );
}

/** What somebody reads of a proposal that stands: its rows as the form takes them. */
export const valuesOf = (amendment: Amendment): Values => ({
  ...{ title: amendment.title, reason: amendment.reason, kind: amendment.kind, duration: amendment.duration },
  parts: [
    {
      municipalBudgetId: amendment.municipalBudgetId,
      rows: amendment.rows.map(({ lineId, change }) => ({ lineId: lineId ?? '', change })),
    },
  ],
});
