import { LocalDate, Money } from '@koersvast/kernel';
import type { SheetContext } from '../queries/sheet-context.query';

/** As a person types it: `1.234,56`. */
const typed = (amount: Money | undefined): string =>
  amount ? amount.format({ symbol: false }).replace('\u2212', '-') : '';

/**
 * The rows of a template: every municipality x building block of one contract year with its control totals, filled with
 * the amounts of now when the budget is divided already.
 * @param budgetId the budget from whose page somebody comes; null: the first year of the newest contract without a budget
 */
export function templateRows(
  context: SheetContext,
  budgetId: string | null,
): { year: number | string; rows: string[][] } {
  const budget = context.budgets.find(({ id }) => id === budgetId);
  const contract = context.contracts.find(({ id }) => !budget || id === budget.contractId);
  if (!contract) return { year: 'leeg', rows: [] };
  const year = budget?.year ?? nextYear(context, contract);
  const { municipalities, buildingBlocks } = context;
  const [lines, of] = [budget?.lines ?? new Map<string, Money>(), [contract.code, String(year)]];
  const amounts = (municipalityId: string) =>
    buildingBlocks.flatMap(({ id }) => lines.get(`${municipalityId}/${id}`) ?? []);
  const total = (all: Money[]) => (all.length > 0 ? typed(Money.sum(all)) : '');
  const rows = municipalities.flatMap(({ id, name }) => [
    ...buildingBlocks.map((block) => [...of, name, block.name, typed(lines.get(`${id}/${block.id}`)), '', '']),
    [...of, name, 'Totaal', '', total(amounts(id)), ''],
  ]);
  const all = municipalities.flatMap(({ id }) => amounts(id));
  return { year, rows: [...rows, [...of, 'Totaal', '', '', total(all), '']] };
}

function nextYear({ budgets }: SheetContext, contract: SheetContext['contracts'][number]): number {
  const taken = new Set(budgets.filter(({ contractId }) => contractId === contract.id).map(({ year }) => year));
  const [first, last] = [LocalDate.year(contract.startsOn), LocalDate.year(contract.endsOn)];
  for (let year = first; year <= last; year++) if (!taken.has(year)) return year;
  return last;
}
