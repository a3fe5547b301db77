import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';

export type Cell = components['schemas']['MatrixCellResponse'];

/** Rows and columns of one window: a few screens, and one question to the server. */
const ROWS = 20;
const COLUMNS = 20;

interface Sight {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** First indexes of the windows that are in sight. */
const starts = (first: number, last: number, size: number): number[] => {
  const from = Math.floor(Math.max(first, 0) / size);
  const to = Math.floor(Math.max(last, 0) / size);
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * size);
};

/**
 * The cells in sight, read by window and kept. Answers a cell by question and party id, undefined while it is on its way.
 */
export function useCells(
  consultationId: string,
  anonymous: boolean,
  questionIds: readonly string[],
  partyIds: readonly string[],
  sight: Sight,
): (questionId: string, partyId: string) => Cell | undefined {
  const windows = starts(sight.firstRow, sight.lastRow, ROWS).flatMap((row) =>
    starts(sight.firstColumn, sight.lastColumn, COLUMNS).map((column) => ({
      questions: questionIds.slice(row, row + ROWS).join(','),
      parties: partyIds.slice(column, column + COLUMNS).join(','),
    })),
  );
  const cells = useQueries({
    combine: byPlace,
    queries: windows
      .filter(({ questions, parties }) => questions !== '' && parties !== '')
      .map(({ questions, parties }) => ({
        queryKey: ['response-matrix-cells', consultationId, anonymous, questions, parties],
        queryFn: async () => {
          const { data } = await api.GET('/consultations/{consultationId}/response-matrix/cells', {
            params: { path: { consultationId }, query: { questions, parties, ...(anonymous ? { anonymous } : {}) } },
          });
          return data!.items;
        },
        staleTime: 60_000,
        placeholderData: keepPreviousData,
      })),
  });
  return useCallback((questionId, partyId) => cells.get(`${questionId} ${partyId}`), [cells]);
}

/** Outside the hook, so that the map is made anew only when a window came in. */
const byPlace = (answers: { data: Cell[] | undefined }[]): Map<string, Cell> =>
  new Map(answers.flatMap(({ data }) => (data ?? []).map((cell) => [`${cell.questionId} ${cell.partyId}`, cell])));
