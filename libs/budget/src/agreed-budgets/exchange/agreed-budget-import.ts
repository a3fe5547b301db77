import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money } from '@koersvast/kernel';
import { ImportPlace, ImportScope, ImportTarget, ImportTargetPort, RowFinding, Texts } from '@koersvast/platform';
import { importTemplate, TypedRow } from '@koersvast/sheets';
import { ImportBudgetLines } from '../commands/import-budget-lines';
import { SheetProblem, sheetProblems, SheetRow } from '../domain/budget-sheet';
import { SheetContext, SheetContextQuery } from '../queries/sheet-context.query';
import { budgetSheetColumns } from './budget-sheet-columns';
import { templateRows } from './budget-sheet-template';

type Columns = typeof budgetSheetColumns;
type Row = TypedRow<Columns>;
type Column = keyof Columns & string;
type Finding = RowFinding<Column>;
type Problem = Finding['problems'][number];
type Placed = { at: number; row: SheetRow; decision: string | null };

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const is = (typed: string, ...names: string[]): boolean => names.some((name) => plain(name) === plain(typed));
const isTotal = (typed: string | null): boolean => typed === null || /^(totaal|alle)\b/.test(plain(typed));

/** The agreed budget of a contract year, cell by cell with control totals, as a target of the import wizard. */
@Injectable()
@ImportTarget('agreed-budget')
export class AgreedBudgetImport implements ImportTargetPort<Columns> {
  readonly title: string;
  readonly permission = 'budget.write';
  readonly columns = budgetSheetColumns;
  readonly controlColumn = 'amount';
  readonly examples = {
    ...{ contract: 'CON-001', year: '2027', municipality: 'Schiedam', buildingBlock: 'Flexibel netwerk' },
    ...{ amount: '1.234.567,89', total: '7.407.407,34', decision: 'Raadsbesluit 12' },
  };

  constructor(
    private readonly contexts: SheetContextQuery,
    private readonly lines: ImportBudgetLines,
    texts: Texts,
  ) {
    this.title = texts.say('budget.sheet.title');
  }

  /** The cells of the year, ready to be filled: of the budget from whose page one comes, else of the next year. */
  async template({ programmeId, recordId }: ImportPlace): Promise<{ name: string; bytes: Buffer }> {
    const { year, rows } = templateRows(await this.contexts.of(programmeId), recordId);
    const columns = Object.entries(this.columns).map(([key, { title, required }]) => ({
      ...{ title, required, example: this.examples[key as Column] },
    }));
    return { name: `afgesproken-budget-${year}.xlsx`, bytes: await importTemplate(columns, rows) };
  }

  async check(rows: Row[], { programmeId }: ImportScope): Promise<Finding[]> {
    const context = await this.contexts.of(programmeId);
    const findings: Finding[] = rows.map(({ number }) => ({
      identity: `row ${number}`,
      problems: [],
      presentSince: null,
    }));
    const placed = rows.flatMap((row, at) => {
      const found = place(row, context);
      if ('problems' in found) findings[at]!.problems.push(...found.problems);
      return 'row' in found ? [{ at, ...found }] : [];
    });
    const readable = placed.length === rows.length;
    for (const group of byYear(placed)) judge(group, context, findings, readable);
    return findings;
  }

  /** A budget is taken in whole or not at all: a choice of its rows would not be what was agreed. */
  async commit(rows: Row[], scope: ImportScope): Promise<void> {
    const found = await this.check(rows, scope);
    const bad = found.flatMap(({ problems }) => problems)[0];
    if (bad) throw new DomainError('budget.sheet.not-whole');
    const context = await this.contexts.of(scope.programmeId);
    const placed = rows.flatMap((row, at) => {
      const one = place(row, context);
      return 'row' in one ? [{ at, ...one }] : [];
    });
    for (const group of byYear(placed)) {
      const cells = group.map(({ row }) => row).filter((row) => row.buildingBlockId !== null);
      const { contractId, year } = cells[0]!;
      const budget = context.budgets.find((one) => one.contractId === contractId && one.year === year);
      await this.lines.execute(
        scope,
        { contractId, year, budgetId: budget?.id ?? null, decision: decisionOf(group) },
        cells,
      );
    }
  }
}

function place(
  { values }: Row,
  context: SheetContext,
): { row: SheetRow; decision: string | null } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const contract = context.contracts.find(({ code, title }) => is(values.contract, code, title));
  const names = (all: { name: string }[]) => all.map(({ name }) => name).join(', ');
  if (!contract) {
    const params = { value: values.contract, allowed: context.contracts.map(({ code }) => code).join(', ') };
    problems.push({ column: 'contract', code: 'budget.sheet.contract', params });
  } else if (values.year < LocalDate.year(contract.startsOn) || values.year > LocalDate.year(contract.endsOn)) {
    const [first, last] = [LocalDate.year(contract.startsOn), LocalDate.year(contract.endsOn)];
    const params = { year: values.year, contract: contract.code, first, last };
    problems.push({ column: 'year', code: 'budget.year-outside-contract', params });
  }
  const municipality = isTotal(values.municipality)
    ? null
    : context.municipalities.find(({ code, name }) => is(values.municipality!, code, name));
  if (municipality === undefined) {
    const params = { value: values.municipality!, allowed: names(context.municipalities) };
    problems.push({ column: 'municipality', code: 'budget.import.municipality', params });
  }
  const block = isTotal(values.buildingBlock)
    ? null
    : context.buildingBlocks.find(({ code, name, number }) => is(values.buildingBlock!, code, name, String(number)));
  if (block === undefined) {
    const params = { value: values.buildingBlock!, allowed: names(context.buildingBlocks) };
    problems.push({ column: 'buildingBlock', code: 'budget.import.building-block', params });
  }
  if (problems.length > 0) return { problems };
  const { year, amount, total, decision } = values;
  const of = { contractId: contract!.id, municipalityId: municipality?.id ?? null, buildingBlockId: block?.id ?? null };
  return { row: { ...of, year, amount, total }, decision: decision?.trim() || null };
}

function byYear(placed: Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${one.row.contractId}|${one.row.year}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

const decisionOf = (group: Placed[]): string | null =>
  group.find(({ decision }) => decision !== null)?.decision ?? null;

/** @param readable whether all rows of the file were: else what is missing is said of the rows that could not be read */
function judge(group: Placed[], context: SheetContext, findings: Finding[], readable: boolean): void {
  const { contractId, year } = group[0]!.row;
  const budget = context.budgets.find((one) => one.contractId === contractId && one.year === year);
  for (const { at, row } of group) {
    findings[at]!.identity = [contractId, year, row.municipalityId ?? '*', row.buildingBlockId ?? '*'].join('|');
  }
  if (!readable) return;
  const rows = group.map(({ row }) => row);
  const problems: SheetProblem[] = sheetProblems(rows, {
    ...{ municipalities: context.municipalities, buildingBlocks: context.buildingBlocks },
    agreed: budget?.agreed ?? null,
  });
  if (!budget && !decisionOf(group)) problems.push({ row: 0, column: null, code: 'budget.sheet.no-decision' });
  for (const { row, column, code, params } of problems) {
    findings[group[row]!.at]!.problems.push({ column, code, ...(params && { params }) });
  }
  if (problems.length > 0 || !budget?.splitOn || !sameAsNow(rows, budget.lines)) return;
  for (const { at } of group) findings[at]!.presentSince = budget.splitOn;
}

const sameAsNow = (rows: SheetRow[], lines: Map<string, Money>): boolean =>
  rows
    .filter((row) => row.buildingBlockId !== null)
    .every((row) => lines.get(`${row.municipalityId}/${row.buildingBlockId}`)?.equals(row.amount!));
