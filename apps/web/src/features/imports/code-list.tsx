import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import { CodeDialog } from './code-dialog';

export type ImportCode = components['schemas']['ImportCodeResponse'];

/** In which column it stands, and whose code it is when it does not mean the same everywhere. */
const placeOf = ({ columnTitle, source }: ImportCode) =>
  source ? t('import.code.place', { columnTitle, source }) : columnTitle;

/** How its sentences name a code. */
const named = ({ columnTitle, code }: ImportCode) => ({ columnTitle, code });

const columnsOf = (change: (code: ImportCode) => void, forget: (code: ImportCode) => void): Column<ImportCode>[] => [
  {
    id: 'code',
    header: t('import.code.code'),
    width: 240,
    sortable: true,
    cell: (row) => (
      <>
        {row.code}
        <span className="kv-caption"> {placeOf(row)}</span>
      </>
    ),
  },
  {
    id: 'value',
    header: t('import.code.value'),
    cell: (row) => row.valueLabel ?? <StatusChip status="SUSPECT" label={t('import.code.gone')} />,
  },
  { id: 'target', header: t('import.column.target'), width: 190, cell: (row) => row.targetTitle },
  { id: 'recordedBy', header: t('import.code.by'), width: 120, cell: (row) => row.recordedBy ?? t('ui.empty') },
  {
    id: 'recordedAt',
    header: t('import.column.at'),
    width: 150,
    sortable: true,
    cell: (row) => moment(row.recordedAt),
  },
  {
    id: 'actions',
    header: t('import.code.deeds'),
    width: 180,
    cell: (row) => (
      <Group gap={4} wrap="nowrap">
        <Button size="compact-xs" aria-label={t('import.code.change.of', named(row))} onClick={() => change(row)}>
          {t('import.code.change')}
        </Button>
        <Button size="compact-xs" aria-label={t('import.code.forget.of', named(row))} onClick={() => forget(row)}>
          {t('import.code.forget')}
        </Button>
      </Group>
    ),
  },
];

/** What codes in the files of a source stand for, as somebody said once: to look at, to change and to have forgotten. */
export function CodeList() {
  const { programmeId } = useScope();
  const [changing, setChanging] = useState<ImportCode | null>(null);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const { data: targets } = apiQuery.useSuspenseQuery('get', '/import-targets', {
    params: { query: { programmeId } },
  });
  const list = useKeysetList<ImportCode, 'target'>({
    key: ['import-codes', programmeId],
    filters: ['target'],
    defaultSort: '-recordedAt',
    page: (query) =>
      api.GET('/import-codes', { params: { query: { ...query, programmeId } } }).then((answer) => answer.data!),
  });
  const forget = async (code: ImportCode) => {
    const sure = await confirm({
      title: t('import.code.forget.title', named(code)),
      text: t('import.code.forget.text'),
      confirm: t('import.code.forget'),
    });
    if (!sure) return;
    const params = { path: { id: code.id }, header: ifMatch(code.rowVersion) };
    await run(() => api.POST('/import-codes/{id}/forget', { params }), t('import.code.forgotten', named(code)));
  };
  const options = targets.items.map(({ code, title }) => ({ value: code, label: title }));
  return (
    <>
      <PageHeader
        title={t('import.code.nav')}
        lead={t('import.code.lead')}
        crumbs={[{ label: t('import.nav'), to: '/importeren' }]}
      />
      <ListToolbar list={list} filters={[{ name: 'target', label: t('import.column.target'), options }]} />
      <DataTable
        caption={t('import.code.caption')}
        columns={columnsOf(setChanging, (code) => void forget(code))}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('import.code.empty.title')} text={t('import.code.empty.text')} />}
      />
      {changing && <CodeDialog key={changing.id} code={changing} onClose={() => setChanging(null)} />}
      {dialog}
    </>
  );
}
