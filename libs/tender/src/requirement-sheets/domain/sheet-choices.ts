import type { EditField } from './sheet-columns';

/** Fields with a closed list: how each value reads in a cell. */
const CHOICES = {
  testable: [
    { label: 'ja', value: true },
    { label: 'nee', value: false },
  ],
  evidenceMoment: [
    { label: 'bij de inschrijving', value: 'WITH_OFFER' },
    { label: 'op verzoek', value: 'ON_REQUEST' },
  ],
  exclusionGround: [
    { label: 'verplicht (Aw 2.86)', value: 'MANDATORY' },
    { label: 'facultatief (Aw 2.87)', value: 'FACULTATIVE' },
  ],
  asksTurnover: [
    { label: 'ja', value: true },
    { label: 'nee', value: false },
  ],
} as const;

export type ChoiceField = keyof typeof CHOICES;
export type ChoiceValue = string | boolean | null;

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

export const isChoice = (field: string): field is ChoiceField => field in CHOICES;

/** What the drop-down of the column offers. */
export const choiceLabels = (field: ChoiceField): string[] => CHOICES[field].map(({ label }) => label);

/** A value as it stands in its cell; empty for nothing chosen, and for a requirement that asks no turnover. */
export function choiceCell(field: ChoiceField, value: ChoiceValue): string {
  if (field === 'asksTurnover' && value === false) return '';
  return CHOICES[field].find((choice) => choice.value === value)?.label ?? '';
}

/** The value that a cell means, in any case and spacing; undefined when it is none of the list. */
export function choiceValue(field: ChoiceField, cell: string): ChoiceValue | undefined {
  if (cell.trim() === '') return field === 'asksTurnover' ? false : null;
  return CHOICES[field].find(({ label }) => plain(label) === plain(cell))?.value;
}

/** A cell as the sheet would have written it, so that "Ja" and "ja" are no difference; what is not known stays as typed. */
export function asWritten(field: EditField, cell: string): string {
  if (!isChoice(field)) return cell;
  const value = choiceValue(field, cell);
  return value === undefined ? cell : choiceCell(field, value);
}
