import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { MeetingDialog } from './meeting-dialog';
import type { SubjectProps } from './subject';

type Meeting = components['schemas']['MeetingSummaryResponse'];

const COLUMNS: Column<Meeting>[] = [
  { id: 'heldOn', header: t('meeting.held-on'), width: 120, cell: (row) => date(row.heldOn) },
  { id: 'title', header: t('meeting.title'), cell: (row) => row.title },
  {
    id: 'state',
    header: t('meeting.state'),
    width: 140,
    cell: (row) => (
      <StatusChip status={row.state === 'HELD' ? 'ADOPTED' : 'DRAFT'} label={t(`meeting.state.${row.state}`)} />
    ),
  },
  {
    id: 'minutes',
    header: t('meeting.minutes'),
    width: 120,
    cell: (row) => (row.minutesVersion > 0 ? t('meeting.minutes.version', { n: row.minutesVersion }) : '–'),
  },
  {
    id: 'actions',
    header: t('action.nav'),
    width: 140,
    cell: (row) => (row.openActions > 0 ? t('meeting.open-actions', { count: row.openActions }) : '–'),
  },
];

/** The meetings about one subject, the latest first. */
export function SubjectMeetings({ subjectKind, subjectId, mayWrite }: SubjectProps) {
  const { programmeId } = useScope();
  const [planning, setPlanning] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/meetings', {
    params: { query: { programmeId, subjectKind, subjectId, limit: 200 } },
  });
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setPlanning(true)}>
      {t('workgroup.session.add')}
    </Button>
  );
  return (
    <>
      {data.items.length > 0 && <Group mb="sm">{add}</Group>}
      <DataTable
        caption={t('meeting.caption')}
        columns={COLUMNS}
        rows={data.items}
        rowId={(row) => row.id}
        rowHref={(row) => `/overleggen/${row.id}`}
        empty={
          <EmptyState title={t('workgroup.session.empty')} text={t('workgroup.session.empty.text')} action={add} />
        }
      />
      {planning && <MeetingDialog subject={{ subjectKind, subjectId }} onClose={() => setPlanning(false)} />}
    </>
  );
}
