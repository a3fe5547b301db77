import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';

export type BudgetCheck = components['schemas']['BudgetCheckResponse'];

interface Question {
  contractId: string;
  year: string;
  municipalityId: string;
  amount: string | null;
}

/** The room for what is typed, a moment after the last key; null until there is something to ask. */
export function useBudgetCheck({ contractId, year, municipalityId, amount }: Question): BudgetCheck | null {
  const { programmeId } = useScope();
  const [settled] = useDebouncedValue({ contractId, year, municipalityId, amount }, 150);
  const asked = settled.municipalityId !== '' && settled.year !== '' && settled.amount !== null;
  const { data } = useQuery({
    queryKey: ['budget-check', programmeId, JSON.stringify(settled)],
    queryFn: () =>
      api
        .POST('/budget-checks', {
          params: { query: { programmeId } },
          body: {
            ...{ year: Number(settled.year), municipalityId: settled.municipalityId, amount: settled.amount! },
            ...(settled.contractId ? { contractId: settled.contractId } : {}),
          },
        })
        .then((answer) => answer.data!),
    enabled: asked,
    placeholderData: keepPreviousData,
    retry: false,
    throwOnError: false,
  });
  return asked && data ? data : null;
}
