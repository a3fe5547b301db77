import { quoted, readable, unreadable, type Reading } from './reading';

/** Signs on screen: a real minus (U+2212) and a no-break space (U+00A0), so that amounts align and never wrap. */
export const MINUS = '\u2212';
export const NO_BREAK_SPACE = '\u00a0';

/** Far above any municipal amount, and 18 digits still fit PostgreSQL's bigint. */
const MAX_DIGITS = 18;

const GROUPED = /^\d{1,3}(\.\d{3})+$/;
const PLAIN = /^\d+$/;

/** `1234567` -> `1.234.567`. */
export const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** An integer of `1/10^decimals` units as a plain decimal string: (123456n, 2) -> `1234.56`. */
export const decimalString = (units: bigint, decimals: number): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${units < 0n ? '-' : ''}${whole}${decimals ? `.${digits.slice(-decimals)}` : ''}`;
};

/** Plain decimal text (`-1234.5`) in units of `1/10^decimals`, or null when it is anything else or too precise. */
export const unitsOfDecimal = (text: string, decimals: number): bigint | null => {
  const match = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > decimals || match[2]!.length + decimals > MAX_DIGITS) return null;
  const units = BigInt(match[2]! + fraction.padEnd(decimals, '0'));
  return match[1] ? -units : units;
};

const wholeDigits = (whole: string): string | null => {
  if (PLAIN.test(whole)) return whole;
  return GROUPED.test(whole) ? whole.replaceAll('.', '') : null;
};

/**
 * A number as the Dutch write it, without sign or currency: comma before the decimals, points only between groups of
 * three. Strict, because `1.234` and `1,234` differ a thousandfold: what can be read two ways is refused with a reason.
 * @param decimals how many digits after the comma the unit holds
 * @returns units of `1/10^decimals`, not negative
 */
export const readDutchDecimal = (text: string, decimals: number): Reading<bigint> => {
  // Only for what is refused: a ledger has a million amounts that are not.
  const refused = (code: string, params = {}): Reading<never> => unreadable(code, { value: quoted(text), ...params });
  if (text.trim() === '') return unreadable('kernel.number.empty');
  if (/\p{L}/u.test(text)) {
    return refused(/\d[oO]|[oO]\d/.test(text) ? 'kernel.number.letter-o' : 'kernel.number.letters');
  }
  if (!/^[\d.,]+$/.test(text) || !/\d/.test(text)) return refused('kernel.number.unknown-characters');
  const [whole = '', fraction = '', ...rest] = text.split(',');
  if (rest.length > 0 || fraction.includes('.')) return refused('kernel.number.comma-and-point');
  const digits = wholeDigits(whole);
  if (digits === null || (text.includes(',') && fraction === '')) {
    const pointAsComma = /^\d+\.\d{1,2}$/.test(text);
    return refused(pointAsComma ? 'kernel.number.point-as-comma' : 'kernel.number.misplaced');
  }
  if (fraction.length > decimals) return refused('kernel.number.too-precise', { decimals });
  if (digits.replace(/^0+/, '').length + decimals > MAX_DIGITS) return refused('kernel.number.too-large');
  return readable(BigInt(digits + fraction.padEnd(decimals, '0')));
};

/** The sign in front (hyphen, U+2212 or plus) taken apart from what follows. */
export const splitSign = (text: string): { negative: boolean; rest: string } => {
  const match = /^([-\u2212+])\s*(.*)$/su.exec(text);
  return match ? { negative: match[1] !== '+', rest: match[2]! } : { negative: false, rest: text };
};

/** Integer division rounded to nearest, halves away from zero: the way amounts are rounded by hand in accounts. */
export const divideRounded = (numerator: bigint, denominator: bigint): bigint => {
  if (denominator < 0n) return divideRounded(-numerator, -denominator);
  const half = (numerator < 0n ? -numerator : numerator) * 2n + denominator;
  const magnitude = half / (denominator * 2n);
  return numerator < 0n ? -magnitude : magnitude;
};
