import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useSession } from '@web/api/session';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { GrantForm } from './grant-form';

type User = components['schemas']['UserResponse'];
type Grant = User['grants'][number];

/** One account: whether it is active, and its roles. One's own roles are for another beheerder. */
export function UserPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: user } = apiQuery.useSuspenseQuery('get', '/users/{id}', { params: { path: { id } } });
  const mayWrite = useCan('user.write') && useSession()?.user.id !== id;
  return (
    <>
      <PageHeader
        title={user.name}
        lead={user.email}
        crumbs={[{ label: t('user.nav'), to: '/gebruikers' }]}
        actions={mayWrite && <SwitchState user={user} />}
      />
      <p>
        <StatusChip status={user.state === 'ACTIVE' ? 'ACTIVE' : 'WITHDRAWN'} label={t(`user.state.${user.state}`)} />
      </p>
      <h2>{t('user.grants')}</h2>
      <Grants user={user} mayWrite={mayWrite} />
      {mayWrite && <GrantForm key={user.rowVersion} user={user} />}
    </>
  );
}

function SwitchState({ user }: { user: User }) {
  const client = useQueryClient();
  const [confirm, dialog] = useConfirm();
  const verb = user.state === 'ACTIVE' ? 'disable' : 'enable';
  const change = async () => {
    const text = t(`user.${verb}.text`, { name: user.name });
    if (!(await confirm({ title: t(`user.${verb}`), text, confirm: t(`user.${verb}`) }))) return;
    await api.PATCH('/users/{id}', {
      params: { path: { id: user.id }, header: ifMatch(user.rowVersion) },
      body: { state: user.state === 'ACTIVE' ? 'DISABLED' : 'ACTIVE' },
    });
    await client.invalidateQueries();
  };
  return (
    <>
      <Button onClick={() => void change()}>{t(`user.${verb}`)}</Button>
      {dialog}
    </>
  );
}

function Grants({ user, mayWrite }: { user: User; mayWrite: boolean }) {
  const client = useQueryClient();
  const [confirm, dialog] = useConfirm();
  const withdraw = async (grant: Grant) => {
    const text = t('user.grant.withdraw.text', { name: user.name });
    if (!(await confirm({ title: t('user.grant.withdraw'), text, confirm: t('user.grant.withdraw') }))) return;
    await api.DELETE('/users/{id}/grants/{grantId}', {
      params: { path: { id: user.id, grantId: grant.id }, header: ifMatch(user.rowVersion) },
    });
    await client.invalidateQueries();
  };
  const columns: Column<Grant>[] = [
    { id: 'role', header: t('user.grant.role'), width: 220, cell: (grant) => t(`user.role.${grant.role}`) },
    {
      id: 'programme',
      header: t('user.grant.programme'),
      width: 260,
      cell: (grant) => grant.programme ?? t('user.grant.everywhere'),
    },
    {
      id: 'scope',
      header: t('user.grant.scope'),
      cell: (grant) => [grant.municipality, grant.tender, grant.workgroup].filter(Boolean).join(', '),
    },
    ...(mayWrite
      ? [
          {
            id: 'withdraw',
            header: t('user.grant.withdraw'),
            width: 130,
            cell: (grant: Grant) => (
              <Button size="compact-sm" variant="subtle" onClick={() => void withdraw(grant)}>
                {t('user.grant.withdraw')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        caption={t('user.grants.caption', { name: user.name })}
        columns={columns}
        rows={user.grants}
        rowId={(grant) => grant.id}
        empty={<EmptyState title={t('user.grants.none.title')} text={t('user.grants.none.text')} />}
      />
      {dialog}
    </>
  );
}
