import { Money, Percentage } from '@koersvast/kernel';
import { assertContractYear, assertWithinYear, nextVersion } from './budget-version';

const base = nextVersion(null, 'BASE', Money.parse('60000000'));

describe('versions of an agreed budget @eis KV-400', () => {
  it('goes from base through indexation to agreed: 60,000,000.00 x 1.0496 = 62,976,000.00 (domain C3.2)', () => {
    const change = Percentage.parse('4.96').of(base.agreed);
    const indexed = nextVersion(base, 'INDEXATION', change);
    expect(indexed).toMatchObject({ n: 2, kind: 'INDEXATION' });
    expect([`${indexed.change}`, `${indexed.agreed}`]).toEqual(['2976000.00', '62976000.00']);
    const less = nextVersion(indexed, 'VOLUME_CORRECTION', Money.parse('-0.01'));
    expect([less.n, `${less.agreed}`]).toEqual([3, '62975999.99']);
  });

  it('starts with a base and has only one', () => {
    expect(() => nextVersion(null, 'INDEXATION', Money.parse('1'))).toThrow('budget.base-first');
    expect(() => nextVersion(base, 'BASE', Money.parse('1'))).toThrow('budget.base-twice');
  });

  it('refuses a step that changes nothing and a budget below zero', () => {
    expect(() => nextVersion(base, 'SCOPE_CHANGE', Money.zero)).toThrow('budget.no-change');
    expect(() => nextVersion(base, 'SCOPE_CHANGE', Money.parse('-60000000.01'))).toThrow('budget.below-zero');
    expect(() => nextVersion(null, 'BASE', Money.parse('-1'))).toThrow('budget.below-zero');
    expect(`${nextVersion(base, 'SCOPE_CHANGE', Money.parse('-60000000')).agreed}`).toBe('0.00');
  });

  it('keeps to the years of the contract and to the year of the budget', () => {
    const contract = { code: 'CON-001', startsOn: '2026-07-01', endsOn: '2028-06-30' };
    for (const year of [2026, 2027, 2028]) expect(() => assertContractYear(year, contract)).not.toThrow();
    for (const year of [2025, 2029]) {
      expect(() => assertContractYear(year, contract)).toThrow('budget.year-outside-contract');
    }
    expect(() => assertWithinYear('2027-12-31', 2027)).not.toThrow();
    expect(() => assertWithinYear('2028-01-01', 2027)).toThrow('budget.date-outside-year');
  });
});
