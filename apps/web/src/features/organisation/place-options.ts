import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';

export interface Place {
  municipalityId: string | null;
  unitId: string | null;
}

/** Municipalities and parts to choose from, by id. */
export function usePlaces() {
  const { programmeId, municipalities } = useScope();
  const { data } = apiQuery.useQuery('get', '/organisation-units', { params: { query: { programmeId, limit: 200 } } });
  const units = data?.items ?? [];
  const isUnit = (id: string) => units.some((unit) => unit.id === id);
  return {
    units,
    options: [...municipalities, ...units].map(({ id, name }) => ({ value: id, label: name })),
    placeOf: (id: string | null): Place => ({
      municipalityId: id && !isUnit(id) ? id : null,
      unitId: id && isUnit(id) ? id : null,
    }),
  };
}
