import { DomainError, instalments, LocalDate, Money } from '@koersvast/kernel';
import type { MovedDay } from './working-day';

/** One term of one municipality; below nil when the partner pays back. */
export interface AdvanceTerm {
  /** 1 and on, in the order of the due days. */
  number: number;
  dueOn: LocalDate;
  /** The day before it was moved to a working day; absent when it was not. */
  nominalOn?: LocalDate | null;
  amount: Money;
}

/** A term with what was paid of it so far, reversals taken off. */
export interface TermPaid extends AdvanceTerm {
  paid: Money;
}

export const MOST_TERMS = 53;

/**
 * Due days of the terms: spread evenly over the year, up to twelve on the chosen day of a month, more (four-weekly, weekly)
 * evenly over the days.
 * @throws DomainError 422 number of terms or day of the month out of bounds
 */
export function dueDays(year: number, terms: number, dayOfMonth: number): LocalDate[] {
  if (!Number.isInteger(terms) || terms < 1 || terms > MOST_TERMS) refuse('advance.terms', '/terms');
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > 28) refuse('advance.due-day', '/dueDay');
  const first = LocalDate.of(year, 1, 1);
  return Array.from({ length: terms }, (_, index) => {
    if (terms > 12) return LocalDate.addDays(first, Math.floor((index * 365) / terms));
    return LocalDate.of(year, 1 + Math.floor((index * 12) / terms), dayOfMonth);
  });
}

const refuse = (code: string, pointer: string): never => {
  throw new DomainError(code, { fields: [{ pointer, code }] });
};

/**
 * The share of one municipality in terms: equal, what does not divide in the last one (domain C3.3). The year was divided
 * over the municipalities before: key first, instalments second.
 */
export function firstTerms(share: Money, days: readonly MovedDay[]): AdvanceTerm[] {
  return instalments(share, days.length).map((amount, index) => ({ number: index + 1, ...days[index]!, amount }));
}

/**
 * The terms after the share became another one. What was wholly paid stays as it is. The difference is spread over the
 * terms that are left, in equal parts with the remainder in the last; none of them falls below what was already paid of it.
 * What does not fit, or comes when all was paid, becomes one more term: below nil when the partner pays back.
 * @param extraOn due day of such a term
 */
export function revisedTerms(share: Money, terms: readonly TermPaid[], extraOn: LocalDate): AdvanceTerm[] {
  const open = terms.filter(({ amount, paid }) => !isPaid(amount, paid));
  let left = share.minus(Money.sum(terms.map(({ amount }) => amount)));
  const amounts = new Map(terms.map(({ number, amount }) => [number, amount]));
  let takers = open;
  while (!left.isZero() && takers.length > 0) {
    const parts = instalments(left, takers.length);
    left = Money.zero;
    takers.forEach((term, index) => {
      const wanted = amounts.get(term.number)!.plus(parts[index]!);
      const least = Money.max(Money.zero, term.paid);
      const given = Money.max(least, wanted);
      amounts.set(term.number, given);
      left = left.plus(wanted.minus(given));
    });
    takers = takers.filter((term) => amounts.get(term.number)!.compare(Money.max(Money.zero, term.paid)) > 0);
  }
  const revised = terms.map(({ number, dueOn, nominalOn }) => ({
    ...{ number, dueOn, nominalOn: nominalOn ?? null },
    amount: amounts.get(number)!,
  }));
  if (left.isZero()) return revised;
  const last = Math.max(0, ...terms.map(({ number }) => number));
  const day = LocalDate.max(extraOn, ...terms.map(({ dueOn }) => dueOn));
  return [...revised, { number: last + 1, dueOn: day, amount: left }];
}

/** Wholly paid, or nothing to pay any more. */
export const isPaid = (amount: Money, paid: Money): boolean =>
  amount.isNegative() ? paid.compare(amount) <= 0 : paid.compare(amount) >= 0;

/**
 * A payment goes towards its term: at most what is open of it, so that a slip of the finger is seen.
 * @throws DomainError 422
 */
export function assertPayment(amount: Money, { amount: term, paid }: TermPaid): void {
  const open = term.minus(paid);
  const refuseAmount = (code: string) => {
    throw new DomainError(code, {
      params: { open: open.format() },
      fields: [{ pointer: '/amount', code, params: { open: open.format() } }],
    });
  };
  if (amount.isZero() || amount.isNegative() !== term.isNegative()) refuseAmount('advance.amount-sign');
  if (amount.abs().compare(open.abs()) > 0 || open.isNegative() !== term.isNegative())
    refuseAmount('advance.more-than-term');
}
