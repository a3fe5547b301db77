import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@web/api/problem';

/** One retry, and only when no answer came: a refusal stays a refusal. */
const retry = (count: number, error: unknown): boolean => error instanceof Problem && error.offline && count < 1;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry, staleTime: 15_000, refetchOnWindowFocus: true, throwOnError: false },
    // Attempted at once, so that being offline is told instead of waiting in silence.
    mutations: { retry: false, networkMode: 'always' },
  },
});
