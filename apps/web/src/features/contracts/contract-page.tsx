import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { date } from '@web/ui/format';
import { given } from '@web/ui/given';
import { PageHeader } from '@web/ui/page-header';
import { ContractDay, useContractDay } from './contract-day';
import { ContractDeeds } from './contract-deeds';
import { ContractState } from './contract-state';
import { ContractTabs } from './contract-tabs';

export type Contract = components['schemas']['ContractResponse'];

/** All on one contract: each feature brings its tab, and one day above them says which stand is shown. */
export function ContractPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: contract } = apiQuery.useSuspenseQuery('get', '/contracts/{id}', { params: { path: { id } } });
  const [day, setDay] = useContractDay();
  const mayWrite = useCan('contract.write');
  return (
    <>
      <PageHeader
        title={`${contract.code} ${contract.title}`}
        crumbs={[{ label: t('contract.nav'), to: '/contracten' }]}
        lead={<Lead contract={contract} />}
        actions={
          <>
            <ExportMenu
              kind="contract-dossier"
              label={t('contract.dossier')}
              formats={['pdf', 'docx']}
              parameters={given({ contractId: id, on: day })}
            />
            {mayWrite && <ContractDeeds contract={contract} />}
          </>
        }
      />
      {contract.state !== 'DRAFT' && <ContractDay contract={contract} day={day} onDay={setDay} />}
      <ContractTabs contract={contract} day={day} />
    </>
  );
}

function Lead({ contract }: { contract: Contract }) {
  return (
    <>
      <ContractState state={contract.state} /> {contract.contractor} · {date(contract.startsOn)} –{' '}
      {date(contract.endsOn)}
      {contract.proposedCount > 0 && ` · ${t('contract.to-confirm', { count: contract.proposedCount })}`}
    </>
  );
}
