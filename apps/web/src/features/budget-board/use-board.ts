import { keepPreviousData } from '@tanstack/react-query';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { bookOf, dimensionsOf, dimensionOf, sideOf } from './board-address';

export type Board = components['schemas']['BudgetBoardResponse'];
export type BoardFigures = components['schemas']['BoardFiguresResponse'];
export type Pivot = components['schemas']['BoardPivotResponse'];
export type PivotLine = components['schemas']['PivotLineResponse'];
export type PivotHead = components['schemas']['PivotHeadResponse'];
export type PivotCell = components['schemas']['PivotCellResponse'];
export type Comparison = components['schemas']['BoardComparisonResponse'];
export type Book = Pivot['book'];
export type Dimension = Pivot['rows'][number];

const day = (value: string | undefined): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? value : undefined;

/** What the address says to look at: scope, year, stand and known date. */
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

/** The same with the book and its division. */
export function usePivotQuestion() {
  const question = useBoardQuestion();
  const search = useSearchParams();
  const book = bookOf(search.boek);
  const rows = dimensionsOf(search.rijen);
  const columns = dimensionOf(search.kolommen);
  return {
    ...question,
    ...(book === 'CONTRACT' ? {} : { book, side: sideOf(search.zijde) }),
    ...(rows.length > 0 ? { rows } : {}),
    ...(columns ? { columns } : {}),
    ...(columns && search.begrip ? { field: search.begrip as never } : {}),
  };
}

/** The other stand of a comparison; null when nothing is compared. */
export function useThen(): { thenAsOf: string; thenKnownAt?: string } | null {
  const search = useSearchParams();
  const thenAsOf = day(search.met);
  if (!thenAsOf) return null;
  const thenKnownAt = day(search['met-bekend']);
  return { thenAsOf, ...(thenKnownAt ? { thenKnownAt } : {}) };
}

/** The board of the address; the former one stays while the next is on its way. */
export function useBoard(): Board | undefined {
  const question = useBoardQuestion();
  const { data } = apiQuery.useQuery(
    'get',
    '/budget-board',
    { params: { query: question } },
    { placeholderData: keepPreviousData, throwOnError: true, enabled: question.programmeId !== undefined },
  );
  return data;
}

/** The division of the address. Lists go in the address with commas. */
export function usePivot(): Pivot | undefined {
  const { rows, ...question } = usePivotQuestion();
  const query = { ...question, ...(rows ? { rows: rows.join(',') as never } : {}) };
  const { data } = apiQuery.useQuery(
    'get',
    '/budget-board/pivot',
    { params: { query } },
    { placeholderData: keepPreviousData, throwOnError: true, enabled: question.programmeId !== undefined },
  );
  return data;
}

/** Two stands of the same division; only asked for when the address names another. */
export function useComparison(): Comparison | undefined {
  const { rows, ...question } = usePivotQuestion();
  const then = useThen();
  const query = { ...question, ...(rows ? { rows: rows.join(',') as never } : {}), thenAsOf: '', ...then };
  const { data } = apiQuery.useQuery(
    'get',
    '/budget-board/comparison',
    { params: { query } },
    {
      placeholderData: keepPreviousData,
      throwOnError: true,
      enabled: then !== null && question.programmeId !== undefined,
    },
  );
  return then === null ? undefined : data;
}
