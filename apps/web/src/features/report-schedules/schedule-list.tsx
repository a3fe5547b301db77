import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment, whole } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { ScheduleState } from './schedule-state';

type Schedule = components['schemas']['ReportScheduleResponse'];

const columns: Column<Schedule>[] = [
  { id: 'title', header: t('schedule.column.title'), sortable: true, cell: (row) => row.title },
  {
    id: 'paper',
    header: t('schedule.column.paper'),
    width: 250,
    cell: (row) => `${row.paperName} (${row.format})`,
  },
  { id: 'when', header: t('schedule.column.when'), width: 260, cell: (row) => row.when },
  {
    id: 'next',
    header: t('schedule.column.next'),
    width: 160,
    cell: (row) => (row.nextRunAt ? moment(row.nextRunAt) : t('schedule.none')),
  },
  {
    id: 'last',
    header: t('schedule.column.last'),
    width: 160,
    cell: (row) => (row.lastRunAt ? moment(row.lastRunAt) : t('schedule.never')),
  },
  {
    id: 'recipients',
    header: t('schedule.column.recipients'),
    width: 110,
    align: 'right',
    cell: (row) => whole(row.recipientCount),
  },
  { id: 'state', header: t('schedule.column.state'), width: 140, cell: (row) => <ScheduleState state={row.state} /> },
];

const STATES = ['ACTIVE', 'PAUSED', 'ENDED'] as const;

export function ScheduleList() {
  const { programmeId } = useScope();
  const mayWrite = useCan('report-schedule.write');
  const list = useKeysetList<Schedule, 'state'>({
    key: ['report-schedules', programmeId],
    filters: ['state'],
    defaultSort: '-recordedAt',
    page: (query) =>
      api
        .GET('/report-schedules', { params: { query: { ...query, programmeId } as object } })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <LinkButton to="/periodieke-berichten/nieuw" variant="filled">
      {t('schedule.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('schedule.nav')} lead={t('schedule.lead')} actions={add} />
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'state',
            label: t('schedule.filter.state'),
            options: STATES.map((value) => ({ value, label: t(`schedule.state.${value}`) })),
          },
        ]}
      />
      <DataTable
        caption={t('schedule.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/periodieke-berichten/${row.id}`}
        empty={<EmptyState title={t('schedule.empty.title')} text={t('schedule.empty.text')} />}
      />
    </>
  );
}
