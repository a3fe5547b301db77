import { Button } from '@mantine/core';
import { IconClockExclamation, IconLock } from '@tabler/icons-react';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { aboutOf } from './about';
import { QuestionState, type QuestionRow } from './states';
import classes from './clarifications.module.css';

const OPEN: QuestionRow['state'][] = ['NEW', 'ASSIGNED', 'DRAFTED'];
const about = (row: QuestionRow): string => aboutOf(row.reference, row.requirement?.code) || '–';

/** Columns of the inbox; who assigns, does so in the row. */
export const questionColumns = (
  onAssign: ((row: QuestionRow) => void) | null,
  today: string,
): Column<QuestionRow>[] => [
  { id: 'code', header: t('clarification.column.code'), width: 92, sortable: true, cell: (row) => row.code },
  { id: 'reference', header: t('clarification.column.about'), width: 170, sortable: true, cell: about },
  {
    id: 'text',
    header: t('clarification.column.text'),
    cell: (row) => <span className={`kv-words ${classes.clipped}`}>{row.text}</span>,
  },
  {
    id: 'state',
    header: t('clarification.column.state'),
    width: 184,
    sortable: true,
    cell: (row) => (
      <>
        <QuestionState state={row.state} />
        {row.late && (
          <StatusChip status="LATE" label={t('clarification.late')} tone="warn" icon={IconClockExclamation} />
        )}
        {row.confidentiality === 'ASKED' && (
          <StatusChip status="ASKED" label={t('clarification.confidentiality.short')} tone="warn" icon={IconLock} />
        )}
      </>
    ),
  },
  {
    id: 'assignee',
    header: t('clarification.column.assignee'),
    width: 132,
    cell: (row) => <Assignee row={row} onAssign={onAssign} />,
  },
  {
    id: 'dueOn',
    header: t('clarification.column.due'),
    width: 112,
    cell: (row) =>
      row.dueOn && OPEN.includes(row.state) && row.dueOn < today ? (
        <span className={classes.overdue}>{t('clarification.overdue', { date: date(row.dueOn) })}</span>
      ) : (
        (row.dueOn && date(row.dueOn)) || '–'
      ),
  },
  {
    id: 'receivedOn',
    header: t('clarification.column.received'),
    width: 112,
    sortable: true,
    optional: true,
    cell: (row) => date(row.receivedOn),
  },
  {
    id: 'answerCode',
    header: t('clarification.column.answer'),
    width: 96,
    optional: true,
    cell: (row) => row.answerCode ?? '–',
  },
];

function Assignee({ row, onAssign }: { row: QuestionRow; onAssign: ((row: QuestionRow) => void) | null }) {
  if (!onAssign || !OPEN.includes(row.state)) return <>{row.assignee ?? '–'}</>;
  return (
    <Button
      size="compact-xs"
      variant={row.assignee ? 'subtle' : 'default'}
      aria-label={t(row.assignee ? 'clarification.assign.other' : 'clarification.assign.of', {
        code: row.code,
        name: row.assignee ?? '',
      })}
      onClick={() => onAssign(row)}
    >
      {row.assignee ?? t('clarification.assign')}
    </Button>
  );
}
