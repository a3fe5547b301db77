/** What a form for contributions says about itself, in its hidden first header. */
export interface TemplateKey {
  programmeId: string;
  /** Null: a form in which people choose the workgroup in each row. */
  workgroupId: string | null;
  /** Fingerprint of the questions as they were when the form went out, hex digits. */
  questions: string;
}

const NAME = 'koersvastformulier';
const KEY = /^koersvastformulier\|([a-p]{32})\|([a-p]{32}|z)\|([a-p]+)$/;

/** Hex digits as the letters a to p: a header with nine digits in a row would be taken for a personal number. */
const letters = (hex: string): string =>
  [...hex.replaceAll('-', '')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');

const digits = (text: string): string => [...text].map((letter) => (letter.charCodeAt(0) - 97).toString(16)).join('');

const uuid = (text: string): string => digits(text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

export const writeTemplateKey = ({ programmeId, workgroupId, questions }: TemplateKey): string =>
  [NAME, letters(programmeId), workgroupId === null ? 'z' : letters(workgroupId), letters(questions)].join('|');

/** The key among the headers of a file; null when it is a list that somebody made by hand. */
export function readTemplateKey(headers: readonly string[]): TemplateKey | null {
  const found = headers.flatMap((header) => KEY.exec(header.trim()) ?? []);
  const [, programme, workgroup, questions] = found;
  if (!programme || !workgroup || !questions) return null;
  return {
    programmeId: uuid(programme),
    workgroupId: workgroup === 'z' ? null : uuid(workgroup),
    questions: digits(questions),
  };
}
