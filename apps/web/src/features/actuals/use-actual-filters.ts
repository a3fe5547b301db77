import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import type { ListFilter } from '@web/ui/table/list-toolbar';

const BASES = ['CONTRACT', 'SUBSIDY', 'JOINT_CONTRIBUTION', 'PERSONAL_BUDGET', 'OWN'] as const;
const SIDES = ['COST', 'INCOME'] as const;
/** Of a ledger: 0 opens the year, 13 closes it. */
const PERIODS = Array.from({ length: 14 }, (_, number) => ({ value: String(number), label: String(number) }));

/** What the bookings can be narrowed by; taakvelden are those that are booked in the year. */
export function useActualFilters(): ListFilter[] {
  const { programmeId, year } = useScope();
  const { data } = apiQuery.useQuery('get', '/actuals/task-fields', {
    params: { query: { programmeId, year: Number(year) } },
  });
  const fields = data?.items ?? [];
  return [
    { name: 'periodNumber', label: t('actual.filter.period'), options: PERIODS },
    {
      name: 'taskField',
      label: t('actual.filter.taskField'),
      options: fields.map(({ code, name }) => ({ value: code, label: name ? `${code} ${name}` : code })),
    },
    {
      name: 'legalBasis',
      label: t('actual.filter.legalBasis'),
      options: BASES.map((value) => ({ value, label: t(`actual.basis.${value}`) })),
    },
    {
      name: 'side',
      label: t('actual.filter.side'),
      options: SIDES.map((value) => ({ value, label: t(`actual.side.${value}`) })),
    },
  ];
}
