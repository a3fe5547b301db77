import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { LeaveDialog } from './leave-dialog';
import { MemberDialog } from './member-dialog';
import { OrganisationDialog } from './organisation-dialog';

export type Member = components['schemas']['WorkgroupMemberResponse'];

const nameOf = (member: Member): string => member.name ?? t('workgroup.member.by-role');

const period = ({ joinedOn, leftOn }: Member): string =>
  leftOn
    ? t('workgroup.member.between', { from: date(joinedOn), until: date(leftOn) })
    : t('workgroup.member.since', { from: date(joinedOn) });

const columnsWith = (leave: ((member: Member) => void) | null): Column<Member>[] => [
  {
    id: 'name',
    header: t('workgroup.member.name'),
    width: 220,
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
    width: 240,
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
  { id: 'group', header: t('workgroup.member.group'), width: 170, optional: true, cell: (one) => one.stakeholderGroup },
  { id: 'email', header: t('workgroup.member.email'), width: 220, optional: true, cell: (one) => one.email ?? '–' },
  { id: 'period', header: t('workgroup.member.period'), width: 200, optional: true, cell: period },
  ...(leave
    ? [
        {
          id: 'action',
          header: t('ui.column.do'),
          width: 170,
          cell: (member: Member) =>
            member.leftOn ? null : (
              <Button
                aria-label={t('workgroup.member.leave.of', { name: nameOf(member) })}
                onClick={() => leave(member)}
              >
                {t('workgroup.member.leave')}
              </Button>
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
  const [leaving, setLeaving] = useState<Member | null>(null);
  const columns = useMemo(() => columnsWith(mayWrite ? setLeaving : null), [mayWrite]);
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
      {leaving && <LeaveDialog workgroupId={id} member={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}
