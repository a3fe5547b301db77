import { useSuspenseQuery } from '@tanstack/react-query';
import { chosenTender, tendersQuery, useScope, type Tender } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';

export type { Tender };

/** The tender that the screens of spoor 2 look at, and waits for it: the one in the address, else the first that goes on. */
export function useTender(): { programmeId: string | undefined; tender: Tender | undefined; tenders: Tender[] } {
  const { programmeId } = useScope();
  const { aanbesteding } = useSearchParams();
  const { items } = useSuspenseQuery(tendersQuery(programmeId)).data;
  return { programmeId, tender: chosenTender(items, aanbesteding), tenders: items };
}
