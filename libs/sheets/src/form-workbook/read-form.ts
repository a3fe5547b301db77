import { containsBsn, quoted, type TextParams } from '@koersvast/kernel';
import { kindOf } from '../file-kind';
import { defaultSheetLimits, type SheetLimits } from '../limits';
import { refuse } from '../refusal';
import type { CellProblem, SheetRow } from '../sheet';
import { looseTexts } from '../xlsx/loose-texts';
import { readWorkbook } from '../xlsx/workbook';
import { readWorksheet } from '../xlsx/worksheet';
import { CheckedZip } from '../zip';
import { FormDefinition, FormQuestion, FormValue, formVersion, questionsOf } from './form-definition';
import { COLUMNS, FormIdentity, HEADERS, readFormKey, readQuestionKey, sameWords } from './form-layout';
import { readFormAnswer } from './read-answer';
import { readGrids } from './read-grid';

/** A form asks hundreds of questions, not hundreds of thousands. */
const FORM_LIMITS: SheetLimits = {
  ...defaultSheetLimits,
  bytes: 10 * 1024 * 1024,
  rows: 5_000,
  columns: 60,
  cells: 100_000,
  zipBytes: 30 * 1024 * 1024,
};

export type FindingWeight =
  /** The whole file is not for this form: nothing of it is taken. */
  | 'REFUSES'
  /** The answer to this question is not taken; the others are. */
  | 'LEAVES_OUT'
  /** Worth a look; everything is taken. */
  | 'NOTES';

export interface FormFinding {
  weight: FindingWeight;
  /** Catalogue code with its parameters: what it is and what to do. */
  code: string;
  params: TextParams;
  questionId: string | null;
  /** Row in the workbook as a spreadsheet counts it; null when it is about the whole file. */
  row: number | null;
  /** On a sheet with a grid: its name, and the cell as a spreadsheet names it, `F12`. */
  sheet?: string;
  cell?: string;
}

export interface FormAnswer {
  questionId: string;
  value: FormValue;
  row: number;
  /** On a sheet with a grid. */
  sheet?: string;
  cell?: string;
}

export interface ReadForm {
  /** Which form this file says it is; null when it is no form of Koersvast. */
  identity: FormIdentity | null;
  /** In the order of the definition; without those that were left out or not filled. */
  answers: FormAnswer[];
  findings: FormFinding[];
}

/**
 * Reads a filled form back and holds it against what was asked. Nothing is stored and nothing computed; a formula counts
 * as the outcome that stands with it. When a finding REFUSES, there are no answers.
 * @throws DomainError 413/415/422 `sheets.file.*`, `sheets.zip.*`, `sheets.xlsx.*` when it is no readable workbook
 */
export async function readForm(bytes: Uint8Array, fileName: string, definition: FormDefinition): Promise<ReadForm> {
  const { rows, problems, path, zip } = await formSheet(bytes, fileName);
  const identity = rows.flatMap(({ cells }) => cells.map(readFormKey)).find((key) => key !== null) ?? null;
  const personal = await holdsBsn(rows, looseTexts(zip, path));
  const refusals = refusalsOf(identity, definition, personal);
  if (refusals.length > 0) return { identity, answers: [], findings: refusals };
  const { answers, findings } = new FormReading(definition, rows, problems).read();
  if (!definition.grids?.length) return { identity, answers, findings };
  const grids = await readGrids(zip, FORM_LIMITS, definition);
  const refused = grids.findings.filter(({ weight }) => weight === 'REFUSES');
  if (refused.length > 0) return { identity, answers: [], findings: refused };
  return { identity, answers: [...answers, ...grids.answers], findings: [...findings, ...grids.findings] };
}

/** The first visible sheet that holds the key of a form, else the first that holds anything. */
async function formSheet(bytes: Uint8Array, fileName: string) {
  if (bytes.length === 0) refuse('sheets.file.empty');
  if (bytes.length > FORM_LIMITS.bytes) refuse('sheets.file.too-large', { megabytes: 10 }, 413);
  if (kindOf(bytes, fileName) !== 'xlsx') refuse('sheets.form.not-a-workbook', {}, 415);
  const zip = await CheckedZip.open(bytes, FORM_LIMITS);
  const workbook = await readWorkbook(zip);
  let found: { rows: SheetRow[]; problems: CellProblem[]; path?: string } = { rows: [], problems: [] };
  for (const sheet of workbook.sheets) {
    const table = await readWorksheet(zip, workbook, sheet, FORM_LIMITS);
    const isForm = table.rows.some(({ cells }) => cells.some((cell) => readFormKey(cell) !== null));
    if (isForm) return { ...table, path: sheet.path, zip };
    if (found.rows.length === 0) found = { ...table, path: sheet.path };
  }
  return { ...found, zip };
}

/** The file itself would be kept, so one such number anywhere refuses the whole: in a note or on a hidden sheet too. */
async function holdsBsn(rows: SheetRow[], loose: AsyncIterable<string>): Promise<boolean> {
  if (rows.some(({ cells }) => cells.some(containsBsn))) return true;
  for await (const text of loose) if (containsBsn(text)) return true;
  return false;
}

function refusalsOf(identity: FormIdentity | null, definition: FormDefinition, personal: boolean): FormFinding[] {
  const refusal = (code: string): FormFinding => ({ weight: 'REFUSES', code, params: {}, questionId: null, row: null });
  if (!identity) return [refusal('sheets.form.no-form')];
  if (identity.formId !== definition.formId) return [refusal('sheets.form.other-form')];
  const found: FormFinding[] = [];
  if (identity.addresseeId !== definition.addressee.id) found.push(refusal('sheets.form.other-addressee'));
  if (identity.version !== formVersion(definition)) found.push(refusal('sheets.form.other-version'));
  if (personal) found.push(refusal('sheets.form.bsn'));
  return found;
}

/** One pass over the rows of a form that is ours. */
class FormReading {
  private readonly questions: Map<string, FormQuestion>;
  private readonly answers = new Map<string, FormAnswer>();
  private readonly seen = new Map<string, { row: number; typed: string }>();
  private readonly findings: FormFinding[] = [];
  private readonly column: Record<'question' | 'help' | 'answer', number>;

  constructor(
    definition: FormDefinition,
    private readonly rows: SheetRow[],
    private readonly problems: CellProblem[],
  ) {
    this.questions = new Map(questionsOf(definition).map((question) => [question.id, question]));
    this.column = columnsOf(rows);
  }

  read(): Pick<ReadForm, 'answers' | 'findings'> {
    const keyed = this.rows.map((row) => ({ row, id: row.cells.map(readQuestionKey).find((key) => key !== null) }));
    for (const { row, id } of keyed) {
      const question = id === undefined ? undefined : this.questions.get(id);
      if (question) this.readRow(question, row);
      else this.noteStray(row);
    }
    this.noteOrder(keyed.flatMap(({ id }) => (id !== undefined && this.questions.has(id) ? [id] : [])));
    const order = [...this.questions.keys()];
    for (const id of order) this.noteAbsence(this.questions.get(id)!);
    return {
      answers: order.flatMap((id) => this.answers.get(id) ?? []),
      findings: this.findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    };
  }

  private readRow(question: FormQuestion, { cells, number: row }: SheetRow): void {
    const typed = (cells[this.column.answer] ?? '').trim();
    const earlier = this.seen.get(question.id);
    if (earlier) return this.repeated(question, earlier, typed, row);
    this.seen.set(question.id, { row, typed });
    const broken = this.problems.find((one) => one.row === row && one.column === this.column.answer);
    if (broken) return this.leaveOut(question, broken.code, broken.params, row);
    if (!sameWords(cells[this.column.question] ?? '', question.text)) {
      if (typed === '') return this.note('sheets.form.altered-question', { number: question.number }, question.id, row);
      return this.leaveOut(question, 'sheets.form.altered-question', { number: question.number }, row);
    }
    if (typed === '') return;
    const reading = readFormAnswer(question, typed);
    if (!reading.ok) return this.leaveOut(question, reading.code, reading.params, row);
    this.answers.set(question.id, { questionId: question.id, value: reading.value, row });
  }

  /** A row that was copied: the same answer twice is one answer, two different ones are none. */
  private repeated(question: FormQuestion, earlier: { row: number; typed: string }, typed: string, row: number): void {
    if (typed === '' || typed === earlier.typed) return;
    this.answers.delete(question.id);
    this.leaveOut(question, 'sheets.form.answered-twice', { number: question.number, row: earlier.row }, row);
  }

  /** Words outside the answer cells would be lost without a word. */
  private noteStray({ cells, number: row }: SheetRow): void {
    const typed = cells[this.column.answer]?.trim() ?? '';
    if (typed === '' || typed === HEADERS.answer || cells.some((cell) => readFormKey(cell) !== null)) return;
    this.note('sheets.form.stray-text', { value: quoted(typed) }, null, row);
  }

  private noteOrder(ids: string[]): void {
    const once = [...new Set(ids)];
    const expected = [...this.questions.keys()].filter((id) => once.includes(id));
    if (once.some((id, index) => id !== expected[index])) this.note('sheets.form.rows-moved', {}, null, null);
  }

  private noteAbsence({ id, number, required }: FormQuestion): void {
    if (!this.seen.has(id)) return this.note('sheets.form.row-missing', { number }, id, null);
    const leftOut = this.findings.some((finding) => finding.questionId === id && finding.weight === 'LEAVES_OUT');
    if (!required || leftOut || this.answers.has(id)) return;
    this.note('sheets.form.required-missing', { number }, id, this.seen.get(id)!.row);
  }

  private leaveOut(question: FormQuestion, code: string, params: TextParams, row: number): void {
    this.findings.push({ weight: 'LEAVES_OUT', code, params, questionId: question.id, row });
  }

  private note(code: string, params: TextParams, questionId: string | null, row: number | null): void {
    this.findings.push({ weight: 'NOTES', code, params, questionId, row });
  }
}

/** Where the columns stand now, by their headers: somebody may have put one in between. From 0. */
function columnsOf(rows: SheetRow[]): Record<'question' | 'help' | 'answer', number> {
  const header = rows.find(({ cells }) => cells.includes(HEADERS.answer) && cells.includes(HEADERS.question));
  const at = (name: 'question' | 'help' | 'answer') => {
    const index = header?.cells.indexOf(HEADERS[name]) ?? -1;
    return index >= 0 ? index : COLUMNS[name] - 1;
  };
  return { question: at('question'), help: at('help'), answer: at('answer') };
}
