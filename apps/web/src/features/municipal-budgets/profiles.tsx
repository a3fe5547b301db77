import { IconPlus } from '@tabler/icons-react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date, percent } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';

type Profile = components['schemas']['TaskFieldProfileResponse'];

const columns: Column<Profile>[] = [
  { id: 'municipality', header: t('municipal-budget.municipality'), width: 150, cell: (row) => row.municipality },
  { id: 'contract', header: t('difference.contract'), width: 110, cell: (row) => row.contractCode },
  { id: 'validFrom', header: t('code-book.from'), width: 120, cell: (row) => date(row.validFrom) },
  {
    id: 'shares',
    header: t('profile.shares'),
    cell: (row) =>
      row.shares
        .map(({ taskField, percentage }) => t('profile.part', { taskField, percentage: percent(percentage) }))
        .join(' · '),
  },
  { id: 'decision', header: t('profile.decision'), width: 240, cell: (row) => row.decisionReference },
];

/** How each municipality divides its contract share over taakvelden; the latest first. */
export function Profiles() {
  const { programmeId, municipalityId } = useScope();
  const mayWrite = useCan('municipal-budget.write');
  const { data } = apiQuery.useSuspenseQuery('get', '/task-field-profiles', {
    params: { query: { programmeId, municipalityId: municipalityId ?? undefined } },
  });
  const add = mayWrite && (
    <LinkButton to="/taakvelden/nieuw-profiel" mb="sm" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('profile.new')}
    </LinkButton>
  );
  return (
    <>
      {data.items.length > 0 && add}
      <DataTable
        caption={t('code-book.tab.profielen')}
        columns={columns}
        rows={data.items}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('profile.empty.title')} text={t('profile.empty.text')} action={add} />}
      />
    </>
  );
}
