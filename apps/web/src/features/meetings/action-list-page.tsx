import { api } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { type Action, ActionTable } from './action-table';

/** All actions that one may see, by the day on which they are due. */
export function ActionListPage() {
  const { programmeId } = useScope();
  const list = useKeysetList<Action, 'state' | 'mine'>({
    key: ['actions', programmeId],
    filters: ['state', 'mine'],
    defaultSort: 'dueOn',
    page: (query) =>
      api.GET('/actions', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  return (
    <>
      <PageHeader title={t('action.nav')} lead={t('action.lead')} />
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'state',
            label: t('action.state'),
            options: ['OPEN', 'DONE', 'WITHDRAWN'].map((value) => ({ value, label: t(`action.state.${value}`) })),
          },
          {
            name: 'mine',
            label: t('action.filter.mine'),
            options: [{ value: 'true', label: t('action.filter.mine.true') }],
          },
        ]}
      />
      <ActionTable
        rows={list.rows}
        list={list}
        empty={<EmptyState title={t('action.empty')} text={t('action.empty.text')} />}
      />
    </>
  );
}
