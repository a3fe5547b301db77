import { Button, Group } from '@mantine/core';
import { IconAlertOctagon, IconArchive, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { date } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { RowMenu } from '@web/ui/row-menu';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { KeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import { ActionDialog } from './action-dialog';
import { subjectTitle, subjectUrl } from './subject';

export type Action = components['schemas']['ActionResponse'];

function ActionState({ action }: { action: Action }) {
  if (action.late) return <StatusChip status="OVERDUE" label={t('action.late')} icon={IconAlertOctagon} tone="err" />;
  const icon = { OPEN: IconCircleDashed, DONE: IconCircleCheck, WITHDRAWN: IconArchive }[action.state];
  const tone = action.state === 'WITHDRAWN' ? 'struck' : 'quiet';
  return <StatusChip status={action.state} label={t(`action.state.${action.state}`)} icon={icon} tone={tone} />;
}

type Deed = 'finish' | 'edit' | 'withdraw';

const SUBJECT: Column<Action> = {
  id: 'subject',
  header: t('subject.label'),
  width: 250,
  optional: true,
  cell: (row) => (
    <RecordLink url={row.meetingId ? `/overleggen/${row.meetingId}` : subjectUrl(row)}>{subjectTitle(row)}</RecordLink>
  ),
};

const columnsWith = (withSubject: boolean, pick: (deed: Deed, action: Action) => void): Column<Action>[] => [
  { id: 'title', header: t('action.title'), cell: (row) => row.title },
  ...(withSubject ? [SUBJECT] : []),
  { id: 'owner', header: t('action.owner'), width: 180, cell: (row) => row.owner.name },
  { id: 'dueOn', header: t('action.due'), width: 120, sortable: true, cell: (row) => date(row.dueOn) },
  { id: 'state', header: t('action.state'), width: 130, cell: (row) => <ActionState action={row} /> },
  {
    id: 'action',
    header: t('ui.column.do'),
    width: 160,
    cell: (row) => (
      <Group gap="xs" wrap="nowrap">
        {row.mayFinish && (
          <Button aria-label={t('action.finish.of', { title: row.title })} onClick={() => pick('finish', row)}>
            {t('action.finish')}
          </Button>
        )}
        {row.mayWrite && (
          <RowMenu
            label={t('action.more', { title: row.title })}
            deeds={[
              { label: t('action.edit'), onSelect: () => pick('edit', row) },
              { label: t('action.withdraw'), onSelect: () => pick('withdraw', row) },
            ]}
          />
        )}
      </Group>
    ),
  },
];

interface ActionTableProps {
  rows: Action[];
  list?: KeysetList<Action>;
  /** Also what each belongs to. */
  withSubject?: boolean;
  empty: ReactNode;
}

/** Actions with who does them and by when; the owner finishes her own, who may write there changes or drops any. */
export function ActionTable({ rows, list, withSubject = false, empty }: ActionTableProps) {
  const [editing, setEditing] = useState<Action | null>(null);
  const [close, dialog] = useClose();
  const columns = useMemo(
    () => columnsWith(withSubject, (deed, action) => (deed === 'edit' ? setEditing(action) : void close(deed, action))),
    [withSubject],
  );
  return (
    <>
      <DataTable
        caption={t('action.caption')}
        columns={columns}
        rows={rows}
        list={list}
        rowId={(row) => row.id}
        empty={empty}
      />
      {editing && <ActionDialog action={editing} onClose={() => setEditing(null)} />}
      {dialog}
    </>
  );
}

/** Done, or no longer needed: asked first, with what was done or why. */
function useClose(): [(deed: 'finish' | 'withdraw', action: Action) => Promise<void>, ReactNode] {
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const close = async (deed: 'finish' | 'withdraw', { id, title, rowVersion }: Action): Promise<void> => {
    const answer = await confirm({
      title: t(`action.${deed}.of`, { title }),
      text: t(`action.${deed}.text`),
      confirm: t(`action.${deed}`),
      reason: { label: t(`action.${deed}.note`), required: deed === 'withdraw' },
    });
    if (!answer) return;
    const params = { path: { id }, header: ifMatch(rowVersion) };
    await run(() => api.POST(`/actions/{id}/${deed}`, { params, body: { note: answer.reason } }));
  };
  return [close, dialog];
}
