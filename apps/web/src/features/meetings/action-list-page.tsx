import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { api } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { ActionDialog } from './action-dialog';
import { type Action, ActionTable } from './action-table';
import { useSubjectFilters } from './use-subject-filters';

/** All actions that one may see, of whatever they belong to, by the day on which they are due. */
export function ActionListPage() {
  const { programmeId } = useScope();
  const mayWrite = useCan('action.write');
  const [adding, setAdding] = useState(false);
  const list = useKeysetList<Action, 'state' | 'mine' | 'subjectKind' | 'subjectId'>({
    key: ['actions', programmeId],
    filters: ['mine', 'state', 'subjectKind', 'subjectId'],
    defaultSort: 'dueOn',
    page: (query) =>
      api.GET('/actions', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  const subjectFilters = useSubjectFilters();
  const filters = useMemo(
    () => [
      {
        name: 'mine',
        label: t('action.filter.mine'),
        options: [{ value: 'true', label: t('action.filter.mine.true') }],
      },
      {
        name: 'state',
        label: t('action.state'),
        options: ['OPEN', 'DONE', 'WITHDRAWN'].map((value) => ({ value, label: t(`action.state.${value}`) })),
      },
      ...subjectFilters,
    ],
    [subjectFilters],
  );
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('action.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('action.nav')} lead={t('action.lead')} actions={add} />
      <ListToolbar list={list} filters={filters} />
      <ActionTable
        rows={list.rows}
        list={list}
        withSubject
        empty={<EmptyState title={t('action.empty')} text={t('action.empty.text')} action={add} />}
      />
      {adding && <ActionDialog onClose={() => setAdding(false)} />}
    </>
  );
}
