import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { IconCircleCheck } from '@tabler/icons-react';
import classes from './contracts.module.css';

type Uncovered = components['schemas']['UncoveredRequirementResponse'];

const columns: Column<Uncovered>[] = [
  { id: 'code', header: t('contract.coverage.requirement'), width: 110, cell: (row) => row.code },
  { id: 'title', header: t('contract.coverage.what'), cell: (row) => row.title },
  { id: 'obligation', header: t('contract.coverage.obligation'), width: 160, cell: (row) => row.obligationCode },
  {
    id: 'reason',
    header: t('contract.coverage.reason'),
    cell: (row) => <span className="kv-words">{row.reason}</span>,
  },
];

/** How far the awarded requirements are covered, and which are bare and why. */
export function ContractCoverage({ id }: { id: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/coverage', { params: { path: { id } } });
  const { requirementCount: total, coveredCount: covered, waitingCount: waiting, uncovered } = data;
  return (
    <>
      <section className={classes.meter}>
        <h2 id="coverage-title">{t('contract.coverage.title')}</h2>
        <progress max={Math.max(total, 1)} value={covered} aria-labelledby="coverage-title" />
        <p>
          <strong>{t('contract.coverage.count', { covered, total })}</strong>
          {waiting > 0 && ` · ${t('contract.coverage.waiting', { count: waiting })}`}
        </p>
      </section>
      {uncovered.length === 0 ? (
        <EmptyState
          icon={IconCircleCheck}
          title={t('contract.coverage.none.title')}
          text={t('contract.coverage.none.text')}
        />
      ) : (
        <DataTable
          caption={t('contract.coverage.caption')}
          columns={columns}
          rows={uncovered}
          rowId={(row) => row.obligationId}
          rowHref={(row) => `/verplichtingen/${row.obligationId}`}
        />
      )}
    </>
  );
}
