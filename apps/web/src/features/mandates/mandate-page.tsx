import { Button, Group } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { useState } from 'react';
import { api, apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { DateInput } from '@web/ui/form/date-input';
import { date, money } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { GrantDialog } from './grant-dialog';
import { MandateDeeds } from './mandate-deeds';
import { MatterTable } from './matter-table';

export type Mandate = components['schemas']['MandateResponse'];

const LOOKS = { IN_FORCE: 'ACTIVE', COMING: 'PROPOSED', PAST: 'FROZEN', WITHDRAWN: 'WITHDRAWN' } as const;

const columns: Column<Mandate>[] = [
  { id: 'code', header: t('mandate.code'), width: 100, sortable: true, cell: (row) => row.code },
  {
    id: 'state',
    header: t('mandate.state'),
    width: 140,
    cell: (row) => (
      <StatusChip
        status={LOOKS[row.state]}
        tone={row.state === 'IN_FORCE' ? 'quiet' : row.state === 'WITHDRAWN' ? 'struck' : 'grey'}
        label={t(`mandate.state.${row.state}`)}
      />
    ),
  },
  { id: 'matter', header: t('mandate.matter'), width: 190, cell: (row) => t(`mandate.matter.${row.matter}`) },
  {
    id: 'holder',
    header: t('mandate.holder'),
    cell: (row) => (row.holderRole ? t(`mandate.role.${row.holderRole}`) : row.holderName),
  },
  { id: 'giver', header: t('mandate.giver'), width: 180, cell: (row) => row.giver },
  {
    id: 'limit',
    header: t('mandate.limit'),
    width: 150,
    align: 'right',
    cell: (row) => (row.limit === null ? t('mandate.limit.none') : money(row.limit)),
  },
  { id: 'startsOn', header: t('mandate.starts'), width: 120, sortable: true, cell: (row) => date(row.startsOn) },
  {
    id: 'endsOn',
    header: t('mandate.ends'),
    width: 150,
    cell: (row) => (row.endsOn ? date(row.endsOn) : t('mandate.ends.open')),
  },
  { id: 'decision', header: t('mandate.decision'), width: 200, optional: true, cell: (row) => row.decisionReference },
  {
    id: 'conditions',
    header: t('mandate.conditions'),
    width: 240,
    optional: true,
    hidden: true,
    cell: (row) => row.conditions,
  },
];

const FILTERS = ['matter', 'state'] as const;

/** The register of mandates on a day, and what it means for who decides now. */
export function MandatePage() {
  const { programmeId } = useScope();
  const mayWrite = useCan('mandate.write');
  const [granting, setGranting] = useState(false);
  const [asOf, setAsOf] = useSearchState('dag', LocalDate.today());
  const { data: matters } = apiQuery.useSuspenseQuery('get', '/mandates/matters', {
    params: { query: { programmeId } },
  });
  const list = useKeysetList<Mandate, (typeof FILTERS)[number]>({
    key: ['mandates', programmeId, asOf],
    filters: FILTERS,
    page: (query) =>
      api.GET('/mandates', { params: { query: { ...query, programmeId, asOf } as object } }).then((one) => one.data!),
  });
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setGranting(true)}>
      {t('mandate.add')}
    </Button>
  );
  const deeds: Column<Mandate> = {
    id: 'deeds',
    header: t('ui.column.do'),
    width: 76,
    cell: (row) => <MandateDeeds mandate={row} />,
  };
  return (
    <>
      <PageHeader
        title={t('mandate.nav')}
        lead={t('mandate.lead')}
        actions={
          <>
            <ExportMenu
              kind="mandate-register"
              parameters={{ programmeId: programmeId!, asOf }}
              formats={['xlsx', 'pdf', 'docx']}
            />
            {add}
          </>
        }
      />
      <MatterTable matters={matters.items} />
      <Group gap="md" align="flex-end" mb="xs">
        <DateInput
          label={t('mandate.as-of')}
          value={asOf}
          onChange={(day) => day && setAsOf(day)}
          onProblem={() => undefined}
        />
      </Group>
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'matter',
            label: t('mandate.matter'),
            options: matters.items.map(({ matter }) => ({ value: matter, label: t(`mandate.matter.${matter}`) })),
          },
          {
            name: 'state',
            label: t('mandate.state'),
            options: Object.keys(LOOKS).map((value) => ({ value, label: t(`mandate.state.${value}`) })),
          },
        ]}
      />
      <DataTable
        caption={t('mandate.caption')}
        columns={mayWrite ? [...columns, deeds] : columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('mandate.empty')} text={t('mandate.empty.text')} action={add} />}
      />
      {granting && <GrantDialog onClose={() => setGranting(false)} />}
    </>
  );
}
