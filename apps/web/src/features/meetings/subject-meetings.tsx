import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DataTable } from '@web/ui/table/data-table';
import { MEETING_COLUMNS } from './meeting-columns';
import { MeetingDialog } from './meeting-dialog';
import type { SubjectProps } from './subject';

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
        columns={MEETING_COLUMNS}
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
