import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { PageHeader } from '@web/ui/page-header';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { ChooseTasks } from './choose-tasks';
import { AREAS, type Task } from './letters';
import { RaciGrid } from './raci-grid';
import { TaskDialog } from './task-deeds';
import { useAssign } from './use-assign';

const FILTERS = ['area', 'open'] as const;

/** Which task is whose: one matrix over all municipalities and joint bodies. */
export function TaskPage() {
  const { programmeId } = useScope();
  const mayWrite = useCan('implementation.write');
  const [open, setOpen] = useState<'choose' | 'add' | null>(null);
  const [confirm, dialog] = useConfirm();
  const { data: parties } = apiQuery.useSuspenseQuery('get', '/organisation-parties', {
    params: { query: { programmeId } },
  });
  const list = useKeysetList<Task, (typeof FILTERS)[number]>({
    key: ['organisation-tasks', programmeId],
    filters: FILTERS,
    page: (query) =>
      api
        .GET('/organisation-tasks', { params: { query: { ...query, programmeId } as object } })
        .then((answer) => answer.data!),
  });
  const assign = useAssign(parties.items, confirm, (task) => list.patch((row) => (row.id === task.id ? task : row)));
  const choose = mayWrite && (
    <Button variant="filled" onClick={() => setOpen('choose')}>
      {t('organisation-task.choose')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('organisation-task.nav')}
        lead={t('organisation-task.lead')}
        actions={
          <>
            <ExportMenu kind="organisation-raci" parameters={{ programmeId: programmeId! }} formats={['xlsx', 'pdf']} />
            {mayWrite && <Button onClick={() => setOpen('add')}>{t('organisation-task.add')}</Button>}
            {choose}
          </>
        }
      />
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'area',
            label: t('organisation-task.area'),
            options: AREAS.map((value) => ({ value, label: t(`organisation-task.area.${value}`) })),
          },
          {
            name: 'open',
            label: t('organisation-task.division'),
            options: [{ value: 'true', label: t('organisation-task.open') }],
          },
        ]}
      />
      {list.rows.length > 0 && (
        <>
          <RaciGrid tasks={list.rows} parties={parties.items} editable={mayWrite} onSet={assign} />
          <p className="kv-caption">
            {mayWrite && t('organisation-task.keys')}{' '}
            {!parties.items.some(({ kind }) => kind === 'JOINT_BODY') && t('organisation-task.no-joint')}
          </p>
          {list.hasMore && <Button onClick={list.loadMore}>{t('organisation-task.load-more')}</Button>}
        </>
      )}
      {list.rows.length === 0 &&
        !list.loading &&
        (list.narrowed ? (
          <p>{t('organisation-task.none')}</p>
        ) : (
          <EmptyState title={t('organisation-task.empty')} text={t('organisation-task.empty.text')} action={choose} />
        ))}
      {open === 'choose' && <ChooseTasks onClose={() => setOpen(null)} />}
      {open === 'add' && <TaskDialog task={null} onClose={() => setOpen(null)} />}
      {dialog}
    </>
  );
}
