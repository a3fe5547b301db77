import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ActionDialog } from './action-dialog';
import { ActionTable } from './action-table';
import type { SubjectProps } from './subject';

type SubjectActionsProps = SubjectProps & { meetingId?: string; items?: { id: string; title: string }[] };

/** The actions of one subject, or of one meeting about it. */
export function SubjectActions({ subjectKind, subjectId, meetingId, items, mayWrite }: SubjectActionsProps) {
  const { programmeId } = useScope();
  const [adding, setAdding] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/actions', {
    params: { query: { programmeId, subjectKind, subjectId, meetingId, limit: 200 } },
  });
  const add = mayWrite && (
    <Button variant={meetingId ? 'default' : 'filled'} onClick={() => setAdding(true)}>
      {t('action.add')}
    </Button>
  );
  return (
    <>
      {data.items.length > 0 && <Group mb="sm">{add}</Group>}
      <ActionTable
        rows={data.items}
        empty={<EmptyState title={t('action.empty')} text={t('action.empty.text')} action={add} />}
      />
      {adding && (
        <ActionDialog subject={{ subjectKind, subjectId, meetingId }} items={items} onClose={() => setAdding(false)} />
      )}
    </>
  );
}
