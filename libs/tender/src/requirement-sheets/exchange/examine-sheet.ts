import { setImmediate } from 'node:timers/promises';
import { maskBsn, TextParams } from '@koersvast/kernel';
import type { Sheet, SheetRow } from '@koersvast/sheets';
import { KIND_RULES, REQUIREMENT_KINDS, RequirementKind } from '../../requirements/domain/requirement-kind';
import { STATE_LABELS } from '../../requirements/domain/requirement-states';
import { CellChange, compareRow } from '../domain/compare-row';
import { cellsHash, readStamp, RowStamp } from '../domain/row-stamp';
import { cellProblem, CellValue, UNSTORABLE, valueOfCell } from '../domain/cell-value';
import { asWritten } from '../domain/sheet-choices';
import { EDIT_FIELDS, EditCells, EditField, fieldPlaces, SHEET_FIELDS, SheetField, VersionCells } from '../domain/sheet-columns'; // prettier-ignore
import type { SheetReferences } from '../domain/sheet-references';
import type { StoredRequirement } from '../queries/stored-requirements.query';

export interface RowProblem {
  /** Null: the whole row. */
  field: SheetField | null;
  code: string;
  params: TextParams;
}

export type RowStatus = 'CHANGED' | 'NEW' | 'CONFLICT' | 'DUPLICATE' | 'MISSING' | 'WRONG';

/** What became of one row of the file. */
export interface ExaminedRow {
  number: number | null;
  code: string | null;
  requirementId: string | null;
  expectedVersion: number | null;
  status: RowStatus;
  title: string;
  cells: CellChange[];
  /** Field to the value that is stored. */
  change: Record<string, CellValue>;
  problems: RowProblem[];
}

export interface Examination {
  rows: ExaminedRow[];
  unchanged: number;
  /** Titles of columns that are not read. */
  ignored: string[];
  /** Titles of columns that the file does not have; their fields stay as they are. */
  missing: string[];
  /** Sheets that rows say they came from. */
  sheets: number[];
  /** Requirements of which a row was found. */
  seen: Set<string>;
}

const ROWS_AT_A_GO = 250;

type VersionsOf = Map<string, VersionCells>;

/** Holds an uploaded sheet against the requirements of its tender. Pure: what it needs is given. */
export class SheetExaminer {
  private readonly places: Partial<Record<SheetField, number>>;
  private readonly byCode: Map<string, StoredRequirement>;
  private readonly twins: Map<string, string>;
  private readonly firstRow = new Map<string, number>();
  private readonly wrongCells = new Map<string, RowProblem>();

  constructor(
    private readonly sheet: Sheet,
    stored: readonly StoredRequirement[],
    private readonly references: SheetReferences,
  ) {
    this.places = fieldPlaces(sheet.headers);
    this.byCode = new Map(stored.map((one) => [one.code, one]));
    this.twins = new Map(stored.filter(({ state }) => state !== 'WITHDRAWN').map((one) => [twinKey(one.kind, one.cells.title, one.cells.text), one.code])); // prettier-ignore
    for (const { row, column, code, params } of sheet.problems) {
      const field = SHEET_FIELDS.find(({ key }) => column !== null && this.places[key] === column)?.key;
      if (field) this.wrongCells.set(`${row}/${field}`, { field, code, params });
    }
  }

  /** Versions that must be known before `examine`: of rows that went out in another version than the one of now. */
  staleVersions(): { id: string; version: number }[] {
    return this.sheet.rows.flatMap((row) => {
      const stored = this.byCode.get(this.cell(row, 'code'));
      const stamp = readStamp(this.cell(row, 'stamp'));
      return stored && stamp && stamp.version !== stored.version ? [{ id: stored.id, version: stamp.version }] : [];
    });
  }

  /** Lets other requests in between: ten thousand rows at one go would hold up everybody for a second. */
  async examine(versions: VersionsOf): Promise<Examination> {
    const rows: ExaminedRow[] = [];
    const sheets = new Set<number>();
    const seen = new Set<string>();
    let unchanged = 0;
    for (const [at, row] of this.sheet.rows.entries()) {
      if (at % ROWS_AT_A_GO === 0) await setImmediate();
      const stamp = readStamp(this.cell(row, 'stamp'));
      if (stamp) sheets.add(stamp.sheet);
      const stored = this.byCode.get(this.cell(row, 'code'));
      if (stored) seen.add(stored.id);
      const examined = this.row(row, stored, stamp, versions);
      if (examined) rows.push(examined);
      else if (stored) unchanged += 1;
    }
    const read = new Set(Object.values(this.places));
    return {
      rows,
      unchanged,
      ignored: this.sheet.headers.filter((header, at) => header !== '' && !read.has(at)).map(maskBsn),
      missing: SHEET_FIELDS.filter(({ key }) => this.places[key] === undefined).map(({ title }) => title),
      sheets: [...sheets],
      seen,
    };
  }

  private cell(row: SheetRow, field: SheetField): string {
    const at = this.places[field];
    return at === undefined ? '' : (row.cells[at] ?? '').trim();
  }

  private row(
    row: SheetRow,
    stored: StoredRequirement | undefined,
    stamp: RowStamp | null,
    versions: VersionsOf,
  ): ExaminedRow | null {
    const code = this.cell(row, 'code');
    if (code === '') return this.newRow(row);
    const earlier = this.firstRow.get(code);
    if (earlier !== undefined) return this.wrong(row, [{ field: 'code', code: 'requirement-import.code-twice', params: { row: earlier } }], stored); // prettier-ignore
    this.firstRow.set(code, row.number);
    if (!stored) {
      const params = { code: maskBsn(code).slice(0, 40) };
      return this.wrong(row, [{ field: 'code', code: 'requirement-import.code-unknown', params }]);
    }
    return this.knownRow(row, stored, stamp, versions);
  }

  private knownRow(row: SheetRow, stored: StoredRequirement, stamp: RowStamp | null, versions: VersionsOf) {
    const fresh = stamp !== null && stamp.hash === cellsHash(stored.cells) && stamp.state === stored.state;
    const base = this.baseOf(stored, stamp, fresh, versions);
    const cells = compareRow({ mine: this.mine(row), stored: stored.cells, base });
    const { change, problems } = this.values(row, cells, stored.kind);
    problems.push(...this.fixedCells(row, stored, stamp));
    if (problems.length > 0) return this.wrong(row, problems, stored);
    if (cells.length === 0) return null;
    if (stored.state === 'WITHDRAWN') {
      return this.wrong(row, [{ field: null, code: 'requirement.withdrawn', params: {} }], stored);
    }
    return {
      ...this.head(row, stored),
      status: fresh ? ('CHANGED' as const) : ('CONFLICT' as const),
      cells,
      change,
      problems: [],
    };
  }

  /** What the cells were when the row went out. */
  private baseOf(stored: StoredRequirement, stamp: RowStamp | null, fresh: boolean, versions: VersionsOf) {
    if (fresh) return stored.cells;
    const { owner, chapter, position, ...now } = stored.cells;
    const content = stamp && (stamp.version === stored.version ? now : versions.get(`${stored.id}/${stamp.version}`));
    const unknown = Object.fromEntries(EDIT_FIELDS.map((field) => [field, null])) as Record<EditField, null>;
    if (!content) return unknown;
    // The hash tells whether owner and place were already those of now.
    const onRecord = { owner, chapter, position };
    const same = cellsHash({ ...content, ...onRecord }) === stamp.hash;
    return { ...unknown, ...content, ...(same ? onRecord : {}) };
  }

  private mine(row: SheetRow): Partial<EditCells> {
    const present = EDIT_FIELDS.filter((field) => this.places[field] !== undefined);
    return Object.fromEntries(present.map((field) => [field, asWritten(field, this.cell(row, field))]));
  }

  /** Cells that say what they are and cannot be changed here. */
  private fixedCells(row: SheetRow, stored: StoredRequirement, stamp: RowStamp | null): RowProblem[] {
    const kind = this.cell(row, 'kind');
    const state = this.cell(row, 'state').toLowerCase();
    const problems: RowProblem[] = [];
    const { label } = KIND_RULES[stored.kind];
    if (kind !== '' && kind.toLowerCase() !== label.toLowerCase())
      problems.push({ field: 'kind', code: 'requirement-import.kind-fixed', params: { code: stored.code, kind: label } }); // prettier-ignore
    const then = stamp ? STATE_LABELS[stamp.state as keyof typeof STATE_LABELS] : undefined;
    if (state !== '' && state !== STATE_LABELS[stored.state] && state !== then)
      problems.push({ field: 'state', code: 'requirement-import.state-fixed', params: { state: STATE_LABELS[stored.state] } }); // prettier-ignore
    return problems;
  }

  private newRow(row: SheetRow): ExaminedRow | null {
    const mine = this.mine(row);
    const kindText = this.cell(row, 'kind');
    const spoiled = EDIT_FIELDS.some((field) => this.wrongCells.has(`${row.number}/${field}`));
    if (!spoiled && Object.values(mine).every((text) => text === '')) return null;
    const kind = REQUIREMENT_KINDS.find((one) => KIND_RULES[one].label.toLowerCase() === kindText.toLowerCase());
    const all = EDIT_FIELDS.map((field) => ({ field, before: '', after: mine[field] ?? '', clash: false }));
    const cells = all.filter(({ after }) => after !== '');
    const { change, problems } = this.values(row, cells, kind);
    if (!kind) problems.unshift({ field: 'kind', code: 'requirement-import.kind-unknown', params: { kinds: REQUIREMENT_KINDS.map((one) => KIND_RULES[one].label).join(', ') } }); // prettier-ignore
    for (const field of ['title', 'text'] as const) {
      if (!mine[field] && !this.wrongCells.has(`${row.number}/${field}`))
        problems.push({ field, code: 'sheets.cell.required', params: { column: titleOf(field) } });
    }
    if (problems.length > 0) return this.wrong(row, problems);
    const key = twinKey(kind as RequirementKind, mine.title!, mine.text!);
    const twin = this.twins.get(key);
    this.twins.set(key, `rij ${row.number}`);
    return {
      ...this.head(row),
      status: twin === undefined ? 'NEW' : 'DUPLICATE',
      cells,
      change: { ...change, kind: kind as RequirementKind },
      problems: twin === undefined ? [] : [{ field: null, code: 'requirement-import.twin', params: { code: twin } }],
    };
  }

  /** Every changed cell as the value that is stored, or what is wrong with it. */
  private values(row: SheetRow, cells: readonly CellChange[], kind: RequirementKind | undefined) {
    const change: Record<string, CellValue> = {};
    const problems = EDIT_FIELDS.flatMap((field) => this.wrongCells.get(`${row.number}/${field}`) ?? []);
    for (const { field, after } of cells) {
      const problem = cellProblem(field, after, kind, this.references);
      if (problem) problems.push({ field, ...problem });
      else change[field] = valueOfCell(field, after, this.references);
    }
    return { change, problems };
  }

  private head(row: SheetRow, stored?: StoredRequirement) {
    const title = this.cell(row, 'title') || (stored?.cells.title ?? '');
    return {
      number: row.number,
      code: stored?.code ?? null,
      requirementId: stored?.id ?? null,
      expectedVersion: stored?.rowVersion ?? null,
      title: maskBsn(title.slice(0, 200).replace(new RegExp(UNSTORABLE, 'gu'), '')),
    };
  }

  private wrong(row: SheetRow, problems: RowProblem[], stored?: StoredRequirement): ExaminedRow {
    return { ...this.head(row, stored), status: 'WRONG', cells: [], change: {}, problems };
  }
}

const titleOf = (field: SheetField): string => SHEET_FIELDS.find(({ key }) => key === field)!.title;

/** What makes a new row the same as a requirement that is there: uploading a file twice makes nothing twice. */
const twinKey = (kind: RequirementKind, title: string, text: string): string =>
  [kind, title, text].map((part) => part.replace(/\s+/gu, ' ').trim().toLowerCase()).join('\n');
