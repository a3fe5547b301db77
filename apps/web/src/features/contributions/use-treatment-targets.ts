import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';

/** Where a sentence can go on, and what it can wait for. Values of targets are `track:id` and `workgroup:id`. */
export function useTreatmentTargets() {
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200 };
  const workgroups = apiQuery.useQuery('get', '/workgroups', { params: { query } }).data?.items ?? [];
  const programme = apiQuery.useQuery('get', '/programmes/{id}', { params: { path: { id: programmeId! } } }).data;
  const decisions = apiQuery.useQuery('get', '/decisions', { params: { query: { programmeId } } }).data?.items ?? [];
  return {
    targets: [
      {
        group: t('contribution.forward.workgroups'),
        items: workgroups.map(({ id, number, name }) => ({ value: `workgroup:${id}`, label: `${number} ${name}` })),
      },
      {
        group: t('contribution.forward.tracks'),
        items: (programme?.tracks ?? []).map(({ id, number, name }) => ({
          value: `track:${id}`,
          label: t('contribution.track', { number, name }),
        })),
      },
    ],
    decisions: decisions
      .filter(({ state }) => state !== 'EFFECTIVE')
      .map(({ id, title }) => ({ value: id, label: title })),
  };
}
