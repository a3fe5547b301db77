import { allocate, LocalDate, Money, Percentage } from '@koersvast/kernel';
import { assertPayment, dueDays, firstTerms, revisedTerms, TermPaid } from './advance-schedule';
import { movedDay } from './working-day';

const euro = (amount: string) => Money.parse(amount);
/** The first of every month, none of them moved. */
const days = dueDays(2026, 12, 1).map((day) => movedDay(day, 'AS_IS'));
const DECEMBER = LocalDate.of(2026, 12, 1);

/** Twelve terms of `share` of which the first `count` were paid. */
const paidUp = (share: string, count: number): TermPaid[] =>
  firstTerms(euro(share), days).map((term) => ({
    ...term,
    paid: term.number <= count ? term.amount : Money.zero,
  }));
const texts = (terms: { amount: Money }[]) => terms.map(({ amount }) => amount.toString());
const total = (terms: { amount: Money }[]) => Money.sum(terms.map(({ amount }) => amount)).toString();

describe('a schedule of advances @eis KV-1340', () => {
  it('puts what does not divide in the last term: 100.00 in 12 is 11 x 8.33 and 8.37', () => {
    const terms = firstTerms(euro('100.00'), days);
    expect(texts(terms)).toEqual([...Array<string>(11).fill('8.33'), '8.37']);
  });

  it('divides over municipalities first and over terms second', () => {
    const shares = allocate(euro('100.00'), ['33.333333', '33.333333', '33.333334'].map(Percentage.parse)).shares;
    expect(shares.map(String)).toEqual(['33.33', '33.33', '33.34']);
    expect(shares.map((share) => firstTerms(share, days).at(-1)!.amount.toString())).toEqual(['2.86', '2.86', '2.87']);
  });

  it.each([
    [12, 1, ['2026-01-01', '2026-02-01', '2026-12-01']],
    [4, 25, ['2026-01-25', '2026-04-25', '2026-10-25']],
    [1, 15, ['2026-01-15', undefined, '2026-01-15']],
    [13, 1, ['2026-01-01', '2026-01-29', '2026-12-03']],
  ])('has %i terms, due on day %i', (count, day, [first, second, last]) => {
    const days = dueDays(2026, count, day);
    expect([days.length, days[0], days[1], days.at(-1)]).toEqual([count, first, second, last]);
  });

  it.each([
    [0, 1, 'advance.terms'],
    [54, 1, 'advance.terms'],
    [12, 29, 'advance.due-day'],
  ])('refuses %i terms on day %i', (count, day, code) => expect(() => dueDays(2026, count, day)).toThrow(code));
});

describe('a new version of the budget @eis KV-1341', () => {
  it('leaves what was paid and spreads the difference over what is left', () => {
    const revised = revisedTerms(euro('1290.00'), paidUp('1200.00', 3), DECEMBER);
    expect(texts(revised)).toEqual(['100.00', '100.00', '100.00', ...Array<string>(9).fill('110.00')]);
    const odd = revisedTerms(euro('1200.10'), paidUp('1200.00', 3), DECEMBER);
    expect(texts(odd).slice(3)).toEqual([...Array<string>(8).fill('100.01'), '100.02']);
    expect(total(odd)).toBe('1200.10');
  });

  it('does not bring a term below what was paid of it', () => {
    const terms = paidUp('1200.00', 3);
    terms[3] = { ...terms[3]!, paid: euro('90.00') };
    const revised = revisedTerms(euro('750.00'), terms, DECEMBER);
    expect(texts(revised).slice(3, 5)).toEqual(['90.00', '45.00']);
    expect(total(revised)).toBe('750.00');
  });

  it('asks back what was paid too much in one more term', () => {
    const revised = revisedTerms(euro('250.00'), paidUp('1200.00', 3), DECEMBER);
    expect(revised.at(-1)).toEqual({ number: 13, dueOn: '2026-12-01', amount: euro('-50.00') });
    expect(texts(revised).slice(3, 12)).toEqual(Array<string>(9).fill('0.00'));
    expect(total(revised)).toBe('250.00');
  });

  it('adds a term when all was paid', () => {
    const revised = revisedTerms(euro('1212.00'), paidUp('1200.00', 12), DECEMBER);
    expect(revised.at(-1)).toEqual({ number: 13, dueOn: '2026-12-01', amount: euro('12.00') });
  });

  it('changes nothing when the share is the same', () => {
    expect(texts(revisedTerms(euro('1200.00'), paidUp('1200.00', 3), DECEMBER))).toEqual(texts(paidUp('1200.00', 3)));
  });
});

describe('a payment @eis KV-1342', () => {
  const term = (amount: string, paid: string): TermPaid => ({
    ...{ number: 1, dueOn: DECEMBER, amount: euro(amount), paid: euro(paid) },
  });

  it.each([
    ['100.00', '0.00', '40.00'],
    ['100.00', '40.00', '60.00'],
    ['-50.00', '0.00', '-50.00'],
  ])('of a term of %s with %s paid may be %s', (amount, paid, payment) =>
    expect(() => assertPayment(euro(payment), term(amount, paid))).not.toThrow(),
  );

  it.each([
    ['100.00', '0.00', '0.00', 'advance.amount-sign'],
    ['100.00', '0.00', '-1.00', 'advance.amount-sign'],
    ['100.00', '40.00', '60.01', 'advance.more-than-term'],
    ['100.00', '100.00', '0.01', 'advance.more-than-term'],
    ['-50.00', '0.00', '-50.01', 'advance.more-than-term'],
  ])('of a term of %s with %s paid is not %s', (amount, paid, payment, code) =>
    expect(() => assertPayment(euro(payment), term(amount, paid))).toThrow(code),
  );
});
