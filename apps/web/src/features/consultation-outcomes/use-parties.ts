import { apiQuery } from '@web/api/client';

/** The parties of a consultation by name, for choosing from. */
export function useParties(consultationId: string): { id: string; name: string }[] {
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{id}/parties', {
    params: { path: { id: consultationId }, query: { limit: 200 } },
  });
  return data.items.filter(({ state }) => state !== 'WITHDRAWN').map(({ id, name }) => ({ id, name }));
}
