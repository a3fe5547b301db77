import { Select } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import { ContinuityView } from './continuity-view';

/** The money of the partner of one contract, chosen above. */
export function ContinuityPage() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query: { programmeId, limit: 200 } } });
  const begun = [...data.items].sort((a, b) => Number(b.state === 'ACTIVE') - Number(a.state === 'ACTIVE'));
  const [chosen, choose] = useSearchState('contract', begun[0]?.id ?? '');
  const contract = begun.find(({ id }) => id === chosen) ?? begun[0];
  return (
    <>
      <PageHeader
        title={t('continuity.nav')}
        lead={t('continuity.lead')}
        actions={
          begun.length > 1 && (
            <Select
              aria-label={t('continuity.contract')}
              data={begun.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
              value={contract!.id}
              onChange={(next) => next && choose(next)}
              allowDeselect={false}
              w={320}
              maw="100%"
            />
          )
        }
      />
      {contract ? (
        <ContinuityView key={contract.id} contractId={contract.id} />
      ) : (
        <EmptyState title={t('continuity.no-contract')} text={t('continuity.no-contract.text')} />
      )}
    </>
  );
}
