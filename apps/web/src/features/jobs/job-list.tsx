import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertOctagon, IconCircleCheck, IconClock, IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { tellRefusal } from '@web/ui/tell-refusal';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Job = components['schemas']['JobResponse'];

const looks = {
  QUEUED: { icon: IconClock, tone: 'grey' },
  RUNNING: { icon: IconRefresh, tone: 'info' },
  DONE: { icon: IconCircleCheck, tone: 'quiet' },
  DEAD: { icon: IconAlertOctagon, tone: 'err' },
} as const;

function Progress({ job }: { job: Job }) {
  if (job.reason) return <>{job.reason}</>;
  if (job.state === 'RUNNING') return <>{`${job.percent} % ${job.message ?? ''}`}</>;
  return <span className="kv-quiet">{t('job.attempts', { count: job.attempts })}</span>;
}

const columnsWith = (retry: (job: Job) => void): Column<Job>[] => [
  { id: 'title', header: t('job.column.title'), width: 300, cell: (job) => job.title },
  {
    id: 'state',
    header: t('job.column.state'),
    width: 130,
    cell: (job) => <StatusChip status={job.state} label={t(`job.state.${job.state}`)} {...looks[job.state]} />,
  },
  { id: 'progress', header: t('job.column.progress'), cell: (job) => <Progress job={job} /> },
  { id: 'requestedBy', header: t('job.column.by'), width: 160, cell: (job) => job.requestedBy ?? t('job.system') },
  {
    id: 'requestedAt',
    header: t('job.column.at'),
    width: 150,
    sortable: true,
    cell: (job) => moment(job.requestedAt),
  },
  {
    id: 'action',
    header: t('job.column.action'),
    width: 160,
    cell: (job) =>
      job.state === 'DEAD' && (
        <Button aria-label={t('job.retry.of', { title: job.title })} onClick={() => retry(job)}>
          {t('job.retry')}
        </Button>
      ),
  },
];

export function JobList() {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const list = useKeysetList<Job, 'state'>({
    key: ['jobs', programmeId],
    filters: ['state'],
    defaultSort: '-requestedAt',
    page: (query) =>
      api.GET('/jobs', { params: { query: { ...(query as object), programmeId } } }).then((answer) => answer.data!),
  });
  const columns = useMemo(() => {
    const retry = async ({ id, rowVersion }: Job) => {
      try {
        await api.POST('/jobs/{id}/retry', { params: { path: { id }, header: ifMatch(rowVersion) } });
        notifications.show({ message: t('job.retried') });
      } catch (error) {
        tellRefusal(asProblem(error).message);
      }
      await client.invalidateQueries();
    };
    return columnsWith((job) => void retry(job));
  }, [client]);
  const states = Object.keys(looks).map((value) => ({ value, label: t(`job.state.${value}`) }));
  return (
    <>
      <PageHeader title={t('job.nav')} lead={t('job.lead')} />
      <ListToolbar list={list} filters={[{ name: 'state', label: t('job.column.state'), options: states }]} />
      <DataTable
        caption={t('job.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(job) => job.id}
        empty={<EmptyState title={t('job.empty.title')} text={t('job.empty.text')} />}
      />
    </>
  );
}
