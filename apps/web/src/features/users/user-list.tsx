import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type User = components['schemas']['UserResponse'];

const columns: Column<User>[] = [
  { id: 'name', header: t('user.column.name'), width: 220, sortable: true, cell: (user) => user.name },
  { id: 'email', header: t('user.column.email'), width: 260, sortable: true, cell: (user) => user.email },
  {
    id: 'roles',
    header: t('user.column.roles'),
    cell: (user) => [...new Set(user.grants.map(({ role }) => t(`user.role.${role}`)))].join(', '),
  },
  {
    id: 'state',
    header: t('user.column.state'),
    width: 140,
    cell: (user) => (
      <StatusChip status={user.state === 'ACTIVE' ? 'ACTIVE' : 'WITHDRAWN'} label={t(`user.state.${user.state}`)} />
    ),
  },
  {
    id: 'seen',
    header: t('user.column.seen'),
    width: 160,
    cell: (user) => (user.lastSeenAt ? moment(user.lastSeenAt) : t('user.never')),
  },
];

export function UserList() {
  const mayWrite = useCan('user.write');
  const list = useKeysetList<User, 'state'>({
    key: ['users'],
    filters: ['state'],
    defaultSort: 'name',
    page: (query) => api.GET('/users', { params: { query: query as object } }).then((answer) => answer.data!),
  });
  const options = ['ACTIVE', 'DISABLED'].map((value) => ({ value, label: t(`user.state.${value}`) }));
  const add = mayWrite && (
    <LinkButton to="/gebruikers/nieuw" variant="filled">
      {t('user.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('user.nav')} lead={t('user.lead')} actions={add} />
      <ListToolbar list={list} filters={[{ name: 'state', label: t('user.column.state'), options }]} />
      <DataTable
        caption={t('user.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(user) => user.id}
        rowHref={(user) => `/gebruikers/${user.id}`}
        empty={<EmptyState title={t('user.nav')} text={t('user.new.lead')} action={add} />}
      />
    </>
  );
}
