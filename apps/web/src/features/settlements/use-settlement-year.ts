import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';

export interface ContractYear {
  programmeId: string;
  contractId: string;
  contractCode: string;
  year: number;
  budgetId: string;
  /** Of the current version. */
  agreed: string;
}

/** The contract year in hand: the year of the shell, and the contract with a budget in it (chosen in the address). */
export function useSettlementYear() {
  const { programmeId, year } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/agreed-budgets', {
    params: { query: { programmeId, year, limit: 50 } },
  });
  const [chosen, choose] = useSearchState('contract', data.items[0]?.contractId ?? '');
  const budget = data.items.find(({ contractId }) => contractId === chosen) ?? data.items[0];
  const place: ContractYear | null =
    budget && programmeId
      ? {
          ...{ programmeId, contractId: budget.contractId, contractCode: budget.contractCode, year },
          ...{ budgetId: budget.id, agreed: budget.agreed },
        }
      : null;
  return { place, year, budgets: data.items, choose };
}
