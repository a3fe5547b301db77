import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { RowMenu } from '@web/ui/row-menu';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import { LeaveDialog } from './leave-dialog';
import { MemberDialog } from './member-dialog';
import { OrganisationDialog } from './organisation-dialog';

export type Member = components['schemas']['WorkgroupMemberResponse'];

const nameOf = (member: Member): string => member.name ?? t('workgroup.member.by-role');

const period = ({ joinedOn, leftOn }: Member): string =>
  leftOn
    ? t('workgroup.member.between', { from: date(joinedOn), until: date(leftOn) })
    : t('workgroup.member.since', { from: date(joinedOn) });

type Deed = 'edit' | 'leave' | 'withdraw';

const columnsWith = (pick: ((deed: Deed, member: Member) => void) | null): Column<Member>[] => [
  {
    id: 'name',
    header: t('workgroup.member.name'),
    width: 180,
    cell: (member) => (
      <>
        {nameOf(member)}
        {member.isLead && <div className="kv-caption">{t('workgroup.trekker')}</div>}
      </>
    ),
  },
  { id: 'function', header: t('workgroup.member.function'), cell: (member) => member.function || '–' },
  {
    id: 'organisation',
    header: t('workgroup.member.organisation'),
    width: 210,
    cell: ({ organisation }) => (
      <>
        {organisation?.name ?? '–'}{' '}
        {organisation?.possibleBidder && (
          <StatusChip
            status="BIDDER"
            label={t('workgroup.member.possible-bidder')}
            tone="warn"
            icon={IconAlertTriangle}
          />
        )}
      </>
    ),
  },
  { id: 'group', header: t('workgroup.member.group'), width: 150, optional: true, cell: (one) => one.stakeholderGroup },
  { id: 'email', header: t('workgroup.member.email'), width: 210, optional: true, cell: (one) => one.email ?? '–' },
  { id: 'period', header: t('workgroup.member.period'), width: 130, optional: true, cell: period },
  ...(pick
    ? [
        {
          id: 'action',
          header: t('ui.column.do'),
          width: 76,
          cell: (member: Member) => (
            <RowMenu
              label={t('workgroup.member.more', { name: nameOf(member) })}
              deeds={[
                { label: t('workgroup.member.edit'), onSelect: () => pick('edit', member) },
                ...(member.leftOn
                  ? []
                  : [{ label: t('workgroup.member.leave'), onSelect: () => pick('leave', member) }]),
                { label: t('workgroup.member.withdraw'), onSelect: () => pick('withdraw', member) },
              ]}
            />
          ),
        },
      ]
    : []),
];

/** Who sits in the workgroup, with who came from a possible bidder. */
export function MembersTab({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/workgroups/{workgroupId}/members', {
    params: { path: { workgroupId: id } },
  });
  const [open, setOpen] = useState<'member' | 'organisation' | null>(null);
  const [picked, setPicked] = useState<{ deed: Deed; member: Member } | null>(null);
  const [withdraw, dialog] = useWithdraw(id);
  const columns = useMemo(() => {
    const pick = (deed: Deed, member: Member): void =>
      deed === 'withdraw' ? void withdraw(member) : setPicked({ deed, member });
    return columnsWith(mayWrite ? pick : null);
  }, [mayWrite]);
  const add = mayWrite && (
    <Group gap="sm" mb="sm">
      <Button variant="filled" onClick={() => setOpen('member')}>
        {t('workgroup.member.add')}
      </Button>
      <Button onClick={() => setOpen('organisation')}>{t('workgroup.organisation.new')}</Button>
    </Group>
  );
  return (
    <>
      {data.items.length > 0 && add}
      <DataTable
        caption={t('workgroup.member.caption')}
        columns={columns}
        rows={data.items}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('workgroup.member.empty')} text={t('workgroup.member.empty.text')} action={add} />}
      />
      {open === 'member' && <MemberDialog workgroupId={id} onClose={() => setOpen(null)} />}
      {open === 'organisation' && <OrganisationDialog onClose={() => setOpen(null)} />}
      {picked?.deed === 'edit' && (
        <MemberDialog workgroupId={id} member={picked.member} onClose={() => setPicked(null)} />
      )}
      {picked?.deed === 'leave' && (
        <LeaveDialog workgroupId={id} member={picked.member} onClose={() => setPicked(null)} />
      )}
      {dialog}
    </>
  );
}

/** Takes out who stands here by mistake, with the reason. */
function useWithdraw(workgroupId: string): [(member: Member) => Promise<void>, ReactNode] {
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const withdraw = async (member: Member): Promise<void> => {
    const body = await confirm({
      title: t('workgroup.member.withdraw.of', { name: nameOf(member) }),
      text: t('workgroup.member.withdraw.text'),
      confirm: t('workgroup.member.withdraw'),
      reason: { label: t('workgroup.why'), required: true },
    });
    if (!body) return;
    const params = { path: { workgroupId, id: member.id }, header: ifMatch(member.rowVersion) };
    await run(() => api.POST('/workgroups/{workgroupId}/members/{id}/withdraw', { params, body }));
  };
  return [withdraw, dialog];
}
