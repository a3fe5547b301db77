import { Money } from '@koersvast/kernel';
import type { Texts } from '@koersvast/platform';
import { spentPercentage, variance } from '../domain/board-figures';
import { BoardField, DERIVED_FROM, DerivedMeasure, isDerived, SummedMeasure } from '../domain/board-measures';
import { PivotCell, pivotCell, PivotLine, PivotQuestion } from '../domain/pivot';
import type { LedgerSide } from '../../ledger/domain/ledger';
import type { PivotCellResponse } from '../http/board-pivot.response';

/** What a measure is worth where nothing was booked: agreed is then nil, besteding is not known. */
const NIL_WHEN_NOTHING: readonly SummedMeasure[] = ['original', 'amendments', 'agreed', 'expected'];

/** The cells of one pivot, each with its value or with why there is none. */
export class PivotCells {
  constructor(
    private readonly question: PivotQuestion<SummedMeasure>,
    private readonly texts: Texts,
    private readonly side: LedgerSide = 'COST',
  ) {}

  of(line: PivotLine<SummedMeasure>, field: BoardField, member: string | null): PivotCellResponse {
    if (isDerived(field)) return this.derived(line, field);
    const cell = pivotCell(line, field, member, this.question);
    const amount = amountOf(cell, field, line);
    return { value: amount?.toString() ?? null, reason: amount ? null : this.reason(cell, field, line), favour: null };
  }

  private derived(line: PivotLine<SummedMeasure>, field: DerivedMeasure): PivotCellResponse {
    const [from, against] = DERIVED_FROM[field].map((measure) => {
      const cell = pivotCell(line, measure, null, this.question);
      return { measure, cell, amount: amountOf(cell, measure, line) };
    });
    const unknown = [from!, against!].find(({ amount }) => !amount);
    if (unknown) return { value: null, reason: this.reason(unknown.cell, unknown.measure, line), favour: null };
    const [first, second] = [from!.amount!, against!.amount!];
    if (field === 'spentPercentage' || field === 'actualPercentage') {
      const share = spentPercentage(first, second);
      return {
        value: share?.toString() ?? null,
        reason: share ? null : this.texts.say('budget.cell.of-nil'),
        favour: null,
      };
    }
    if (field === 'remaining' || field === 'combined')
      return { value: first.minus(second).toString(), reason: null, favour: null };
    // Lasten: budget minus forecast; baten the other way round, so that above nil is always voordelig (domain D4).
    const reversed = this.side === 'INCOME' && field.startsWith('budget');
    const { variance: difference, favour } = reversed ? variance(second, first) : variance(first, second);
    return {
      value: field === 'favour' || field === 'budgetFavour' ? favour : difference!.toString(),
      reason: null,
      favour,
    };
  }

  private reason(cell: PivotCell, field: SummedMeasure, { facts }: PivotLine<SummedMeasure>): string {
    if (cell.kind === 'not-by') {
      const by = this.texts.say(`budget.pivot.${cell.dimension}`).toLowerCase();
      return this.texts.say('budget.cell.not-by', { column: this.texts.say(`budget.column.${field}`), by });
    }
    if (cell.kind === 'sum' && field === 'budgetForecast') {
      const unknown = facts.filter(({ measure, amount }) => measure === field && amount === null);
      const where = [...new Set(unknown.flatMap(({ of }) => of['task-field'] ?? []))].sort().slice(0, MOST_NAMED);
      return this.texts.say('budget.cell.unknown.budgetForecast', { where: where.join(', ') });
    }
    if (cell.kind === 'sum')
      return this.texts.say(`budget.cell.unknown.${UNKNOWN.find((one) => one === field) ?? 'forecast'}`);
    return this.texts.say(`budget.cell.nothing.${NOTHING[field] ?? 'booked'}`);
  }
}

/** Sums that are not known for a reason of their own. */
const UNKNOWN: readonly SummedMeasure[] = ['forecastLast'];

/** More taakvelden than this are not read in a line of words. */
const MOST_NAMED = 6;

/** Why a column can be empty: nobody stated, committed or budgeted anything. */
const NOTHING: Partial<Record<SummedMeasure, string>> = {
  spent: 'stated',
  committed: 'committed',
  budgetOriginal: 'budgeted',
  budgetAmendments: 'budgeted',
  budgetCurrent: 'budgeted',
  budgetContract: 'budgeted',
  budgetForecast: 'budgeted',
  routed: 'routed',
  elimination: 'routed',
};

/** A line that holds something of the contract budget has nil where nothing was agreed. */
function amountOf(cell: PivotCell, field: SummedMeasure, { facts }: PivotLine<SummedMeasure>): Money | null {
  if (cell.kind === 'sum') return cell.amount;
  const speaks = NIL_WHEN_NOTHING.includes(field) && facts.some(({ measure }) => NIL_WHEN_NOTHING.includes(measure));
  return cell.kind === 'nothing' && speaks ? Money.zero : null;
}
