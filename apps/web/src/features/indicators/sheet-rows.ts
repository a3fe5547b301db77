import { decimalString, readDutchDecimal } from '@koersvast/kernel';
import { t } from '@web/texts';
import type { Indicator, Point } from './indicator-format';

export type Part = 'numerator' | 'denominator' | 'value';

/** One place to give a value: an indicator, and a municipality when it has them. */
export interface SheetRow {
  key: string;
  indicator: Indicator;
  municipalityId: string | null;
  place: string;
  parts: Part[];
  now: Point | undefined;
}

export type Typed = Record<string, Partial<Record<Part, string>>>;

interface Read {
  value: string | null;
  wrong: string | null;
}

/** A Dutch number as the API writes it; empty is nothing, and nothing is not nil. */
export function readCell(text: string | undefined): Read {
  const typed = text?.trim().replace(/\s*%$/, '') ?? '';
  if (typed === '') return { value: null, wrong: null };
  const reading = readDutchDecimal(typed, 4);
  if (!reading.ok) return { value: null, wrong: t('indicator.number', { value: typed }) };
  return { value: decimalString(reading.value, 4).replace(/\.?0+$/, ''), wrong: null };
}

export interface RowState {
  parts: Partial<Record<Part, string | null>>;
  /** Whether there is anything to give. */
  given: boolean;
  wrong: string | null;
  /** Something to know that does not stop the giving. */
  hint: string | null;
}

/** What a row would give, and what is wrong with it. */
export function stateOf(row: SheetRow, typed: Typed): RowState {
  const cells = row.parts.map((part) => [part, readCell(typed[row.key]?.[part])] as const);
  const parts = Object.fromEntries(cells.map(([part, { value }]) => [part, value]));
  const given = cells.some(([, { value }]) => value !== null);
  const half = given && cells.some(([, { value }]) => value === null);
  const wrong = cells.find(([, one]) => one.wrong)?.[1].wrong ?? null;
  return { parts, given, wrong, hint: half ? t('indicator.sheet.half') : null };
}

/** Lines of a pasted block fall into the rows below the first, its columns into the parts beside it. */
export function paste(rows: SheetRow[], at: number, part: Part, text: string, typed: Typed): Typed {
  const next: Typed = { ...typed };
  const lines = text.replace(/\r/g, '').replace(/\n$/, '').split('\n');
  lines.forEach((line, down) => {
    const row = rows[at + down];
    if (!row) return;
    const from = Math.max(0, row.parts.indexOf(part));
    line.split('\t').forEach((cell, right) => {
      const to = row.parts[from + right];
      if (to) next[row.key] = { ...next[row.key], [to]: cell.trim() };
    });
  });
  return next;
}
