import { Select } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import { QuarterTable } from './quarter-table';

/** Every quarter of one contract, chosen above. */
export function QuartersPage() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query: { programmeId, limit: 200 } } });
  const contracts = [...data.items].sort((a, b) => Number(b.state === 'ACTIVE') - Number(a.state === 'ACTIVE'));
  const [chosen, choose] = useSearchState('contract', contracts[0]?.id ?? '');
  const contract = contracts.find(({ id }) => id === chosen) ?? contracts[0];
  return (
    <>
      <PageHeader
        title={t('quarterly.nav')}
        lead={t('quarterly.lead')}
        actions={
          contracts.length > 1 && (
            <Select
              aria-label={t('quarterly.contract')}
              data={contracts.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
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
        <QuarterTable key={contract.id} contractId={contract.id} />
      ) : (
        <EmptyState title={t('quarterly.no-contract')} text={t('quarterly.no-contract.text')} />
      )}
    </>
  );
}
