import type { TextParams } from '@koersvast/kernel';
import { quoted } from '@koersvast/kernel';
import type { SheetLimits } from '../limits';
import type { CellProblem, SheetRow } from '../sheet';
import { readWorkbook } from '../xlsx/workbook';
import { readWorksheet } from '../xlsx/worksheet';
import type { CheckedZip } from '../zip';
import { FormDefinition, formVersion } from './form-definition';
import { FormGrid, FormGridRow, gridCellId, gridQuestion, letterOf, readGridKey } from './form-grid';
import { readFormKey, readQuestionKey, sameWords } from './form-layout';
import { readFormAnswer } from './read-answer';
import type { FindingWeight, FormAnswer, FormFinding } from './read-form';

interface FoundSheet {
  name: string;
  rows: SheetRow[];
  problems: CellProblem[];
}

type Reading = { answers: FormAnswer[]; findings: FormFinding[] };

/** Reads the sheets with grids back; one that is gone or belongs to another form is a finding. */
export async function readGrids(zip: CheckedZip, limits: SheetLimits, definition: FormDefinition): Promise<Reading> {
  const found = await sheetsOf(zip, limits);
  const readings = (definition.grids ?? []).map((grid) => {
    const sheet = found.get(grid.id);
    if (!sheet) return missing(grid);
    return belongs(sheet, definition) ? new GridReading(grid, sheet).read() : foreign(grid);
  });
  return {
    answers: readings.flatMap(({ answers }) => answers),
    findings: readings.flatMap(({ findings }) => findings),
  };
}

/** Sheets that hold a grid, by its id, whatever they are called now. */
async function sheetsOf(zip: CheckedZip, limits: SheetLimits): Promise<Map<string, FoundSheet>> {
  const workbook = await readWorkbook(zip);
  const found = new Map<string, FoundSheet>();
  for (const sheet of workbook.sheets) {
    const table = await readWorksheet(zip, workbook, sheet, limits);
    const id = table.rows.flatMap(({ cells }) => cells.map(readGridKey)).find((key) => key !== null);
    if (id && !found.has(id)) found.set(id, { ...table, name: sheet.name });
  }
  return found;
}

function belongs({ rows }: FoundSheet, definition: FormDefinition): boolean {
  const key = rows.flatMap(({ cells }) => cells.map(readFormKey)).find((one) => one !== null);
  const { formId, addressee } = definition;
  return key?.formId === formId && key.addresseeId === addressee.id && key.version === formVersion(definition);
}

const finding = (weight: FindingWeight, code: string, params: TextParams, over: Partial<FormFinding>): FormFinding => ({
  ...{ weight, code, params, questionId: null, row: null },
  ...over,
});

const missing = ({ sheet }: FormGrid): Reading => ({
  answers: [],
  findings: [finding('LEAVES_OUT', 'sheets.form.sheet-missing', { sheet }, { sheet })],
});

const foreign = ({ sheet }: FormGrid): Reading => ({
  answers: [],
  findings: [finding('REFUSES', 'sheets.form.other-sheet', { sheet }, { sheet })],
});

/** One pass over the rows of one grid. */
class GridReading {
  private readonly answers: FormAnswer[] = [];
  private readonly findings: FormFinding[] = [];
  private readonly seen = new Map<string, number>();
  /** Where each column stands now, from 0; null when its heading is gone. */
  private readonly places: Map<string, number | null>;

  constructor(
    private readonly grid: FormGrid,
    private readonly sheet: FoundSheet,
  ) {
    const header = sheet.rows.find(({ cells }) => cells.some((cell) => readGridKey(cell) !== null))!;
    this.places = new Map(
      grid.columns.map(({ id, label }) => {
        const index = header.cells.findIndex((cell) => sameWords(cell, label));
        return [id, index < 0 ? null : index];
      }),
    );
    for (const { id, label } of grid.columns) {
      if (this.places.get(id) !== null) continue;
      const params = { heading: label, sheet: sheet.name };
      this.findings.push(
        finding('LEAVES_OUT', 'sheets.form.altered-heading', params, { sheet: sheet.name, row: header.number }),
      );
    }
  }

  read(): Reading {
    const rows = new Map(this.grid.rows.map((row) => [row.id, row]));
    for (const line of this.sheet.rows) {
      const id = line.cells.map(readQuestionKey).find((key) => key !== null);
      const row = id === undefined || id === null ? undefined : rows.get(id);
      if (row) this.readRow(row, line);
    }
    for (const row of this.grid.rows) {
      if (this.seen.has(row.id)) continue;
      const params = { text: row.text, sheet: this.sheet.name };
      this.findings.push(
        finding('LEAVES_OUT', 'sheets.form.grid-row-missing', params, { questionId: row.id, sheet: this.sheet.name }),
      );
    }
    return { answers: this.answers, findings: this.findings };
  }

  private readRow(row: FormGridRow, { cells, number }: SheetRow): void {
    const earlier = this.seen.get(row.id);
    if (earlier !== undefined) {
      const filled = [...this.places.values()].some((at) => at !== null && (cells[at] ?? '').trim() !== '');
      if (filled)
        this.say('LEAVES_OUT', 'sheets.form.grid-row-twice', { text: row.text, row: earlier }, row.id, number);
      return;
    }
    this.seen.set(row.id, number);
    if (!cells.some((cell) => sameWords(cell, row.text))) {
      return this.say('LEAVES_OUT', 'sheets.form.altered-row', { text: row.text }, row.id, number);
    }
    for (const { id } of this.grid.columns) this.readCell(row, id, cells, number);
  }

  private readCell(row: FormGridRow, columnId: string, cells: string[], number: number): void {
    const at = this.places.get(columnId)!;
    if (at === null) return;
    const typed = (cells[at] ?? '').trim();
    const cell = `${letterOf(at + 1)}${number}`;
    const questionId = gridCellId(row.id, columnId);
    const broken = this.sheet.problems.find((one) => one.row === number && one.column === at);
    if (broken) return this.say('LEAVES_OUT', broken.code, broken.params, questionId, number, cell);
    if (typed === '') return;
    if (!row.asked.includes(columnId)) {
      return this.say('NOTES', 'sheets.form.stray-text', { value: quoted(typed) }, null, number, cell);
    }
    const column = this.grid.columns.find(({ id }) => id === columnId)!;
    const reading = readFormAnswer(gridQuestion(row, column), typed);
    if (!reading.ok) return this.say('LEAVES_OUT', reading.code, reading.params, questionId, number, cell);
    this.answers.push({ questionId, value: reading.value, row: number, sheet: this.sheet.name, cell });
  }

  private say(
    weight: FindingWeight,
    code: string,
    params: TextParams,
    questionId: string | null,
    row: number,
    cell?: string,
  ): void {
    this.findings.push(finding(weight, code, params, { questionId, row, sheet: this.sheet.name, cell }));
  }
}
