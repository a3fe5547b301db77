import { Injectable } from '@nestjs/common';
import { LocalDate, momentAt, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { BookMeasure } from '../domain/ledger';

/** What the sums are divided by. `period` is the first day of the month, 'yyyy-mm-dd'. */
const DIMENSIONS = {
  measure: 'measure',
  period: 'period::text',
  municipalityId: 'municipality_id',
  contractId: 'contract_id',
  buildingBlockId: 'building_block_id',
  taskField: 'task_field',
  legalBasis: 'legal_basis',
  /** Code in the begroting of the municipality; lasten and baten only. */
  budgetProgramme: 'budget_programme',
} as const;

export type BookDimension = keyof typeof DIMENSIONS;

export interface BookQuestion {
  programmeId: string;
  measures: readonly BookMeasure[];
  /** First day of the first month, and of the month after the last: 'yyyy-mm-dd', half-open. */
  from: string;
  to: string;
  /** Only what was recorded before this moment, ISO 8601; 'infinity' for all. */
  knownBefore: string;
  contractId?: string | null;
  municipalityId?: string | null;
}

export type BookTotal<D extends BookDimension> = { [K in D]: string | null } & { amount: Money; lines: number };

const LINES_OF_THE_DAY = `
    union all
    select 'EXPENDITURE', period, municipality_id, contract_id, building_block_id, null, null, null, amount_cents, 1
    from expenditure_line
    where programme_id = $1 and 'EXPENDITURE' = any ($2) and period >= $3 and period < $4
      and recorded_at >= $8 and recorded_at < $9
    union all
    select case side when 'COST' then 'ACTUAL_COST' else 'ACTUAL_INCOME' end, period, municipality_id, contract_id,
           building_block_id, task_field, legal_basis, budget_programme, amount_cents, 1
    from actual
    where programme_id = $1 and case side when 'COST' then 'ACTUAL_COST' else 'ACTUAL_INCOME' end = any ($2)
      and period >= $3 and period < $4 and recorded_at >= $8 and recorded_at < $9`;

/**
 * The sums of whole days, and of the day in which the stand falls the lines themselves: 'before the moment' is exact
 * however many lines there are.
 */
const totals = (by: readonly BookDimension[], partOfDay: boolean): string => `
  with booked as (
    select measure, period, municipality_id, contract_id, building_block_id, task_field, legal_basis, budget_programme,
           amount_cents, line_count
    from book_total
    where programme_id = $1 and measure = any ($2) and period >= $3 and period < $4 and known_on < $5
    ${partOfDay ? LINES_OF_THE_DAY : ''}
  )
  select ${by.map((name) => `${DIMENSIONS[name]} as "${name}"`).join(', ')}${by.length > 0 ? ',' : ''}
         sum(amount_cents)::text as amount, sum(line_count)::int as lines
  from booked
  where ($6::uuid is null or contract_id = $6) and ($7::uuid is null or municipality_id = $7)
  ${by.length > 0 ? `group by ${by.map((_, index) => index + 1).join(', ')}` : 'having count(*) > 0'}`;

/** Sums of the bookings of bestedingen, lasten and baten at a stand. Measures are only added up when not divided by. */
@Injectable()
export class BookTotals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One row per combination that was booked; nothing booked is no row, which is not the same as nil. */
  async by<D extends BookDimension>(question: BookQuestion, ...dimensions: D[]): Promise<BookTotal<D>[]> {
    const { programmeId, measures, from, to, knownBefore, contractId, municipalityId } = question;
    const { day, since } = partOfDay(knownBefore);
    const whole = since === null;
    const rows = await this.unitOfWork.query<{ amount: string; lines: number } & { [K in D]: string | null }>(
      totals(dimensions, !whole),
      [
        ...[programmeId, measures, from, to, day, contractId ?? null, municipalityId ?? null],
        ...(whole ? [] : [since, knownBefore]),
      ],
    );
    return rows.map(({ amount, ...row }) => ({ ...row, amount: Money.fromCents(amount) }) as unknown as BookTotal<D>);
  }
}

/**
 * The day in the Netherlands in which a moment falls, and the moment at which the lines of that day begin to count apart;
 * null when all days count whole, as at the end of a day, so that no line is read.
 */
function partOfDay(moment: string): { day: string; since: string | null } {
  if (moment === 'infinity') return { day: 'infinity', since: null };
  const day = LocalDate.at(new Date(moment));
  const since = momentAt(day, '00:00');
  return { day, since: since.getTime() === new Date(moment).getTime() ? null : since.toISOString() };
}
