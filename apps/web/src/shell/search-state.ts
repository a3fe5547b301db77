import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The search parameters of the address, all as text. */
export const useSearchParams = (): Record<string, string | undefined> =>
  useSearch({ strict: false }) as Record<string, string | undefined>;

/**
 * Changes search parameters of this screen; undefined or '' removes one. `replace` (the default) leaves no step in the
 * history, so that Back leaves the list instead of undoing each keystroke of a filter.
 */
export function useSetSearchParams(): (
  patch: Record<string, string | undefined>,
  options?: { replace?: boolean },
) => void {
  const navigate = useNavigate();
  return useCallback(
    (patch, options) => {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => {
          const next: Record<string, unknown> = { ...before, ...patch };
          for (const [key, value] of Object.entries(next)) if (value === '' || value === undefined) delete next[key];
          return next as never;
        },
        replace: options?.replace ?? true,
        resetScroll: false,
      });
    },
    [navigate],
  );
}

/** One search parameter as state: `const [tab, setTab] = useSearchState('tab', 'kern')`. */
export function useSearchState(name: string, fallback = ''): [string, (value: string) => void] {
  const value = useSearchParams()[name] ?? fallback;
  const set = useSetSearchParams();
  const change = useCallback((next: string) => set({ [name]: next === fallback ? '' : next }), [set, name, fallback]);
  return [value, change];
}
