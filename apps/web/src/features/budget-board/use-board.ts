import { keepPreviousData } from '@tanstack/react-query';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';

export type Board = components['schemas']['BudgetBoardResponse'];
export type BoardRow = components['schemas']['BoardRowResponse'];
export type BoardFigures = components['schemas']['BoardFiguresResponse'];
export type GroupBy = Board['groupBy'];

const day = (value: string | undefined): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? value : undefined;

/** What the address says to look at: scope, year, stand, known date and division. */
export function useBoardQuestion() {
  const { programmeId, municipalityId, year } = useScope();
  const search = useSearchParams();
  return {
    year,
    ...(programmeId ? { programmeId } : {}),
    ...(municipalityId ? { municipalityId } : {}),
    ...(day(search.stand) ? { asOf: day(search.stand) } : {}),
    ...(day(search.bekend) ? { knownAt: day(search.bekend) } : {}),
  };
}

export const useGroupBy = (): GroupBy =>
  useSearchParams().indeling === 'building-block' ? 'building-block' : 'municipality';

/** The board of the address; the former one stays while the next is on its way. */
export function useBoard(): Board | undefined {
  const question = useBoardQuestion();
  const groupBy = useGroupBy();
  const { data } = apiQuery.useQuery(
    'get',
    '/budget-board',
    { params: { query: { ...question, groupBy } } },
    { placeholderData: keepPreviousData, throwOnError: true, enabled: question.programmeId !== undefined },
  );
  return data;
}
