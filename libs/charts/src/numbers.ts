/**
 * Money in a chart: whole cents as a number (safe to 90 billion euro). A chart never adds for the record; it only draws
 * what the books already added up.
 */
export type Cents = number;

const MINUS = '\u2212';
const NBSP = '\u00a0';

/** The scale in which one axis speaks, so that the unit is named once and not at each tick. */
export interface MoneyScale {
  /** Cents per unit of the axis. */
  divisor: number;
  decimals: number;
  /** As in "€ mln" or "× € 1.000". */
  name: string;
}

export const MILLIONS: MoneyScale = { divisor: 100_000_000, decimals: 1, name: `€${NBSP}mln` };
export const THOUSANDS: MoneyScale = { divisor: 100_000, decimals: 0, name: `×${NBSP}€${NBSP}1.000` };
export const EUROS: MoneyScale = { divisor: 100, decimals: 0, name: '€' };

/** The coarsest scale that still shows differences: millions from 10 million, thousands from 100 thousand. */
export function scaleFor(largest: Cents): MoneyScale {
  const size = Math.abs(largest);
  if (size >= 1_000_000_000) return MILLIONS;
  return size >= 10_000_000 ? THOUSANDS : EUROS;
}

/** Dutch notation without locale data: 1234.5 with one decimal becomes 1.234,5 and a negative gets U+2212. */
export function dutchNumber(value: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const digits = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `${MINUS}${digits}` : digits;
}

export const moneyLabel = (cents: Cents, scale: MoneyScale): string =>
  dutchNumber(cents / scale.divisor, scale.decimals);

/** With the sign always shown, as in "+22" and "−657"; nothing is "–". */
export function signedLabel(cents: Cents, scale: MoneyScale): string {
  const label = moneyLabel(cents, scale);
  if (!/[1-9]/.test(label)) return '–';
  return cents > 0 ? `+${label}` : label;
}

/** V (voordelig) above zero, N (nadelig) below; nothing at zero. The sign is that of budget minus forecast. */
export function favour(cents: Cents): 'V' | 'N' | '' {
  if (cents === 0) return '';
  return cents > 0 ? 'V' : 'N';
}
