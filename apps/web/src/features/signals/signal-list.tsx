import { Button } from '@mantine/core';
import { api } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import { notifications } from '@mantine/notifications';
import { KINDS, SEVERITIES, SeverityChip, stateWord, type Signal } from './signal-parts';

const columns: Column<Signal>[] = [
  { id: 'code', header: t('signal.column.code'), width: 90, sortable: true, cell: (row) => row.code },
  {
    ...{ id: 'severity', header: t('signal.column.severity'), width: 140, sortable: true },
    cell: (row) => <SeverityChip severity={row.severity} />,
  },
  { id: 'title', header: t('signal.column.title'), cell: (row) => row.title },
  {
    ...{ id: 'dueOn', header: t('signal.column.due'), meaning: t('signal.column.due.meaning') },
    ...{ width: 140, sortable: true, cell: (row) => date(row.dueOn) },
  },
  {
    ...{ id: 'assignee', header: t('signal.column.assignee'), width: 150, optional: true },
    cell: (row) => row.assignee?.name ?? t('signal.nobody'),
  },
  { id: 'state', header: t('signal.column.state'), width: 170, cell: stateWord },
  {
    ...{ id: 'municipality', header: t('signal.column.municipality'), width: 130, optional: true, hidden: true },
    cell: (row) => row.municipality ?? t('signal.whole'),
  },
  {
    ...{ id: 'openedAt', header: t('signal.column.opened'), width: 120, sortable: true, optional: true },
    cell: (row) => date(row.openedAt.slice(0, 10)),
  },
];

const STATES = ['STANDING', 'OPEN', 'SNOOZED', 'CLOSED'];

/** Signalen: the gravest first; what is closed stays to be found. */
export function SignalList() {
  const { programmeId, municipalityId } = useScope();
  const mayWrite = useCan('signal.write');
  const list = useKeysetList<Signal, 'toestand' | 'kind' | 'severity'>({
    key: ['signals', programmeId, municipalityId],
    filters: ['toestand', 'kind', 'severity'],
    defaultSort: '-severity',
    page: ({ toestand, ...query }) =>
      api
        .GET('/signals', {
          params: {
            query: {
              ...query,
              state: toestand ?? 'STANDING',
              programmeId,
              municipalityId: municipalityId ?? undefined,
            } as object,
          },
        })
        .then((answer) => answer.data!),
  });
  return (
    <>
      <PageHeader
        title={t('signal.nav')}
        lead={t('signal.lead')}
        actions={
          <>
            <LinkButton to="/signalen/regels">{t('signal.rules')}</LinkButton>
            {mayWrite && <LookButton programmeId={programmeId} />}
          </>
        }
      />
      <ListToolbar
        list={list}
        filters={[
          { name: 'toestand', label: t('signal.filter.state'), options: STATES.map(option('signal.state')) },
          { name: 'kind', label: t('signal.filter.kind'), options: KINDS.map(option('signal.kind')) },
          { name: 'severity', label: t('signal.filter.severity'), options: SEVERITIES.map(option('signal.severity')) },
        ]}
      />
      <DataTable
        caption={t('signal.table')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/signalen/${row.id}`}
        empty={<EmptyState title={t('signal.empty.title')} text={t('signal.empty.text')} />}
      />
    </>
  );
}

const option = (key: string) => (value: string) => ({ value, label: t(`${key}.${value}`) });

function LookButton({ programmeId }: { programmeId: string | undefined }) {
  const { doing, run } = useDeed();
  const look = () =>
    run(async () => {
      const { data } = await api.POST('/signals/evaluate', { params: { query: { programmeId } } });
      notifications.show({ message: t('signal.looked', { ...data! }) });
    });
  return (
    <Button loading={doing} onClick={() => void look()}>
      {t('signal.look')}
    </Button>
  );
}
