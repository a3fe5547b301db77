import { cellXml } from './cell-xml';
import { frameParts, STYLE, worksheet } from './parts';
import { zipFile } from './zip-file';

/** One column of a sheet that people edit and give back. */
export interface WorkColumn {
  title: string;
  /** In characters. */
  width: number;
  /** Not in sight; for what the reader needs and a person does not. */
  hidden?: boolean;
  /** Shown grey: what is changed here is not taken over. */
  fixed?: boolean;
  /** Choices of the drop-down; another text may still be typed, the reader judges. */
  choices?: readonly string[];
}

export interface WorkSheet {
  name: string;
  columns: readonly WorkColumn[];
  /** One text per column. */
  rows: readonly (readonly string[])[];
  /** Lines of the sheet Toelichting, the first one its title. */
  notes: readonly string[];
  /** A form to fill in: the header row and the fixed and hidden columns cannot be changed by accident. */
  locked?: boolean;
}

const letterOf = (index: number): string =>
  (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));

const cell = (reference: string, style: number, text: string): string =>
  text === ''
    ? `<c r="${reference}" s="${style}"/>`
    : `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;

const LINE_HEIGHT = 15;
const MOST_LINES = 12;

/** Lines that the longest text of a row takes: not every program makes a row higher by itself. */
function linesIn(texts: readonly string[], widths: readonly number[]): number {
  let most = 1;
  for (let at = 0; at < texts.length && most < MOST_LINES; at += 1) {
    const text = texts[at]!;
    const width = widths[at]!;
    if (text.length <= width && !text.includes('\n')) continue;
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
    most = Math.max(most, lines);
  }
  return Math.min(most, MOST_LINES);
}

function rowXml(
  number: number,
  letters: readonly string[],
  styles: readonly number[],
  texts: readonly string[],
  widths: readonly number[] = [],
): string {
  let cells = '';
  for (let at = 0; at < letters.length; at += 1) cells += cell(`${letters[at]}${number}`, styles[at]!, texts[at] ?? '');
  const lines = widths.length > 0 ? linesIn(texts, widths) : 1;
  const height = lines > 1 ? ` ht="${lines * LINE_HEIGHT}" customHeight="1"` : '';
  return `<row r="${number}"${height}>${cells}</row>`;
}

/** Lists of the drop-downs stand on a sheet of their own, which no one sees: a list in the cell holds 255 characters. */
function listSheet(columns: readonly WorkColumn[], letters: readonly string[]): string {
  const longest = Math.max(0, ...columns.map(({ choices }) => choices?.length ?? 0));
  const rows = Array.from({ length: longest }, (_, at) => {
    const cells = columns.map(({ choices }, index) =>
      choices?.[at] === undefined ? '' : cell(`${letters[index]}${at + 1}`, STYLE.text, choices[at]),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return worksheet(`<sheetData>${rows.join('')}</sheetData>`);
}

/** For rows that people add, too. */
const SPARE_ROWS = 1_000;

/** In a form a word that is not in the list is stopped while typing; elsewhere the reader judges. */
const STOP =
  ' showErrorMessage="1" errorStyle="stop" errorTitle="Niet in de lijst" error="Kies een van de woorden uit de lijst."';

function validations({ columns, locked }: WorkSheet, letters: readonly string[], last: number): string {
  const found = columns.flatMap(({ choices }, at) =>
    choices && choices.length > 0
      ? `<dataValidation type="list" allowBlank="1"${locked ? STOP : ''} sqref="${letters[at]}2:${letters[at]}${last + SPARE_ROWS}"><formula1>Lijsten!$${letters[at]}$1:$${letters[at]}$${choices.length}</formula1></dataValidation>`
      : [],
  );
  return found.length === 0 ? '' : `<dataValidations count="${found.length}">${found.join('')}</dataValidations>`;
}

/** Without a password: against slips, not against people. Widths, heights, rows and sorting stay free. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" insertRows="0" sort="0"/>';

/** The first column of a form is hidden; LibreOffice drops a pane that is split at a hidden column. */
const FREEZE_HEADER = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
const FREEZE_BOTH = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>';

function mainSheet(work: WorkSheet, letters: readonly string[]): string {
  const { columns, rows, locked } = work;
  const last = rows.length + 1;
  const styles = columns.map(({ fixed, hidden }) => {
    if (fixed) return STYLE.fixed;
    return locked && !hidden ? STYLE.open : STYLE.text;
  });
  const widths = columns.map(({ width, hidden }) => (hidden ? Infinity : width));
  const header = rowXml(1, letters, columns.map(() => STYLE.header), columns.map(({ title }) => title)); // prettier-ignore
  const body = rows.map((texts, at) => rowXml(at + 2, letters, styles, texts, widths)).join('');
  const cols = columns.map(
    ({ width, hidden }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styles[at]}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  return worksheet(
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0">${locked ? FREEZE_HEADER : FREEZE_BOTH}</sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${header}${body}</sheetData>${locked ? PROTECTION : `<autoFilter ref="A1:${letters.at(-1)}${last}"/>`}${validations(work, letters, last)}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
  );
}

/** Of the sheet Toelichting, in characters: it fits on a page. */
const NOTE_WIDTH = 90;

function notesSheet(notes: readonly string[]): string {
  const rows = notes.map((line, at) =>
    at === 0
      ? rowXml(1, ['A'], [STYLE.title], [line]).replace('<row ', '<row ht="24" customHeight="1" ')
      : rowXml(at + 1, ['A'], [STYLE.text], [line], [NOTE_WIDTH]),
  );
  return worksheet(
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols><col min="1" max="1" width="${NOTE_WIDTH}" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>`,
  );
}

/**
 * A workbook with one sheet to work in, written straight to XML: ten thousand rows with long texts cost little more than
 * packing them. All cells are text, so nothing in them becomes a formula, also when somebody edits it.
 */
export function writeWorkSheet(sheet: WorkSheet): Promise<Buffer> {
  const letters = sheet.columns.map((_, at) => letterOf(at));
  const last = sheet.rows.length + 1;
  const filter = sheet.locked
    ? ''
    : `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${cellXml(sheet.name)}'!$A$1:$${letters.at(-1)}$${last}</definedName>`;
  const names = `<definedNames>${filter}<definedName name="_xlnm.Print_Titles" localSheetId="0">'${cellXml(sheet.name)}'!$1:$1</definedName></definedNames>`;
  return zipFile({
    ...frameParts([{ name: sheet.name }, { name: 'Toelichting' }, { name: 'Lijsten', hidden: true }], names),
    'xl/worksheets/sheet1.xml': Buffer.from(mainSheet(sheet, letters)),
    'xl/worksheets/sheet2.xml': Buffer.from(notesSheet(sheet.notes)),
    'xl/worksheets/sheet3.xml': Buffer.from(listSheet(sheet.columns, letters)),
  });
}
