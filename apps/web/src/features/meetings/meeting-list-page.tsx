import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { api } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { type Meeting, MEETING_COLUMNS_WITH_SUBJECT } from './meeting-columns';
import { MeetingDialog } from './meeting-dialog';
import { useSubjectFilters } from './use-subject-filters';

/** All meetings that one may see, of workgroups, tenders, contracts and the programme; the latest first. */
export function MeetingListPage() {
  const { programmeId } = useScope();
  const mayWrite = useCan('meeting.write');
  const [planning, setPlanning] = useState(false);
  const list = useKeysetList<Meeting, 'subjectKind' | 'subjectId' | 'state'>({
    key: ['meetings', programmeId],
    filters: ['subjectKind', 'subjectId', 'state'],
    defaultSort: '-heldOn',
    page: (query) =>
      api.GET('/meetings', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  const subjectFilters = useSubjectFilters();
  const filters = useMemo(
    () => [
      ...subjectFilters,
      {
        name: 'state',
        label: t('meeting.state'),
        options: ['PLANNED', 'HELD', 'WITHDRAWN'].map((value) => ({ value, label: t(`meeting.state.${value}`) })),
      },
    ],
    [subjectFilters],
  );
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setPlanning(true)}>
      {t('workgroup.session.add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('meeting.nav')}
        lead={t('meeting.lead')}
        actions={
          <>
            <LinkButton to="/overleggen/reeksen">{t('series.nav')}</LinkButton>
            {add}
          </>
        }
      />
      <ListToolbar list={list} filters={filters} />
      <DataTable
        caption={t('meeting.caption')}
        columns={MEETING_COLUMNS_WITH_SUBJECT}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/overleggen/${row.id}`}
        empty={
          <EmptyState
            title={t('workgroup.session.empty')}
            text={t(mayWrite ? 'workgroup.session.empty.text' : 'meeting.empty.read')}
            action={add}
          />
        }
      />
      {planning && <MeetingDialog onClose={() => setPlanning(false)} />}
    </>
  );
}
