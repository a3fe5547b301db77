import { DomainError, LocalDate, Money, monthsBefore, termExtended } from '@koersvast/kernel';
import { assertTerm } from './contract';
import type { ContractTerms, YearValue } from './contract-terms';
import { keyOf, LIST_SECTIONS, listOf } from './flat-terms';

/** Ten billion a year: more is a slip of the finger. */
const MOST = Money.parse('9999999999.99');

interface FieldProblem {
  pointer: string;
  code: string;
}

/**
 * What must hold between the parts of the terms.
 * @throws DomainError 422 with every field that is wrong
 */
export function assertTerms(terms: ContractTerms): void {
  assertTerm(terms.startsOn, terms.endsOn);
  const fields = [...doubles(terms), ...wrongYears(terms), ...wrongRenewals(terms)];
  if (fields.length > 0) throw new DomainError('contract.terms', { fields });
}

function doubles(terms: ContractTerms): FieldProblem[] {
  return LIST_SECTIONS.flatMap((section) => {
    const list = listOf(section);
    const seen = new Set<string>();
    return (terms[list] as unknown[]).flatMap((item, index) => {
      const key = keyOf(section, item);
      const double = seen.has(key);
      seen.add(key);
      return double ? [{ pointer: `/${list}/${index}`, code: 'contract.double' }] : [];
    });
  });
}

/** A value belongs to a year of the term, options included: who has them may already have a price for them. */
function wrongYears({ startsOn, endsOn, renewals, yearValues }: ContractTerms): FieldProblem[] {
  const months = renewals.reduce((sum, option) => sum + option.months, 0);
  const first = LocalDate.year(startsOn);
  const last = LocalDate.year(termExtended(endsOn as LocalDate, months));
  return yearValues.flatMap(({ year, amount }, index) => {
    const money = Money.read(amount);
    if (!money.ok || money.value.isNegative() || money.value.compare(MOST) > 0) {
      return [{ pointer: `/yearValues/${index}/amount`, code: 'contract.amount' }];
    }
    return year < first || year > last ? [{ pointer: `/yearValues/${index}/year`, code: 'contract.year' }] : [];
  });
}

/** One decides before one announces, so the decision lies more months before the end. */
const wrongRenewals = ({ renewals }: ContractTerms): FieldProblem[] =>
  renewals.flatMap(({ decideMonths, announceMonths }, index) =>
    decideMonths < announceMonths ? [{ pointer: `/renewals/${index}/decideMonths`, code: 'contract.decide-late' }] : [],
  );

/** The sum of the years, to the cent. */
export const totalValue = (years: readonly YearValue[]): Money =>
  Money.sum(years.map(({ amount }) => Money.parse(amount)));

export interface RenewalDates {
  number: number;
  months: number;
  decideBy: LocalDate;
  announceBy: LocalDate;
  /** Last day of the contract when this option is used. */
  endsOn: LocalDate;
}

/** The days that follow from the term: each option begins where the term or the option before it ends. */
export function termDates(terms: ContractTerms): { noticeBy: LocalDate | null; renewals: RenewalDates[] } {
  let end = terms.endsOn as LocalDate;
  const renewals = terms.renewals.map(({ number, months, decideMonths, announceMonths }) => {
    const dates = { decideBy: monthsBefore(end, decideMonths), announceBy: monthsBefore(end, announceMonths) };
    end = termExtended(end, months);
    return { number, months, ...dates, endsOn: end };
  });
  const { noticeMonths } = terms;
  return { noticeBy: noticeMonths === null ? null : monthsBefore(terms.endsOn as LocalDate, noticeMonths), renewals };
}
