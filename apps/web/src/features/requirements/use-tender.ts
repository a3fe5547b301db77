import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';

export type Tender = components['schemas']['TenderResponse'];

/** The tender that the screens of spoor 2 look at: the one in the address, else the first of the programme. */
export function useTender(): { programmeId: string | undefined; tender: Tender | undefined; tenders: Tender[] } {
  const { programmeId } = useScope();
  const [chosen] = useSearchState('aanbesteding');
  const { data } = apiQuery.useSuspenseQuery('get', '/tenders', { params: { query: { programmeId } } });
  return { programmeId, tender: data.items.find(({ code }) => code === chosen) ?? data.items[0], tenders: data.items };
}
