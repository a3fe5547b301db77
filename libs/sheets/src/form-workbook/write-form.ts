import type ExcelJS from 'exceljs';
import { FormDefinition, FormQuestion, questionsOf } from './form-definition';
import { COLUMNS, formKey, HEADERS, questionKey, SHEETS } from './form-layout';
import { letterOf } from './form-grid';
import { fixedZip, formText, heightOf, protect, STYLE, writeCell } from './form-style';
import { writeGrid } from './write-grid';

/** Excel counts the characters of a list that stands in the rule itself; longer ones live on a sheet. */
const INLINE_LIST = 250;
/** The highest row that a spreadsheet knows, in points. */
const MAX_HEIGHT = 400;
/** Room for an open answer before it has been typed. */
const OPEN_HEIGHT = 78;

/**
 * The form as a workbook to fill in offline: sheet Toelichting, and a protected sheet with one row per question in
 * which only the answer cells can be changed. Choices are drop-downs; the keys stand in a hidden first column, so that
 * a row may move. The same definition always gives the same bytes.
 */
export async function writeForm(definition: FormDefinition): Promise<Buffer> {
  // Loaded when something is written: it is a third of a second that most of our processes never need.
  const { Workbook } = await import('exceljs');
  const book = new Workbook();
  book.creator = 'Koersvast';
  book.lastModifiedBy = 'Koersvast';
  book.created = STYLE.moment;
  book.modified = STYLE.moment;
  await writeExplanation(book, definition);
  const lists = choiceRanges(questionsOf(definition));
  await writeQuestions(book, definition, lists);
  for (const grid of definition.grids ?? []) await writeGrid(book, definition, grid);
  await writeChoices(book, questionsOf(definition), lists);
  return fixedZip(Buffer.from(await book.xlsx.writeBuffer()));
}

async function writeExplanation(book: ExcelJS.Workbook, { title, addressee, explanation }: FormDefinition) {
  const sheet = book.addWorksheet(SHEETS.explanation, { pageSetup: STYLE.portrait });
  sheet.getColumn(1).width = 100;
  sheet.views = [{ showGridLines: false }];
  writeCell(sheet.getCell(1, 1), title, { font: STYLE.titleFont });
  writeCell(sheet.getCell(2, 1), addressee.label, { font: STYLE.boldFont });
  explanation.forEach((line, index) => {
    writeCell(sheet.getCell(4 + index, 1), line);
    sheet.getRow(4 + index).height = heightOf(line, 100);
  });
  await protect(sheet);
}

async function writeQuestions(book: ExcelJS.Workbook, definition: FormDefinition, lists: Map<string, string>) {
  const sheet = book.addWorksheet(SHEETS.answers, { pageSetup: { ...STYLE.landscape, printTitlesRow: '2:2' } });
  sheet.views = [{ state: 'frozen', ySplit: 2, showGridLines: false, activeCell: 'E4' }];
  sheet.getColumn(COLUMNS.key).hidden = true;
  sheet.getColumn(COLUMNS.number).width = 6;
  sheet.getColumn(COLUMNS.question).width = 52;
  sheet.getColumn(COLUMNS.help).width = 34;
  sheet.getColumn(COLUMNS.answer).width = 64;
  sheet.headerFooter.oddFooter =
    '&L&8' + formText(definition.title).slice(0, 80).replaceAll('&', '&&') + '&R&8&P van &N';
  writeCell(sheet.getCell(1, COLUMNS.key), formKey(definition));
  writeCell(sheet.getCell(1, COLUMNS.number), `${definition.title} · ${definition.addressee.label}`, {
    font: STYLE.boldFont,
    wrap: false,
  });
  for (const name of ['number', 'question', 'help', 'answer'] as const) {
    writeCell(sheet.getCell(2, COLUMNS[name]), HEADERS[name], { font: STYLE.headFont, fill: STYLE.headFill });
  }
  let row = 3;
  for (const { title, intro, questions } of definition.sections) {
    writeCell(sheet.getCell(row, COLUMNS.number), title, { font: STYLE.boldFont, wrap: false });
    for (const column of [2, 3, 4, 5]) sheet.getCell(row, column).fill = STYLE.sectionFill;
    row += 1;
    if (intro) row = writeIntro(sheet, row, intro);
    for (const question of questions) {
      writeQuestion(sheet, row, question, lists.get(question.id));
      row += 1;
    }
  }
  sheet.pageSetup.printArea = `B1:E${row - 1}`;
  await protect(sheet);
}

/** Words over the whole width; a merged cell does not grow by itself, so its height is reckoned. */
function writeIntro(sheet: ExcelJS.Worksheet, row: number, intro: string): number {
  sheet.mergeCells(row, COLUMNS.number, row, COLUMNS.answer);
  writeCell(sheet.getCell(row, COLUMNS.number), intro);
  sheet.getRow(row).height = Math.min(MAX_HEIGHT, heightOf(intro, 140));
  return row + 1;
}

function writeQuestion(sheet: ExcelJS.Worksheet, row: number, question: FormQuestion, list: string | undefined): void {
  writeCell(sheet.getCell(row, COLUMNS.key), questionKey(question.id));
  writeCell(sheet.getCell(row, COLUMNS.number), question.number, { border: STYLE.hairline });
  writeCell(sheet.getCell(row, COLUMNS.question), question.text, { border: STYLE.hairline });
  writeCell(sheet.getCell(row, COLUMNS.help), helpOf(question), { border: STYLE.hairline, font: STYLE.helpFont });
  const answer = sheet.getCell(row, COLUMNS.answer);
  answer.style = {
    font: STYLE.font,
    border: STYLE.box,
    fill: STYLE.answerFill,
    alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
    protection: { locked: false },
    numFmt: question.kind === 'DATE' ? 'dd-mm-yyyy' : question.kind === 'NUMBER' ? '#,##0.######' : '@',
  };
  const words = Math.max(heightOf(question.text, 50), heightOf(helpOf(question), 36));
  sheet.getRow(row).height = Math.min(MAX_HEIGHT, Math.max(words, question.kind === 'TEXT' ? OPEN_HEIGHT : 18));
  const rule = validationOf(question, list);
  if (rule) answer.dataValidation = rule;
}

const helpOf = ({ kind, help, choices, required, maxLength }: FormQuestion): string => {
  const how = {
    TEXT: maxLength === null ? '' : `Ten hoogste ${maxLength} tekens.`,
    CHOICE: 'Kies uit de lijst.',
    SCALE: `Kies een getal van ${choices[0]} tot en met ${choices.at(-1)}.`,
    NUMBER: 'Vul een getal in, decimalen na een komma.',
    DATE: 'Vul een datum in: dd-mm-jjjj.',
    FILE: 'Noem de naam van het bestand dat u meestuurt.',
  }[kind];
  return [help, how, required ? 'Verplicht.' : ''].filter(Boolean).join('\n');
};

/** A spreadsheet warns while typing; what comes back is checked again. */
function validationOf({ kind, maxLength }: FormQuestion, list: string | undefined): ExcelJS.DataValidation | null {
  const say = (error: string) => ({
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Dit antwoord past niet',
    error,
  });
  if (list) return { type: 'list', formulae: [list], ...say('Kies een van de antwoorden uit de lijst.') };
  if (kind === 'NUMBER') {
    return { type: 'decimal', operator: 'between', formulae: [-1e12, 1e12], ...say('Vul een getal in.') };
  }
  if (kind === 'DATE') {
    const [from, to] = [new Date(Date.UTC(1900, 0, 2)), new Date(Date.UTC(2199, 11, 31))];
    return { type: 'date', operator: 'between', formulae: [from, to], ...say('Vul een datum in: dd-mm-jjjj.') };
  }
  if (kind !== 'TEXT' || maxLength === null) return null;
  const error = `Gebruik ten hoogste ${maxLength} tekens.`;
  return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [maxLength], ...say(error) };
}

/** Where the drop-down of each question finds its choices: in the rule itself, or on the sheet Keuzes. */
function choiceRanges(questions: FormQuestion[]): Map<string, string> {
  const ranges = new Map<string, string>();
  let column = 0;
  for (const { id, choices } of questions.filter((question) => question.choices.length > 0)) {
    const inline = choices.join(',');
    const simple = inline.length <= INLINE_LIST && choices.every((choice) => /^[^,"=+\-@]+$/.test(choice.trim()));
    if (simple) {
      ranges.set(id, `"${inline}"`);
      continue;
    }
    column += 1;
    const letter = letterOf(column);
    ranges.set(id, `${SHEETS.choices}!$${letter}$2:$${letter}$${choices.length + 1}`);
  }
  return ranges;
}

/** The choices that do not fit in a rule, in sight: a column per question. */
async function writeChoices(book: ExcelJS.Workbook, questions: FormQuestion[], lists: Map<string, string>) {
  const listed = questions.filter(({ id }) => lists.get(id)?.startsWith(SHEETS.choices));
  if (listed.length === 0) return;
  const sheet = book.addWorksheet(SHEETS.choices, { pageSetup: STYLE.landscape });
  listed.forEach(({ number, choices }, index) => {
    const column = index + 1;
    sheet.getColumn(column).width = 40;
    writeCell(sheet.getCell(1, column), `Keuzes bij vraag ${number}`, { font: STYLE.headFont, fill: STYLE.headFill });
    choices.forEach((choice, line) => writeCell(sheet.getCell(line + 2, column), choice));
  });
  await protect(sheet);
}
