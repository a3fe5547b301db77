import { Button, Group, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import { MeetingDialog } from './meeting-dialog';
import { PasteMeetings } from './paste-meetings';
import { RouteTable } from './route-table';
import type { Milestone } from './when';

type Meeting = components['schemas']['DecisionMeetingResponse'];

/** When colleges and councils meet, and which of those meetings each decision must reach. */
export function CalendarPage() {
  const { programmeId, municipalities } = useScope();
  const mayWrite = useCan('decision-calendar.write');
  const [pasting, setPasting] = useState(false);
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Meeting | null>(null);
  const { run } = useDeed();
  const list = useKeysetList<Meeting, 'municipalityId' | 'body'>({
    key: ['decision-meetings', programmeId],
    filters: ['municipalityId', 'body'],
    defaultSort: 'meetsOn',
    page: ({ q: _, ...query }) =>
      api
        .GET('/decision-meetings', { params: { query: { ...query, programmeId } as object } })
        .then((answer) => answer.data!),
  });
  const columns = useMemo(() => {
    const drop = ({ id, rowVersion }: Meeting) =>
      run(() =>
        api.POST('/decision-meetings/{id}/withdraw', { params: { path: { id }, header: ifMatch(rowVersion) } }),
      );
    return columnsOf(setEditing, (row) => void drop(row));
  }, [run]);
  const add = mayWrite && (
    <Group gap="xs">
      <Button onClick={() => setPasting(true)}>{t('calendar.paste')}</Button>
      <Button variant="filled" onClick={() => setAdding(true)}>
        {t('calendar.add')}
      </Button>
    </Group>
  );
  return (
    <>
      <PageHeader title={t('calendar.nav')} lead={t('calendar.lead')} actions={add} />
      <Stack gap="lg">
        <Roads />
        <section>
          <h2>{t('calendar.meetings')}</h2>
          <ListToolbar
            list={list}
            searchable={false}
            filters={[
              {
                name: 'municipalityId',
                label: t('calendar.municipality'),
                options: municipalities.map(({ id, name }) => ({ value: id, label: name })),
              },
              {
                name: 'body',
                label: t('calendar.body'),
                options: ['COLLEGE', 'COUNCIL'].map((value) => ({ value, label: t(`calendar.body.${value}`) })),
              },
            ]}
          />
          <DataTable
            caption={t('calendar.meetings')}
            columns={columns}
            rows={list.rows}
            list={list}
            rowId={(row) => row.id}
            empty={
              <EmptyState title={t('calendar.empty.title')} text={t('calendar.empty.text')} action={add || undefined} />
            }
          />
        </section>
      </Stack>
      {adding && <MeetingDialog meeting={null} onClose={() => setAdding(false)} />}
      {editing && <MeetingDialog meeting={editing} onClose={() => setEditing(null)} />}
      {pasting && <PasteMeetings onClose={() => setPasting(false)} />}
    </>
  );
}

function columnsOf(edit: (row: Meeting) => void, drop: (row: Meeting) => void): Column<Meeting>[] {
  return [
    { id: 'meetsOn', header: t('calendar.meets'), width: 140, sortable: true, cell: (row) => date(row.meetsOn) },
    { id: 'municipality', header: t('calendar.municipality'), width: 180, cell: (row) => row.municipality },
    { id: 'body', header: t('calendar.body'), width: 110, cell: (row) => t(`calendar.body.${row.body}`) },
    { id: 'deliverOn', header: t('calendar.deliver'), width: 160, sortable: true, cell: (row) => date(row.deliverOn) },
    {
      id: 'drop',
      header: t('calendar.actions'),
      cell: (row) =>
        row.mayChange && (
          <Group gap={8} wrap="nowrap">
            <Button
              size="compact-xs"
              aria-label={t('calendar.edit.of', { municipality: row.municipality, date: date(row.meetsOn) })}
              onClick={() => edit(row)}
            >
              {t('calendar.edit')}
            </Button>
            <Button
              size="compact-xs"
              aria-label={t('calendar.drop.of', { municipality: row.municipality, date: date(row.meetsOn) })}
              onClick={() => drop(row)}
            >
              {t('calendar.drop')}
            </Button>
          </Group>
        ),
    },
  ];
}

/** Reckoned back from each milestone that needs a decision and is still to come. */
function Roads() {
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200 };
  const { data } = apiQuery.useSuspenseQuery('get', '/milestones', { params: { query } });
  const waiting = data.items.filter(({ decisionRoute, reachedOn }) => decisionRoute !== null && reachedOn === null);
  if (waiting.length === 0) return <p className="kv-quiet">{t('calendar.no-route')}</p>;
  return waiting.map((milestone) => <RoadOf key={milestone.id} milestone={milestone} />);
}

function RoadOf({ milestone: { id, label, tenderCode } }: { milestone: Milestone }) {
  const { data } = apiQuery.useQuery('get', '/milestones/{id}/decision-route', { params: { path: { id } } });
  if (!data) return null;
  return (
    <section>
      <h2>
        <RecordLink url={`/mijlpalen?mijlpaal=${id}`}>{tenderCode ? `${tenderCode}: ${label}` : label}</RecordLink>
      </h2>
      <p className="kv-quiet">{t('milestone.road', { date: date(data.dueOn) })}</p>
      <RouteTable route={data} />
    </section>
  );
}
