import {
  containsBsn,
  decimalString,
  quoted,
  readable,
  readDutchDecimal,
  unreadable,
  type Reading,
} from '@koersvast/kernel';
import { dutchDate } from '../readers';
import type { FormQuestion, FormValue } from './form-definition';

/** Longest name of a file that an answer points at. */
const FILE_NAME_LENGTH = 255;
const DECIMALS = 6;

/**
 * What a party typed or picked as an answer to one question; one rule for the workbook and for the screen. Blank is no
 * answer and does not come here. Text that looks like a formula is text.
 * @returns the value, or a code of `sheets.form.*`, `kernel.*` that says what to do; a BSN is never quoted
 */
export function readFormAnswer(question: FormQuestion, typed: string): Reading<FormValue> {
  const text = typed.trim();
  switch (question.kind) {
    case 'TEXT':
      return limited(text, question.maxLength ?? 30_000, 'TEXT');
    case 'FILE':
      return limited(text, FILE_NAME_LENGTH, 'FILE');
    case 'CHOICE': {
      const choice = pick(question, text);
      return choice === null ? unknownChoice(question, text) : readable({ kind: 'CHOICE', choice });
    }
    case 'SCALE': {
      const number = pick(question, text);
      return number === null ? unknownChoice(question, text) : readable({ kind: 'SCALE', number });
    }
    case 'NUMBER':
      return readNumber(text);
    case 'DATE': {
      const date = dutchDate.read(text);
      return date.ok ? readable({ kind: 'DATE', date: date.value }) : date;
    }
  }
}

const limited = (text: string, max: number, kind: 'TEXT' | 'FILE'): Reading<FormValue> => {
  if (containsBsn(text)) return unreadable('sheets.cell.bsn');
  if (text.length > max) return unreadable('sheets.text.too-long', { length: text.length, max });
  return readable({ kind, text });
};

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** Capitals and blanks do not make another choice. */
const pick = ({ choices }: FormQuestion, text: string): string | null =>
  choices.find((choice) => bare(choice) === bare(text)) ?? null;

const unknownChoice = ({ choices, kind }: FormQuestion, text: string): Reading<never> => {
  const value = containsBsn(text) ? '' : quoted(text);
  return kind === 'SCALE'
    ? unreadable('sheets.form.unknown-point', { value, from: choices[0]!, to: choices.at(-1)! })
    : unreadable('sheets.form.unknown-choice', { value });
};

function readNumber(text: string): Reading<FormValue> {
  const [, sign = '', digits = text] = /^([-\u2212+]?)\s*(.*)$/su.exec(text) ?? [];
  const units = readDutchDecimal(digits.trim(), DECIMALS);
  if (!units.ok) return units;
  const value = sign === '' || sign === '+' ? units.value : -units.value;
  const number = decimalString(value, DECIMALS).replace(/\.?0+$/, '');
  return readable({ kind: 'NUMBER', number });
}
