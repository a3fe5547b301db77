import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { FormDefinition } from '../form-workbook/form-definition';

/** A small form with every kind of question; for tests only. */
export const aForm = (over: Partial<FormDefinition> = {}): FormDefinition => ({
  formId: 'consultation:proef',
  title: 'Marktconsultatie proef',
  addressee: { id: 'partij-a', label: 'Stichting Voorbeeld Noord (KvK 01234567)' },
  explanation: ['Vul alleen de gekleurde cellen in.'],
  sections: [
    {
      title: 'Over u',
      intro: 'Wij willen weten wie u bent.',
      questions: [
        question('q1', '1', 'TEXT', 'Wat doet uw organisatie?', { maxLength: 50, required: true }),
        question('q2', '2', 'CHOICE', 'Welke vorm past?', { choices: ['Eén partner', 'Twee, of meer', '=anders'] }),
        question('q3', '3', 'SCALE', 'Hoe haalbaar?', { choices: ['1', '2', '3', '4', '5'] }),
      ],
    },
    {
      title: 'Cijfers',
      intro: '',
      questions: [
        question('q4', '4', 'NUMBER', 'Hoeveel medewerkers?'),
        question('q5', '5', 'DATE', 'Vanaf wanneer?'),
        question('q6', '6', 'FILE', 'Stuur een schema mee.'),
      ],
    },
  ],
  ...over,
});

type Question = FormDefinition['sections'][number]['questions'][number];

export const question = (
  id: string,
  number: string,
  kind: Question['kind'],
  text: string,
  over: Partial<Question> = {},
): Question => ({ id, number, kind, text, help: '', choices: [], required: false, maxLength: null, ...over });

/** Opens a workbook as a person would, lets them change the answer sheet, and gives the saved bytes. */
export async function changed(book: Buffer, change: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(book as unknown as ArrayBuffer);
  change(workbook.getWorksheet('Vragenlijst')!);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Fills answers by the number of the question. */
export const filled = (book: Buffer, answers: Record<string, ExcelJS.CellValue>): Promise<Buffer> =>
  changed(book, (sheet) => {
    sheet.eachRow((row) => {
      const answer = answers[String(row.getCell(2).value)];
      if (answer !== undefined && row.getCell(1).value) row.getCell(5).value = answer;
    });
  });

export const partsOf = (book: Buffer): string[] => Object.keys(unzipSync(book));
