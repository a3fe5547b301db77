import { Money } from '@koersvast/kernel';
import type { ContractTerms } from '../../contracts/domain/contract-terms';
import type { YearAmount } from './modification';

interface Effects {
  code: string;
  title: string;
  years: readonly YearAmount[];
  newEndsOn: string | null;
  newContractor: string;
}

/**
 * What a change does to the terms of a contract. The addendum goes before the documents that were there, since it changes
 * them. A year whose value is not known stays unknown: missing is never zero.
 * @param today day of the approval, 'yyyy-mm-dd'
 */
export function changedTerms(terms: ContractTerms, effects: Effects, today: string): Partial<ContractTerms> {
  const { code, title, newEndsOn, newContractor } = effects;
  const addendum = { rank: 1, title: `Addendum ${code} ${title}`.slice(0, 200), datedOn: today };
  return {
    documents: [addendum, ...terms.documents.map((one) => ({ ...one, rank: one.rank + 1 }))],
    yearValues: changedYears(terms.yearValues, effects.years),
    ...(newEndsOn && { endsOn: newEndsOn }),
    ...(newContractor.trim() && { parties: replaced(terms.parties, newContractor.trim()) }),
  };
}

function changedYears(values: ContractTerms['yearValues'], years: readonly YearAmount[]): ContractTerms['yearValues'] {
  const change = new Map(years.map(({ year, amount }) => [year, Money.parse(amount)]));
  return values.map(({ year, amount }) => ({
    year,
    amount: Money.parse(amount)
      .plus(change.get(year) ?? Money.zero)
      .toString(),
  }));
}

/** Years in which more is taken away than the contract is worth. */
export const yearsBelowZero = (values: ContractTerms['yearValues'], years: readonly YearAmount[]): number[] =>
  changedYears(values, years)
    .filter(({ amount }) => Money.parse(amount).isNegative())
    .map(({ year }) => year);

const replaced = (parties: ContractTerms['parties'], name: string): ContractTerms['parties'] => [
  ...parties.filter(({ role }) => role !== 'CONTRACTOR'),
  { role: 'CONTRACTOR', name, kvk: null, signatory: '', signatoryFunction: '', signedOn: null },
];
