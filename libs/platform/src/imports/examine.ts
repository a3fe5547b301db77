import { Money } from '@koersvast/kernel';
import { CellProblem, ColumnMapping, readRows, Sheet, SheetColumns, TypedRow } from '@koersvast/sheets';
import type { RowOutcome } from './import-batch.store';
import { CountedCode, countCodes } from './counted-codes';
import type { ImportTargetPort, RowFinding } from './import-target';
import type { ImportScope } from './import-target-facts';
import { maskedCells } from './masked-sheet';

export interface Examination {
  /** Rows that are new and right: what a commit writes. */
  valid: TypedRow<SheetColumns>[];
  /** Rows of lines that are booked otherwise: what a commit takes back and books anew, when that is approved. */
  corrections: TypedRow<SheetColumns>[];
  unknown: CountedCode[];
  outcomes: RowOutcome[];
  /** Sum of the control column over all rows in which it can be read; null when the target has none. */
  counted: Money | null;
  /** Rows whose control amount cannot be read. */
  unreadable: number;
}

const outcomeOf = (
  row: TypedRow<SheetColumns>,
  finding: RowFinding,
  mapping: ColumnMapping,
  firstSeen: Map<string, number>,
): RowOutcome => {
  const problems: RowOutcome['problems'] = finding.problems.map(({ column, code, params = {} }) => ({
    column: column === null ? null : (mapping[column] ?? null),
    code,
    params,
  }));
  const earlier = firstSeen.get(finding.identity);
  if (earlier === undefined) firstSeen.set(finding.identity, row.number);
  else problems.push({ column: null, code: 'platform.import-twice', params: { row: earlier } });
  const { presentSince, correction = null } = finding;
  // A row that is there already is skipped: what is wrong with it now is of no matter.
  if (presentSince !== null && earlier === undefined) {
    return { number: row.number, status: 'PRESENT', problems: [], presentSince, correction: null };
  }
  const status = problems.length > 0 ? 'WRONG' : correction ? 'CORRECTION' : 'VALID';
  return {
    number: row.number,
    status,
    problems,
    presentSince,
    correction: status === 'CORRECTION' ? correction : null,
  };
};

/** Reads the rows of a sheet as the mapping says, holds them against the target, and says what is to become of each. */
export async function examine(
  sheet: Sheet,
  mapping: ColumnMapping,
  target: ImportTargetPort,
  scope: ImportScope,
): Promise<Examination> {
  const guarded = { ...sheet, problems: [...sheet.problems, ...maskedCells(sheet)] };
  const { rows, problems } = readRows(guarded, target.columns, mapping);
  const findings = await target.check(rows, scope);
  const firstSeen = new Map<string, number>();
  const outcomes = rows.map((row, index) => outcomeOf(row, findings[index]!, mapping, firstSeen));
  const byRow = new Map<number, CellProblem[]>();
  for (const problem of problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem]);
  const wrong = [...byRow].map(([number, found]): RowOutcome => ({
    number,
    status: 'WRONG',
    problems: found.map(({ column, code, params }) => ({ column, code, params })),
    presentSince: null,
    correction: null,
  }));
  const statusOf = new Map(outcomes.map(({ number, status }) => [number, status]));
  return {
    valid: rows.filter(({ number }) => statusOf.get(number) === 'VALID'),
    corrections: rows.filter(({ number }) => statusOf.get(number) === 'CORRECTION'),
    unknown: countCodes(findings.flatMap(({ problems: found }) => found.flatMap(({ unknown }) => unknown ?? []))),
    outcomes: [...outcomes, ...wrong],
    ...countControl(sheet, mapping, target),
  };
}

function countControl(sheet: Sheet, mapping: ColumnMapping, target: ImportTargetPort) {
  const column = target.controlColumn;
  const index = column === undefined ? null : (mapping[column] ?? null);
  if (column === undefined || index === null) return { counted: null, unreadable: 0 };
  const readings = sheet.rows.map(({ cells }) => target.columns[column].reader.read(cells[index] ?? ''));
  const amounts = readings.flatMap((reading) => (reading.ok ? [reading.value as Money] : []));
  return { counted: Money.sum(amounts), unreadable: readings.length - amounts.length };
}
