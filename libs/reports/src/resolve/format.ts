import { LocalDate, Money } from '@koersvast/kernel';
import type { ReportColumn, ReportTable } from '../document/table';
import type { Value } from './values';

type Unit = NonNullable<ReportTable['unit']>;

const MINUS = '\u2212';
const CENTS_PER: Record<Unit, bigint> = { cents: 1n, euro: 100n, thousand: 100_000n };

/** Words for the unit of a table, beside its caption. */
export const UNIT_NAME: Record<Unit, string> = { cents: 'in €', euro: 'in €', thousand: '×\u00a0€\u00a01.000' };

/** The caption with its unit when the table holds money: "Kerncijfers, × € 1.000". */
export const captionOf = ({ caption, columns, unit = 'cents' }: ReportTable): string =>
  columns.some(({ kind }) => kind === 'money') ? `${caption}, ${UNIT_NAME[unit]}` : caption;

/** Cents in whole units, halves away from zero, as accounts are rounded by hand. */
export function inUnit(cents: bigint, unit: Unit): bigint {
  const per = CENTS_PER[unit];
  const size = cents < 0n ? -cents : cents;
  const rounded = (size + per / 2n) / per;
  return cents < 0n ? -rounded : rounded;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

function whole(units: bigint, signed: boolean): string {
  const sign = units < 0n ? MINUS : signed && units > 0n ? '+' : '';
  return `${sign}${grouped(String(units < 0n ? -units : units))}`;
}

function moneyText(cents: bigint, unit: Unit, signed: boolean): string {
  if (cents === 0n) return '–';
  if (unit === 'cents') return Money.fromCents(cents).format({ symbol: false, plus: signed });
  return whole(inUnit(cents, unit), signed);
}

/** 0.8391 is "83,9": the heading says that it is a percentage. */
function percentText(ratio: number, signed: boolean): string {
  const tenths = Math.round(Math.abs(ratio) * 1000);
  const sign = tenths === 0 ? '' : ratio < 0 ? MINUS : signed ? '+' : '';
  return `${sign}${grouped(String(Math.floor(tenths / 10)))},${tenths % 10}`;
}

/** "2026-10-31" as 31-10-2026. */
export const dutchDate = (date: string): string => LocalDate.parse(date).split('-').reverse().join('-');

/** A value as Dutch text for reading: 0 is "–", missing is "leeg", a negative bears U+2212. */
export function displayText(value: Value, column: ReportColumn, unit: Unit): string {
  const signed = column.signed === true;
  switch (value.kind) {
    case 'empty':
      return '';
    case 'missing':
      return 'leeg';
    case 'text':
      return value.text;
    case 'date':
      return dutchDate(value.date);
    case 'money':
      return moneyText(value.cents, unit, signed);
    case 'integer':
      return value.amount === 0 ? '–' : whole(BigInt(value.amount), signed);
    case 'percent':
      return percentText(value.ratio, signed);
    case 'favour':
      return value.sign;
  }
}
