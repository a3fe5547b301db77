import { DomainError } from './domain-error';
import {
  decimalString,
  divideRounded,
  groupThousands,
  MINUS,
  NO_BREAK_SPACE,
  readDutchDecimal,
  splitSign,
  unitsOfDecimal,
} from './dutch-decimal';
import { Money } from './money';
import { demandValue, quoted, readable, unreadable, type Reading } from './reading';

const DECIMALS = 6;
const UNIT = 1_000_000n;
const WHOLE = 100n * UNIT;

/**
 * A percentage, exact to six decimals (`numeric(9,6)` and wider), never a float. Immutable.
 * API and JSON: the shortest exact string, `"4.96"`. Screen: `4,96 %`.
 */
export class Percentage {
  static readonly zero = new Percentage(0n);
  static readonly hundred = new Percentage(WHOLE);

  /** @param micros millionths of a percent: 4.96 % is 4_960_000 */
  private constructor(readonly micros: bigint) {}

  static fromMicros(micros: bigint): Percentage {
    return new Percentage(micros);
  }

  /** From an API or `numeric` string: `"4.96"`, `"33.333333"`, `"4.960000"`. */
  static read(text: string): Reading<Percentage> {
    const micros = typeof text === 'string' ? unitsOfDecimal(text, DECIMALS) : null;
    return micros === null
      ? unreadable('kernel.percentage.not-api', { value: quoted(String(text)) })
      : readable(new Percentage(micros));
  }

  /** As `read`, throwing a 400 `kernel.percentage.not-api`. */
  static parse(text: string): Percentage {
    return demandValue(Percentage.read(text));
  }

  /** From what a person types: `4,96`, `4,96 %`, `-1,5%`; refusals as for amounts (`kernel.number.*`). */
  static readDutch(text: string): Reading<Percentage> {
    const { negative, rest } = splitSign(text.trim().replace(/\s*%$/u, ''));
    const micros = readDutchDecimal(rest, DECIMALS);
    if (!micros.ok) {
      return micros.code === 'kernel.number.empty'
        ? micros
        : unreadable(micros.code, { ...micros.params, value: quoted(text) });
    }
    return readable(new Percentage(negative ? -micros.value : micros.value));
  }

  static parseDutch(text: string): Percentage {
    return demandValue(Percentage.readDutch(text));
  }

  /**
   * Which percentage of `whole` the `part` is, rounded to six decimals; null when the whole is nil, for then there is
   * no answer and a screen shows `leeg`.
   */
  static ratio(part: Money, whole: Money): Percentage | null {
    return whole.isZero() ? null : new Percentage(divideRounded(part.cents * WHOLE, whole.cents));
  }

  /** One percentage as a percentage of another, to six decimals: 106.43 % of 104.75 % is 101.603819 %. */
  static quotient(part: Percentage, whole: Percentage): Percentage {
    return new Percentage(divideRounded(part.micros * WHOLE, whole.micros));
  }

  static sum(percentages: Iterable<Percentage>): Percentage {
    let micros = 0n;
    for (const percentage of percentages) micros += percentage.micros;
    return new Percentage(micros);
  }

  plus(other: Percentage): Percentage {
    return new Percentage(this.micros + other.micros);
  }

  minus(other: Percentage): Percentage {
    return new Percentage(this.micros - other.micros);
  }

  negate(): Percentage {
    return new Percentage(-this.micros);
  }

  /** This share of that percentage, to six decimals: 90 % of an index of 4.74 % is 4.266 %. */
  ofPercentage(other: Percentage): Percentage {
    return new Percentage(divideRounded(this.micros * other.micros, WHOLE));
  }

  compare(other: Percentage): -1 | 0 | 1 {
    if (this.micros === other.micros) return 0;
    return this.micros < other.micros ? -1 : 1;
  }

  equals(other: Percentage): boolean {
    return this.micros === other.micros;
  }

  isZero(): boolean {
    return this.micros === 0n;
  }

  isNegative(): boolean {
    return this.micros < 0n;
  }

  isHundred(): boolean {
    return this.micros === WHOLE;
  }

  /** Rounded to fewer decimals, halves away from zero. */
  round(decimals: number): Percentage {
    if (!Number.isInteger(decimals) || decimals < 0 || decimals > DECIMALS) {
      throw new DomainError('kernel.percentage.decimals', { status: 400, params: { decimals } });
    }
    const step = 10n ** BigInt(DECIMALS - decimals);
    return new Percentage(divideRounded(this.micros, step) * step);
  }

  /** This percentage of the amount, rounded to the cent, halves away from zero. To divide an amount use `allocate`. */
  of(amount: Money): Money {
    return Money.fromCents(divideRounded(amount.cents * this.micros, WHOLE));
  }

  /** The amount raised by this percentage: 60,000,000.00 by 4.96 % is 62,976,000.00. Rounded to the cent once. */
  increase(amount: Money): Money {
    return Money.fromCents(divideRounded(amount.cents * (WHOLE + this.micros), WHOLE));
  }

  /** For the API: exact, without needless zeros. */
  toString(): string {
    return decimalString(this.micros, DECIMALS).replace(/\.?0+$/, '');
  }

  toJSON(): string {
    return this.toString();
  }

  /** For people: `4,96 %` with a no-break space. With `decimals` rounded and padded to that many, else exact. */
  format(decimals?: number): string {
    const shown = decimals === undefined ? this : this.round(decimals);
    const magnitude = shown.isNegative() ? shown.negate() : shown;
    const [whole = '', fraction = ''] = magnitude.toString().split('.');
    const tail = fraction.padEnd(decimals ?? 0, '0');
    return `${shown.isNegative() ? MINUS : ''}${groupThousands(whole)}${tail ? `,${tail}` : ''}${NO_BREAK_SPACE}%`;
  }
}
