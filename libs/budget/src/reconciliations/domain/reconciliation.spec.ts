import { Money } from '@koersvast/kernel';
import { carriedOver, ComparedMonth, differences } from './reconciliation';

const euro = (amount: string) => Money.parse(amount);
const month = (over: Partial<ComparedMonth> = {}): ComparedMonth => ({
  ...{ municipalityId: 'a', period: '2026-01-01', stated: euro('100.00'), advanced: euro('100.00') },
  ...{ booked: euro('100.00'), ...over },
});
const seen = (months: ComparedMonth[]) =>
  differences(months).map(
    ({ municipalityId, period, rule, amount, proposedKind }) =>
      `${municipalityId} ${period.slice(5, 7)} ${rule} ${amount.toString()} ${proposedKind}`,
  );

describe('the weekly aansluiting @eis KV-1351', () => {
  it('finds nothing where the three agree', () => expect(seen([month()])).toEqual([]));

  it('holds the statement against the advance, and the advance against the ledger', () =>
    expect(seen([month({ stated: euro('110.00'), booked: euro('99.99') })])).toEqual([
      'a 01 STATED_ADVANCED 10.00 SPENT_OTHERWISE',
      'a 01 ADVANCED_BOOKED 0.01 WRONG_AMOUNT',
    ]));

  it('does not take a statement that is still to come for nil, but sees what was not booked', () =>
    expect(seen([month({ stated: null, booked: null })])).toEqual(['a 01 ADVANCED_BOOKED 100.00 NOT_BOOKED_YET']));

  it('recognises what was booked in another month', () =>
    expect(seen([month({ booked: euro('60.00') }), month({ period: '2026-02-01', booked: euro('140.00') })])).toEqual([
      'a 01 ADVANCED_BOOKED 40.00 OTHER_PERIOD',
      'a 02 ADVANCED_BOOKED -40.00 OTHER_PERIOD',
    ]));

  it('recognises what was booked at another municipality', () =>
    expect(seen([month({ booked: euro('60.00') }), month({ municipalityId: 'b', booked: euro('140.00') })])).toEqual([
      'a 01 ADVANCED_BOOKED 40.00 WRONG_PLACE',
      'b 01 ADVANCED_BOOKED -40.00 WRONG_PLACE',
    ]));

  it('carries an explanation over only while the amount is the same to the cent', () => {
    const [difference] = differences([month({ booked: euro('90.00') })]);
    const before = { ...difference!, kind: 'OTHER' as const, explanation: 'Bekend' };
    expect(carriedOver(difference!, [before])).toBe(before);
    expect(carriedOver(difference!, [{ ...before, amount: euro('10.01') }])).toBeUndefined();
  });
});
