import { Button } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { LegalTermDialog } from './legal-term-dialog';

export type LegalTerm = components['schemas']['LegalTermResponse'];

const looks = { IN_FORCE: 'ACTIVE', COMING: 'PROPOSED', PAST: 'WITHDRAWN' } as const;

const columns: Column<LegalTerm>[] = [
  { id: 'label', header: t('legal-term.label'), cell: (row) => row.label },
  { id: 'regime', header: t('legal-term.regime'), width: 170, cell: (row) => t(`legal-term.regime.${row.regime}`) },
  {
    id: 'days',
    header: t('legal-term.days'),
    width: 130,
    align: 'right',
    cell: (row) => row.days ?? t('legal-term.none'),
  },
  { id: 'article', header: t('legal-term.article'), width: 100, cell: (row) => row.article },
  { id: 'validFrom', header: t('legal-term.from'), width: 120, cell: (row) => date(row.validFrom) },
  {
    id: 'state',
    header: t('legal-term.state'),
    width: 150,
    cell: (row) => <StatusChip status={looks[row.state]} label={t(`legal-term.state.${row.state}`)} />,
  },
  {
    id: 'source',
    header: t('legal-term.source'),
    width: 260,
    cell: (row) => (row.recordedBy ? `${row.source} (${row.recordedBy})` : t('legal-term.shipped')),
  },
];

/** All terms of the law that this installation reckons with, now, before and later. */
export function LegalTermPage() {
  const mayWrite = useCan('legal-term.write');
  const [adding, setAdding] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/legal-terms');
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('legal-term.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('legal-term.nav')} lead={t('legal-term.lead')} actions={add} />
      <DataTable caption={t('legal-term.nav')} columns={columns} rows={data.items} rowId={(row) => row.id} />
      {adding && <LegalTermDialog terms={data.items} onClose={() => setAdding(false)} />}
    </>
  );
}
