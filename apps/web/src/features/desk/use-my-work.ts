import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';

/** What waits for this person in the chosen programme; asked again when the window gets the focus. */
export function useMyWork() {
  const { programmeId } = useScope();
  return apiQuery.useQuery(
    'get',
    '/my-work',
    { params: { query: { programmeId } } },
    { enabled: programmeId !== undefined, staleTime: 15_000 },
  );
}

/** The number behind Mijn werk in the menu. */
export function useWorkCount(): number | undefined {
  const groups = useMyWork().data?.groups;
  return groups ? groups.reduce((sum, group) => sum + group.total, 0) || undefined : undefined;
}
