import { DomainError, FieldProblem } from '@koersvast/kernel';
import { daysOf, Frequency } from './indicator-period';
import { outcome, quantity, quantityText, shortest, Unit } from './measure';
import { lastDayOf, MeasuredTerm } from './series';

/** What somebody gives for one period. Decimal texts; null is missing, which is not nil. */
export interface ValueEntry {
  period: string;
  numerator: string | null;
  denominator: string | null;
  /** Only for an indicator without numerator and denominator. */
  value: string | null;
  provisional: boolean;
  note: string | null;
  /** Why it replaces an earlier one. */
  reason: string | null;
}

/** As `numeric` columns give it back. */
export interface KnownValue {
  revision: number;
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  provisional: boolean;
  note: string | null;
}

export interface Measured {
  numerator: string | null;
  denominator: string | null;
  value: string | null;
}

const refuse = (pointer: string, code: string, params?: FieldProblem['params']): never => {
  throw new DomainError(code, { params, fields: [{ pointer, code, params }] });
};

/**
 * The parts and the outcome, in canonical texts. @throws DomainError 400 no number, 422 parts do not fit the definition,
 * or nothing was said at all.
 */
export function measure(unit: Unit, isFraction: boolean, entry: ValueEntry): Measured {
  const { numerator, denominator, value, note } = entry;
  if (isFraction && value !== null) refuse('/value', 'indicator.value-of-fraction');
  if (!isFraction && (numerator ?? denominator) !== null) refuse('/numerator', 'indicator.fraction-of-value');
  if (numerator === null && denominator === null && value === null && !note) refuse('/note', 'indicator.empty');
  if (!isFraction) return { numerator: null, denominator: null, value: canonical(value, '/value') };
  const over = numerator === null ? null : quantity(numerator, '/numerator');
  const under = denominator === null ? null : quantity(denominator, '/denominator');
  return {
    ...{ numerator: quantityText(over), denominator: quantityText(under) },
    value: quantityText(outcome(unit, over, under)),
  };
}

const canonical = (text: string | null, pointer: string) =>
  quantityText(text === null ? null : quantity(text, pointer));

/** @throws DomainError 422 the period does not exist, has not begun, lies outside the term or still runs. */
export function assertPeriod(
  frequency: Frequency,
  entry: Pick<ValueEntry, 'period' | 'provisional'>,
  term: MeasuredTerm,
  today: string,
): void {
  const { from, through } = daysOf(frequency, entry.period);
  if (through < term.startsOn || from > lastDayOf(term)) {
    refuse('/period', 'indicator.outside-term', { period: entry.period });
  }
  if (from > today) refuse('/period', 'indicator.not-begun', { period: entry.period });
  if (!entry.provisional && through >= today) refuse('/provisional', 'indicator.not-ended');
}

/** Whether an entry says what is there already; then there is nothing to keep. */
export const saysTheSame = (known: KnownValue, measured: Measured, entry: ValueEntry): boolean =>
  shortest(known.numerator) === measured.numerator &&
  shortest(known.denominator) === measured.denominator &&
  shortest(known.value) === measured.value &&
  known.provisional === entry.provisional &&
  (known.note ?? '') === (entry.note ?? '');

/** @throws DomainError 422 when a final value is replaced without saying why. */
export function assertReasoned(known: KnownValue | undefined, entry: ValueEntry): void {
  if (known && !known.provisional && !entry.reason) refuse('/reason', 'indicator.correction-reason');
}
