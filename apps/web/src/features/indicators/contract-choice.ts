import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';

/** Which contract: the one asked for, the only one, or the first; with all of them to choose from. */
export function useContractChoice(
  asked?: string,
): [string | null, (id: string | null) => void, { value: string; label: string }[]] {
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200 };
  const { items } = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query } }).data;
  const [id, setId] = useState<string | null>(asked ?? items[0]?.id ?? null);
  return [id, setId, items.map((one) => ({ value: one.id, label: `${one.code} ${one.title}` }))];
}
