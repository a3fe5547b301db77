import { type IRunOptions, TextRun } from 'docx';
import { type RichText, spansOf } from '../document/inline';
import { MONO, SERIF } from './house-style';

/** Signs that XML 1.0 refuses, and the marks that turn the reading direction: on paper they can only mislead. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;

/** Text that a Word document can hold: no refused signs, no half surrogate pairs, line ends as \n. */
export const wordText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');

/** A text as runs; a line end becomes a break. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return wordText(text)
    .split('\n')
    .map((part, index) => new TextRun({ ...options, text: part, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Rich text as runs of one paragraph; `people` in serif, for what a person wrote. */
export function richRuns(text: RichText, voice?: 'people' | 'machine', options: IRunOptions = {}): TextRun[] {
  return spansOf(text).flatMap((span) =>
    textRuns(span.text, {
      ...options,
      ...(voice === 'people' ? { font: SERIF, size: 21 } : {}),
      ...(span.strong === true ? { bold: true } : {}),
      ...(span.code === true ? { font: MONO } : {}),
    }),
  );
}
