import { useQuery } from '@tanstack/react-query';
import { api } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import type { Entry } from './entry';

export interface Narrowing {
  programmeId: string | undefined;
  municipalityId: string | undefined;
  /** With commas between; undefined: all. */
  kinds: string | undefined;
  mine: true | undefined;
}

/** What the address says one wants to see; the municipality is that of the top bar. */
export function useNarrowing(): Narrowing {
  const { programmeId, municipalityId } = useScope();
  const [kinds] = useSearchState('soort');
  const [mine] = useSearchState('mijn');
  return {
    programmeId,
    municipalityId: municipalityId ?? undefined,
    kinds: kinds || undefined,
    mine: mine === 'true' || undefined,
  };
}

/** One answer, which is a number of whole days. */
export const askEntries = (from: string, to: string, narrowing: Narrowing) =>
  api
    .GET('/calendar', { params: { query: { from, to, ...narrowing } as never } })
    .then((answer) => answer.data as { items: Entry[]; next: string | null });

/** All dates between two days, those included, however many answers that takes. */
export function useEntries(from: string, to: string): { entries: Entry[]; loading: boolean } {
  const narrowing = useNarrowing();
  const { data, isPending } = useQuery({
    queryKey: ['calendar', from, to, narrowing],
    placeholderData: (before: Entry[] | undefined) => before,
    queryFn: async () => {
      const entries: Entry[] = [];
      for (let at: string | null = from; at;) {
        const { items, next } = await askEntries(at, to, narrowing);
        entries.push(...items);
        at = next;
      }
      return entries;
    },
  });
  return { entries: data ?? [], loading: isPending };
}
