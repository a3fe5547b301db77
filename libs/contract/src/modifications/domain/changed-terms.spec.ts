import { firstTerms } from '../../contracts/domain/contract-terms';
import { changedTerms, yearsBelowZero } from './changed-terms';

const head = { title: 'Jeugdhulp', startsOn: '2026-01-01', endsOn: '2028-12-31', paymentRoute: 'A' as const };
const terms = {
  ...firstTerms(head, { name: 'Stichting Voorbeeld Noord', kvk: '12345678' }),
  yearValues: [
    { year: 2026, amount: '60000000.00' },
    { year: 2028, amount: '100.00' },
  ],
  documents: [{ rank: 1, title: 'Overeenkomst', datedOn: '2025-11-01' }],
};
const effects = { code: 'W-02', title: 'Meer plaatsen', years: [], newEndsOn: null, newContractor: '' };

describe('what an approved change does to the terms @eis KV-1066', () => {
  it('adds the amount to the years that have a value, and leaves an unknown year unknown', () => {
    const years = [
      { year: 2026, amount: '0.01' },
      { year: 2027, amount: '5.00' },
    ];
    expect(changedTerms(terms, { ...effects, years }, '2026-06-01').yearValues).toEqual([
      { year: 2026, amount: '60000000.01' },
      { year: 2028, amount: '100.00' },
    ]);
  });

  it('puts the addendum before the documents that it changes', () => {
    expect(changedTerms(terms, effects, '2026-06-01').documents).toEqual([
      { rank: 1, title: 'Addendum W-02 Meer plaatsen', datedOn: '2026-06-01' },
      { rank: 2, title: 'Overeenkomst', datedOn: '2025-11-01' },
    ]);
  });

  it('changes the last day and the contractor only when asked', () => {
    expect(changedTerms(terms, effects, '2026-06-01')).not.toHaveProperty('endsOn');
    const changed = changedTerms(terms, { ...effects, newEndsOn: '2029-12-31', newContractor: 'Nieuw' }, '2026-06-01');
    expect(changed.endsOn).toBe('2029-12-31');
    expect(changed.parties).toMatchObject([{ role: 'CONTRACTOR', name: 'Nieuw' }]);
  });

  it('names the years that would fall below zero, to the cent', () => {
    expect(yearsBelowZero(terms.yearValues, [{ year: 2028, amount: '-100.00' }])).toEqual([]);
    expect(yearsBelowZero(terms.yearValues, [{ year: 2028, amount: '-100.01' }])).toEqual([2028]);
  });
});
