import { Money, type TextParams } from '@koersvast/kernel';

/** One row of a sheet with an agreed budget: a cell, or a control total of a municipality or of the year. */
export interface SheetRow {
  contractId: string;
  year: number;
  /** Null in the control total of the year. */
  municipalityId: string | null;
  /** Null in a control total. */
  buildingBlockId: string | null;
  amount: Money | null;
  total: Money | null;
}

export type SheetColumn = 'municipality' | 'buildingBlock' | 'amount' | 'total';

export interface SheetProblem {
  row: number;
  column: SheetColumn | null;
  code: string;
  params?: TextParams;
}

interface Named {
  id: string;
  name: string;
}

export interface SheetWorld {
  municipalities: readonly Named[];
  buildingBlocks: readonly Named[];
  /** What is agreed for the year already; null when the import itself brings the base. */
  agreed: Money | null;
}

/**
 * Holds the rows of one contract year against each other: every municipality x building block once, the control total of
 * each municipality and of the year present and equal to what the cells count to, and the whole equal to what is agreed.
 * One cent of difference refuses the year. Indexes of rows are those of the list given.
 */
export function sheetProblems(rows: readonly SheetRow[], world: SheetWorld): SheetProblem[] {
  const shapes = rows.flatMap((row, index) => shapeProblem(row, index));
  if (shapes.length > 0) return shapes;
  const cells = rows.filter((row) => row.buildingBlockId !== null);
  const last = rows.length - 1;
  const missing = missingCells(cells, world);
  if (missing.length > 0) {
    const params = { count: missing.length, first: missing.slice(0, 3).join(', ') };
    return [{ row: last, column: null, code: 'budget.sheet.cells-missing', params }];
  }
  const overall = rows.findIndex((row) => row.municipalityId === null);
  const problems = world.municipalities.flatMap(({ id, name }) => {
    const at = rows.findIndex((row) => row.municipalityId === id && row.buildingBlockId === null);
    const counted = sum(cells.filter((row) => row.municipalityId === id));
    return totalProblem(rows, at, counted, name, last);
  });
  problems.push(...totalProblem(rows, overall, sum(cells), '', last));
  if (problems.length > 0 || world.agreed === null || sum(cells).equals(world.agreed)) return problems;
  const params = {
    ...{ agreed: world.agreed.format(), counted: sum(cells).format() },
    difference: sum(cells).minus(world.agreed).format({ plus: true }),
  };
  return [{ row: overall, column: 'total', code: 'budget.sheet.agreed', params }];
}

function shapeProblem(row: SheetRow, index: number): SheetProblem[] {
  const cell = row.buildingBlockId !== null;
  if (cell && row.municipalityId === null)
    return [{ row: index, column: 'municipality', code: 'budget.sheet.no-place' }];
  if (cell && row.amount === null) return [{ row: index, column: 'amount', code: 'budget.sheet.no-amount' }];
  if (cell && row.amount!.isNegative()) return [{ row: index, column: 'amount', code: 'budget.sheet.negative' }];
  if (cell && row.total !== null) return [{ row: index, column: 'total', code: 'budget.sheet.total-in-cell' }];
  if (!cell && row.total === null) return [{ row: index, column: 'total', code: 'budget.sheet.no-control' }];
  if (!cell && row.amount !== null) return [{ row: index, column: 'amount', code: 'budget.sheet.amount-in-total' }];
  return [];
}

function missingCells(cells: readonly SheetRow[], { municipalities, buildingBlocks }: SheetWorld): string[] {
  const there = new Set(cells.map((row) => `${row.municipalityId}/${row.buildingBlockId}`));
  return municipalities.flatMap((place) =>
    buildingBlocks
      .filter((block) => !there.has(`${place.id}/${block.id}`))
      .map((block) => `${place.name} ${block.name}`),
  );
}

function totalProblem(rows: readonly SheetRow[], at: number, counted: Money, name: string, last: number) {
  const which = name === '' ? 'year' : 'municipality';
  if (at < 0) {
    return [
      { row: last, column: null, code: `budget.sheet.control-missing.${which}`, params: { name } },
    ] as SheetProblem[];
  }
  const stated = rows[at]!.total!;
  if (stated.equals(counted)) return [];
  const params = {
    ...{ name, stated: stated.format(), counted: counted.format() },
    difference: counted.minus(stated).format({ plus: true }),
  };
  return [{ row: at, column: 'total', code: `budget.sheet.control.${which}`, params }] as SheetProblem[];
}

const sum = (rows: readonly SheetRow[]): Money => Money.sum(rows.map((row) => row.amount ?? Money.zero));
