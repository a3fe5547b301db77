import { Button } from '@mantine/core';
import { IconAlertOctagon, IconArchive, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { KeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';

export type Action = components['schemas']['ActionResponse'];

function ActionState({ action }: { action: Action }) {
  if (action.late) return <StatusChip status="OVERDUE" label={t('action.late')} icon={IconAlertOctagon} tone="err" />;
  const icon = { OPEN: IconCircleDashed, DONE: IconCircleCheck, WITHDRAWN: IconArchive }[action.state];
  const tone = action.state === 'WITHDRAWN' ? 'struck' : 'quiet';
  return <StatusChip status={action.state} label={t(`action.state.${action.state}`)} icon={icon} tone={tone} />;
}

const columnsWith = (finish: (action: Action) => void): Column<Action>[] => [
  { id: 'title', header: t('action.title'), cell: (row) => row.title },
  { id: 'owner', header: t('action.owner'), width: 180, cell: (row) => row.owner.name },
  { id: 'dueOn', header: t('action.due'), width: 120, sortable: true, cell: (row) => date(row.dueOn) },
  { id: 'state', header: t('action.state'), width: 130, cell: (row) => <ActionState action={row} /> },
  {
    id: 'action',
    header: t('ui.column.do'),
    width: 130,
    cell: (row) =>
      row.mayFinish && (
        <Button aria-label={t('action.finish.of', { title: row.title })} onClick={() => finish(row)}>
          {t('action.finish')}
        </Button>
      ),
  },
];

interface ActionTableProps {
  rows: Action[];
  list?: KeysetList<Action>;
  empty: ReactNode;
}

/** Actions with who does them and by when; the owner finishes her own. */
export function ActionTable({ rows, list, empty }: ActionTableProps) {
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const columns = useMemo(() => {
    const finish = async ({ id, title, rowVersion }: Action) => {
      const answer = await confirm({
        title: t('action.finish.of', { title }),
        text: t('action.finish.text'),
        confirm: t('action.finish'),
        reason: { label: t('action.finish.note'), required: false },
      });
      if (!answer) return;
      const params = { path: { id }, header: ifMatch(rowVersion) };
      await run(() => api.POST('/actions/{id}/finish', { params, body: { note: answer.reason } }));
    };
    return columnsWith((action) => void finish(action));
  }, []);
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
      {dialog}
    </>
  );
}
