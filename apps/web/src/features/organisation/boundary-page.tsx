import { Button, Group } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { DateInput } from '@web/ui/form/date-input';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RowMenu } from '@web/ui/row-menu';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import { PLACEMENTS, type Boundary } from './boundary';
import { BoundaryDialog, MoveDialog } from './boundary-dialogs';

const columns: Column<Boundary>[] = [
  {
    id: 'place',
    header: t('organisation.boundary.block'),
    sortable: true,
    cell: (row) => row.buildingBlock ?? <span className="kv-quiet">–</span>,
  },
  {
    id: 'product',
    header: t('organisation.boundary.product'),
    cell: (row) => row.product || <span className="kv-quiet">{t('organisation.boundary.whole')}</span>,
  },
  {
    id: 'placement',
    header: t('organisation.boundary.placement'),
    width: 260,
    cell: (row) => <strong>{t(`organisation.boundary.placement.${row.placement}`)}</strong>,
  },
  { id: 'basis', header: t('organisation.boundary.basis'), width: 260, cell: (row) => row.basis },
  {
    id: 'startsOn',
    header: t('organisation.boundary.since'),
    width: 120,
    sortable: true,
    cell: (row) => date(row.startsOn),
  },
  {
    id: 'endsOn',
    header: t('organisation.boundary.until'),
    width: 150,
    cell: (row) => (row.endsOn ? date(row.endsOn) : t('organisation.boundary.open')),
  },
  { id: 'note', header: t('organisation.note'), width: 260, optional: true, hidden: true, cell: (row) => row.note },
];

/** Where each kind of care stands on a day. */
export function BoundaryPage() {
  const { programmeId } = useScope();
  const mayWrite = useCan('implementation.write');
  const [adding, setAdding] = useState(false);
  const [asOf, setAsOf] = useSearchState('dag', LocalDate.today());
  const list = useKeysetList<Boundary, 'placement'>({
    key: ['care-boundaries', programmeId, asOf],
    filters: ['placement'],
    defaultSort: 'place',
    page: (query) =>
      api
        .GET('/care-boundaries', { params: { query: { ...query, programmeId, asOf } as object } })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('organisation.boundary.add')}
    </Button>
  );
  const deeds: Column<Boundary> = {
    id: 'deeds',
    header: t('ui.column.do'),
    width: 76,
    cell: (row) => <Deeds row={row} />,
  };
  return (
    <>
      <PageHeader
        title={t('organisation.boundary.nav')}
        lead={t('organisation.boundary.lead')}
        actions={
          <>
            <ExportMenu
              kind="care-boundary"
              parameters={{ programmeId: programmeId!, asOf }}
              formats={['xlsx', 'pdf', 'docx']}
            />
            {add}
          </>
        }
      />
      <Group gap="md" align="flex-end" mb="xs">
        <DateInput
          label={t('organisation.as-of')}
          value={asOf}
          onChange={(day) => day && setAsOf(day)}
          onProblem={() => undefined}
        />
      </Group>
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'placement',
            label: t('organisation.boundary.placement'),
            options: PLACEMENTS.map((value) => ({ value, label: t(`organisation.boundary.placement.${value}`) })),
          },
        ]}
      />
      <DataTable
        caption={t('organisation.boundary.nav')}
        columns={mayWrite ? [...columns, deeds] : columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={
          <EmptyState
            title={t('organisation.boundary.empty')}
            text={t('organisation.boundary.empty.text')}
            action={add}
          />
        }
      />
      {adding && <BoundaryDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Deeds({ row }: { row: Boundary }) {
  const [moving, setMoving] = useState(false);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const name = [row.buildingBlock, row.product].filter(Boolean).join(', ');
  const withdraw = async () => {
    const answer = await confirm({
      title: t('organisation.boundary.withdraw.do'),
      text: t('organisation.boundary.withdraw.text'),
      confirm: t('organisation.boundary.withdraw.do'),
      reason: { label: t('organisation.boundary.withdraw.reason'), required: true },
      danger: true,
    });
    if (!answer) return;
    const params = { path: { id: row.id }, header: ifMatch(row.rowVersion) };
    await run(() => api.POST('/care-boundaries/{id}/withdraw', { params, body: { reason: answer.reason } }));
  };
  return (
    <>
      <RowMenu
        label={t('organisation.more', { name })}
        deeds={[
          { label: t('organisation.boundary.move'), onSelect: () => setMoving(true) },
          { label: t('organisation.boundary.withdraw'), onSelect: () => void withdraw() },
        ]}
      />
      {moving && <MoveDialog row={row} onClose={() => setMoving(false)} />}
      {dialog}
    </>
  );
}
