import { Money } from '@koersvast/kernel';
import type { components } from '@web/api/schema';
import { contentOf, emptyPlace, type LinePlace } from '@web/features/municipal-budgets/line-place-fields';

export type Amendment = components['schemas']['BudgetAmendmentResponse'];
export type Budget = components['schemas']['MunicipalBudgetResponse'];
export type Line = Budget['lines'][number];

export interface RowValues {
  /** Empty while nothing was chosen, and for a new line that was not kept before. */
  lineId: string;
  change: string | null;
  /** What the receivable on the BCF moves; null: in proportion. */
  receivable: string | null;
  /** A line that the begroting does not have yet. */
  fresh: LinePlace | null;
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

export const emptyRow: RowValues = { lineId: '', change: null, receivable: null, fresh: null };

export const newLineRow: RowValues = { ...emptyRow, fresh: emptyPlace };

export const emptyPart = (municipalBudgetId: string): PartValues => ({ municipalBudgetId, rows: [emptyRow, emptyRow] });

/** What the server needs before it can say anything about a new line. */
const complete = ({ description, budgetProgrammeId, taskField, category }: LinePlace): boolean =>
  [description, budgetProgrammeId, taskField, category].every((text) => text.trim() !== '');

const isFilled = ({ lineId, change, fresh }: RowValues): boolean =>
  change !== null && !Money.parse(change).isZero() && (fresh ? complete(fresh) : lineId !== '');

/** Whether somebody began a row without finishing it. */
export const isBegun = (row: RowValues): boolean =>
  !isFilled(row) && (row.fresh !== null || row.lineId !== '' || row.change !== null);

/** Places in the form of the rows that are asked: where what the server says of them belongs. */
export const filledAt = (rows: readonly RowValues[]): number[] =>
  rows.flatMap((row, index) => (isFilled(row) ? [index] : []));

/** Rows with a line and an amount, as the API takes them: what can be reckoned with while the rest is being typed. */
export const filled = (rows: readonly RowValues[]) =>
  rows.filter(isFilled).map(({ lineId, change, receivable, fresh }) => ({
    ...(lineId ? { lineId } : {}),
    ...(fresh ? { newLine: contentOf(fresh) } : {}),
    ...(receivable ? { receivableChange: receivable } : {}),
    change: change!,
  }));

/** Baten minus lasten of what is typed. */
export function balanceOf(rows: readonly RowValues[], lines: readonly Pick<Line, 'id' | 'side'>[]): Money {
  return Money.sum(
    rows.filter(isFilled).map(({ lineId, change, fresh }) => {
      const side = fresh?.side ?? lines.find(({ id }) => id === lineId)?.side;
      return side === 'INCOME' ? Money.parse(change!) : Money.parse(change!).negate();
    }),
  );
}

type Row = Amendment['rows'][number];

/** Typed only when it is not what the proportion gives: then it stays what it was when the amount changes. */
const typedReceivable = ({ before, change, receivableBefore, receivableChange, isNew }: Row): string | null => {
  if (isNew) return receivableChange === '0.00' ? null : receivableChange;
  const [base, of] = [Money.parse(before).cents, Money.parse(receivableBefore).cents];
  if (base === 0n) return receivableChange === '0.00' ? null : receivableChange;
  const product = of * Money.parse(change).abs().cents;
  const share = Money.fromCents((2n * product + base) / (2n * base));
  return share.equals(Money.parse(receivableChange).abs()) ? null : receivableChange;
};

const freshOf = (row: Row): LinePlace => ({
  ...{ budgetProgrammeId: row.budgetProgrammeId, taskField: row.taskField, category: row.category, side: row.side },
  ...{ legalBasis: row.legalBasis, boundary: row.boundary, contractId: row.contractId ?? '' },
  ...{ description: row.description, vatTreatment: row.vatTreatment },
});

/** What somebody reads of a proposal that stands: its rows as the form takes them. */
export const valuesOf = (amendment: Amendment): Values => ({
  ...{ title: amendment.title, reason: amendment.reason, kind: amendment.kind, duration: amendment.duration },
  parts: [
    {
      municipalBudgetId: amendment.municipalBudgetId,
      rows: amendment.rows.map((row) => ({
        ...{ lineId: row.lineId ?? '', change: row.change, receivable: typedReceivable(row) },
        fresh: row.isNew ? freshOf(row) : null,
      })),
    },
  ],
});
