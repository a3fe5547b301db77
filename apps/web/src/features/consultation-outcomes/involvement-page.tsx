import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { InvolvementForm, type Involvement, ROLES } from './involvement-form';

const filters = [
  {
    name: 'role',
    label: t('involvement.column.role'),
    options: ROLES.map((value) => ({ value, label: t(`involvement.role.${value}`) })),
  },
  {
    name: 'unmeasured',
    label: t('involvement.column.measure'),
    options: [{ value: 'true', label: t('involvement.unmeasured') }],
  },
];

/** Who knew more than others before the tender, and what was done so that it gives no advantage. */
export function InvolvementPage() {
  const { tender } = useScope();
  if (!tender) return <PageHeader title={t('involvement.nav')} />;
  return <Register key={tender.id} tenderId={tender.id} title={tender.title} />;
}

function Register({ tenderId, title }: { tenderId: string; title: string }) {
  const mayWrite = useCan('prior-involvement.write');
  const [editing, setEditing] = useState<Involvement | 'new' | null>(null);
  const list = useKeysetList({
    key: ['prior-involvements', tenderId],
    filters: ['role', 'unmeasured'],
    defaultSort: 'organisation',
    page: (query) =>
      api
        .GET('/tenders/{tenderId}/prior-involvements', { params: { path: { tenderId }, query: query as never } })
        .then((answer) => answer.data!),
  });
  const columns: Column<Involvement>[] = [
    {
      id: 'organisation',
      header: t('involvement.column.organisation'),
      width: 190,
      sortable: true,
      cell: (row) => row.organisation,
    },
    { id: 'kvk', header: t('involvement.column.kvk'), width: 92, optional: true, cell: (row) => row.kvkNumber ?? '–' },
    {
      id: 'role',
      header: t('involvement.column.role'),
      width: 124,
      cell: (row) => t(`involvement.role.${row.role}`),
    },
    {
      id: 'involvedOn',
      header: t('involvement.column.since'),
      width: 98,
      sortable: true,
      cell: (row) => date(row.involvedOn),
    },
    {
      id: 'place',
      header: t('involvement.column.place'),
      width: 180,
      cell: (row) => row.place || t('involvement.own'),
    },
    {
      id: 'information',
      header: t('involvement.column.information'),
      width: 160,
      cell: (row) => [row.facts, row.information].filter(Boolean).join('; ') || '–',
    },
    {
      id: 'measure',
      header: t('involvement.column.measure'),
      cell: (row) => row.measure || <span className="kv-quiet">{t('involvement.no-measure')}</span>,
    },
    {
      id: 'deeds',
      header: t('involvement.column.deeds'),
      width: 112,
      cell: (row) =>
        row.mayChange && (
          <Button
            size="compact-sm"
            onClick={() => setEditing(row)}
            aria-label={t('involvement.edit.of', { organisation: row.organisation, place: row.place })}
          >
            {t(row.measure ? 'involvement.edit' : 'involvement.measure')}
          </Button>
        ),
    },
  ];
  const add = mayWrite && (
    <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      {t('involvement.add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('involvement.nav')}
        lead={t('involvement.lead', { tender: title })}
        actions={
          <>
            <ExportMenu
              kind="prior-involvement"
              tenderId={tenderId}
              parameters={{ tenderId }}
              formats={['pdf', 'xlsx']}
            />
            {add}
          </>
        }
      />
      <ListToolbar list={list} filters={filters} />
      <DataTable
        caption={t('involvement.nav')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => `${row.source} ${row.id}`}
        empty={<EmptyState title={t('involvement.empty')} text={t('involvement.empty.text')} action={add} />}
      />
      {editing && (
        <InvolvementForm
          tenderId={tenderId}
          involvement={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
