import { assertKeyTerm, assertValidIn } from './allocation-key';

const key = (validFrom: string, validTo: string | null) => ({ name: 'Sleutel', validFrom, validTo });

describe('a dated allocation key @eis KV-401', () => {
  it.each([
    ['2027-01-01', null],
    ['2020-01-01', '2027-01-02'],
    ['2027-12-31', '2028-01-01'],
  ])('from %s to %s may split 2027', (from, to) =>
    expect(() => assertValidIn(2027, key(from, to), '/municipalityKeyId')).not.toThrow(),
  );

  it.each([
    ['2020-01-01', '2027-01-01'],
    ['2028-01-01', null],
  ])('from %s to %s may not split 2027', (from, to) =>
    expect(() => assertValidIn(2027, key(from, to), '/municipalityKeyId')).toThrow('budget.key-not-valid'),
  );

  it('ends after it starts', () => {
    expect(() => assertKeyTerm('2027-01-01', '2027-01-01')).toThrow('budget.key-ends-before-start');
    expect(() => assertKeyTerm('2027-01-01', '2027-01-02')).not.toThrow();
    expect(() => assertKeyTerm('2027-01-01', null)).not.toThrow();
  });
});
