import { DomainError } from '@koersvast/kernel';
import { ContractTerms, firstTerms } from './contract-terms';
import { assertTerms, termDates, totalValue } from './terms-rules';

const terms: ContractTerms = firstTerms(
  { title: 'Jeugdhulp', startsOn: '2026-01-01', endsOn: '2028-08-31', paymentRoute: 'A' },
  { name: 'Stichting Voorbeeld Noord', kvk: null },
);
const option = (number: number, over = {}) => ({ number, months: 12, decideMonths: 8, announceMonths: 6, ...over });
const problems = (change: Partial<ContractTerms>): unknown[] => {
  try {
    assertTerms({ ...terms, ...change });
    return [];
  } catch (error) {
    return (error as DomainError).fields!.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

describe('the terms of a contract @eis KV-1076', () => {
  it('follow each other: notice and options count back from the end that they belong to', () => {
    expect(termDates({ ...terms, noticeMonths: 6, renewals: [option(1), option(2)] })).toEqual({
      noticeBy: '2028-02-29',
      renewals: [
        { number: 1, months: 12, decideBy: '2027-12-31', announceBy: '2028-02-29', endsOn: '2029-08-31' },
        { number: 2, months: 12, decideBy: '2028-12-31', announceBy: '2029-02-28', endsOn: '2030-08-31' },
      ],
    });
  });

  it('refuse a year outside the term and its options, an amount below nil and one of twenty digits', () => {
    const year = (of: number, amount = '1.00') => ({ yearValues: [{ year: of, amount }] });
    expect([problems(year(2025)), problems(year(2028)), problems(year(2029))]).toEqual([
      ['/yearValues/0/year contract.year'],
      [],
      ['/yearValues/0/year contract.year'],
    ]);
    expect(problems({ ...year(2029), renewals: [option(1)] })).toEqual([]);
    expect(problems(year(2026, '-0.01'))).toEqual(['/yearValues/0/amount contract.amount']);
    expect(problems(year(2026, '12345678901234567890.00'))).toEqual(['/yearValues/0/amount contract.amount']);
    expect(problems(year(2026, '9999999999.99'))).toEqual([]);
  });

  it('name every double and an option that is announced before it is decided', () => {
    const double = { yearValues: [1, 2].map(() => ({ year: 2026, amount: '1.00' })) };
    expect(problems({ ...double, renewals: [option(1, { decideMonths: 5 })] })).toEqual([
      '/yearValues/1 contract.double',
      '/renewals/0/decideMonths contract.decide-late',
    ]);
  });

  it('sum their years to the cent', () => {
    const amounts = ['0.10', '0.20', '59999999.99'];
    expect(totalValue(amounts.map((amount, index) => ({ year: 2026 + index, amount }))).toString()).toBe('60000000.29');
  });
});
