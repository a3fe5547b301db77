import { dutchNumber, favour, moneyLabel, scaleFor, signedLabel, EUROS, MILLIONS, THOUSANDS } from './numbers';

describe('Dutch numbers in charts', () => {
  it.each([
    [0, 0, '0'],
    [1234567.891, 2, '1.234.567,89'],
    [-657, 0, '−657'],
    [-0.04, 1, '0,0'],
    [999.95, 1, '1.000,0'],
  ])('writes %d with %d decimals as %s', (value, decimals, text) => {
    expect(dutchNumber(value, decimals)).toBe(text);
  });

  it('chooses one scale per axis', () => {
    expect(scaleFor(78_280_000_00)).toBe(MILLIONS);
    expect(scaleFor(-657_000_00)).toBe(THOUSANDS);
    expect(scaleFor(99_999_99)).toBe(EUROS);
  });

  it('shows the sign of a difference, and nothing as a dash', () => {
    expect(signedLabel(22_000_00, THOUSANDS)).toBe('+22');
    expect(signedLabel(-743_000_00, THOUSANDS)).toBe('−743');
    expect(signedLabel(400_00, THOUSANDS)).toBe('–');
    expect(moneyLabel(65_678_000_00, MILLIONS)).toBe('65,7');
  });

  it('calls above zero favourable', () => {
    expect([favour(1), favour(-1), favour(0)]).toEqual(['V', 'N', '']);
  });
});
