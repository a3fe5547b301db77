import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { apiQuery } from '@web/api/client';
import type { OutlineBy } from './outline-nodes';

/** How this person left the table of contents. */
export interface OutlineMemory {
  /** Null: as fits the screen. */
  shown: boolean | null;
  by: OutlineBy;
  /** Chapters that were closed. */
  folded: string[];
}

const AT_FIRST: OutlineMemory = { shown: null, by: 'chapter', folded: [] };

/** The table of contents of a tender, and how it was left: on this machine, for this person's eyes only. */
export function useOutline(programmeId: string | undefined, tenderId: string | undefined) {
  const [memory, setMemory] = useLocalStorage<OutlineMemory>({
    key: 'koersvast.pve-outline',
    defaultValue: AT_FIRST,
    getInitialValueInEffect: false,
  });
  const wide = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false });
  const { data } = apiQuery.useQuery(
    'get',
    '/requirements/outline',
    { params: { query: { programmeId, tenderId: tenderId ?? '' } } },
    { enabled: tenderId !== undefined },
  );
  return {
    outline: data,
    memory,
    shown: memory.shown ?? wide ?? true,
    remember: (change: Partial<OutlineMemory>) => setMemory((now) => ({ ...now, ...change })),
  };
}
