import fc from 'fast-check';
import { Money } from '@koersvast/kernel';
import { code, dutchAmount, dutchDate, dutchPercentage, period, text } from './readers';

const outcome = (reading: { ok: true; value: unknown } | { ok: false; code: string }): string =>
  reading.ok ? String(reading.value) : reading.code;

describe('column readers @eis KV-094', () => {
  it.each([
    ['1.234,56', '1234.56'],
    ['1.234,56-', '-1234.56'],
    ['€ 1.234,56 -', '-1234.56'],
    ['(1.234,56)', '-1234.56'],
    ['€ (12)', '-12.00'],
    ['( € 12,50 )', '-12.50'],
    ['−5', '-5.00'],
    ['0,3', '0.30'],
    ['12,-', '12.00'],
    ['12.4OO,00', 'kernel.number.letter-o'],
    ['(-5)', 'kernel.number.unknown-characters'],
    ['-5-', 'kernel.number.unknown-characters'],
    ['(5', 'kernel.number.unknown-characters'],
    ['()', 'kernel.number.unknown-characters'],
    ['1234.56', 'kernel.number.point-as-comma'],
    ['1,005', 'kernel.number.too-precise'],
    ['5 D', 'kernel.number.letters'],
  ])('amount %j is %s', (cell, expected) => expect(outcome(dutchAmount.read(cell))).toBe(expected));

  it('quotes the whole cell when an amount is wrong', () =>
    expect(dutchAmount.read('12.4OO,00-')).toMatchObject({ params: { value: '12.4OO,00-' } }));

  it('reads an amount in all its ways of being negative alike', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), (cents) => {
        const amount = Money.fromCents(cents).format({ symbol: false });
        for (const cell of [`-${amount}`, `${amount}-`, `(${amount})`, `€ (${amount})`, `€ ${amount}-`]) {
          expect(outcome(dutchAmount.read(cell))).toBe(Money.fromCents(-cents).toString());
        }
      }),
    ));

  it.each([
    ['31-12-2026', '2026-12-31'],
    ['1-3-2026 00:00:00', '2026-03-01'],
    ['1-3-2026 0:00', '2026-03-01'],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T00:00:00Z', '2026-12-31'],
    ['2026-12-31 00:00:00.000', '2026-12-31'],
    ['31-09-2026', 'kernel.date.not-existing'],
    ['2026-02-30', 'kernel.date.not-existing'],
    ['31-12-2026 18:00', 'kernel.date.not-dutch'],
    ['46022', 'kernel.date.not-dutch'],
  ])('date %j is %s', (cell, expected) => expect(outcome(dutchDate.read(cell))).toBe(expected));

  it.each([
    ['2026-01', '2026-01'],
    ['01-2026', '2026-01'],
    ['jan-2026', '2026-01'],
    ['01-01-2026', '2026-01'],
    ['2026-01-01', '2026-01'],
    ['15-01-2026', 'kernel.period.unknown'],
    ['13-2026', 'kernel.period.month'],
    ['Q1 2026', 'kernel.period.unknown'],
  ])('period %j is %s', (cell, expected) => expect(outcome(period.read(cell))).toBe(expected));

  it('reads codes and texts', () => {
    const taskField = code({ pattern: /^\d\.\d{1,3}[a-d]?$/, decimalPoint: true });
    expect(outcome(taskField.read(' 6.752 '))).toBe('6.752');
    expect(outcome(taskField.read('6,752'))).toBe('6.752');
    expect(outcome(taskField.read('6752'))).toBe('sheets.code.pattern');
    expect(outcome(code({ max: 3 }).read('ABCD'))).toBe('sheets.text.too-long');
    expect(outcome(code().read('A\n B'))).toBe('A B');
    expect(outcome(text().read('  een\ntwee '))).toBe('een\ntwee');
    expect(outcome(text({ max: 2 }).read('een'))).toBe('sheets.text.too-long');
    expect(outcome(dutchPercentage.read('4,96%'))).toBe('4.96');
  });

  it('never crashes on any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        for (const reader of [text(), code(), dutchDate, dutchAmount, period, dutchPercentage]) {
          expect(typeof reader.read(cell).ok).toBe('boolean');
        }
      }),
    ));
});
