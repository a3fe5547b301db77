import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { Gantt } from './gantt';
import { MilestoneDialog } from './milestone-dialog';
import { MilestonePanel } from './milestone-panel';
import { when, type Milestone } from './when';

const columns: Column<Milestone>[] = [
  { id: 'label', header: t('milestone.column.label'), cell: (row) => row.label },
  { id: 'startsOn', header: t('milestone.column.when'), width: 150, cell: when },
  {
    id: 'after',
    header: t('milestone.column.after'),
    width: 190,
    cell: (row) => row.dependencies.map(({ afterLabel }) => afterLabel).join(', ') || '–',
  },
  {
    id: 'minimum',
    header: t('milestone.column.minimum'),
    width: 150,
    cell: (row) =>
      row.dependencies
        .filter(({ minimumDays }) => minimumDays !== null)
        .map(({ minimumDays, basis }) => t('milestone.minimum', { days: minimumDays!, basis }))
        .join(', ') || '–',
  },
  {
    id: 'route',
    header: t('milestone.column.route'),
    width: 130,
    cell: (row) => (row.decisionRoute ? t(`milestone.route.${row.decisionRoute}`) : '–'),
  },
  { id: 'tracks', header: t('milestone.column.tracks'), width: 80, cell: (row) => row.tracks.join(', ') || '–' },
  {
    id: 'reached',
    header: t('milestone.column.reached'),
    width: 150,
    cell: (row) => (row.reachedOn ? <StatusChip status="FULFILLED" label={date(row.reachedOn)} /> : <Late row={row} />),
  },
];

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

function Late({ row }: { row: Milestone }) {
  if (row.endsOn >= today()) return <>–</>;
  return <StatusChip status="SUSPECT" icon={IconAlertTriangle} label={t('milestone.past')} />;
}

/** All milestones: as a table and as a time line; one opens beside it. */
export function MilestonePage() {
  const { programmeId } = useScope();
  const mayWrite = useCan('milestone.write');
  const [view, setView] = useSearchState('beeld', 'tabel');
  const [open, setOpen] = useSearchState('mijlpaal');
  const [adding, setAdding] = useState(false);
  const query = { programmeId, limit: 200 };
  const { data } = apiQuery.useSuspenseQuery('get', '/milestones', { params: { query } });
  const rows = data.items;
  const chosen = rows.find(({ id }) => id === open);
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('milestone.add')}
    </Button>
  );
  const empty = (
    <EmptyState title={t('milestone.empty.title')} text={t('milestone.empty.text')} action={add || undefined} />
  );
  return (
    <>
      <PageHeader title={t('milestone.nav')} lead={t('milestone.lead')} actions={add} />
      <Group mb={12}>
        <SegmentedControl
          aria-label={t('milestone.view')}
          value={view}
          onChange={setView}
          data={[
            { value: 'tabel', label: t('milestone.view.table') },
            { value: 'tijdlijn', label: t('milestone.view.timeline') },
          ]}
        />
      </Group>
      {view === 'tijdlijn' && rows.length > 0 ? (
        <Gantt milestones={rows} onOpen={setOpen} />
      ) : (
        <DataTable
          caption={t('milestone.caption')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => `/mijlpalen?mijlpaal=${row.id}`}
          current={open}
          empty={empty}
        />
      )}
      {chosen && <MilestonePanel key={chosen.id} milestone={chosen} all={rows} onClose={() => setOpen('')} />}
      {adding && <MilestoneDialog milestone={null} onClose={() => setAdding(false)} />}
    </>
  );
}
