import { Button, Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useTender } from '../requirements/use-tender';
import { Gantt } from './gantt';
import { MilestoneDialog } from './milestone-dialog';
import { MilestonePanel } from './milestone-panel';
import { Reached } from './reached';
import { when, type Milestone } from './when';

const columns: Column<Milestone>[] = [
  { id: 'label', header: t('milestone.column.label'), cell: (row) => row.label },
  { id: 'startsOn', header: t('milestone.column.when'), width: 150, cell: when },
  {
    id: 'reached',
    header: t('milestone.column.reached'),
    width: 230,
    cell: (row) => <Reached milestone={row} />,
  },
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
];

/** Only worth a column when there is more than one planning. */
const planning: Column<Milestone> = {
  id: 'planning',
  header: t('milestone.column.planning'),
  width: 120,
  cell: (row) => row.tenderCode ?? t('milestone.shared'),
};

const withPlanning = [columns[0]!, planning, ...columns.slice(1)];

/** The planning of the tender in hand with what the programme shares, or of all: as a table and as a time line. */
export function MilestonePage() {
  const { programmeId, tender, tenders } = useTender();
  const mayWrite = useCan('milestone.write');
  const [whose, setWhose] = useSearchState('planning', 'aanbesteding');
  const [view, setView] = useSearchState('beeld', 'tabel');
  const [open, setOpen] = useSearchState('mijlpaal');
  const [adding, setAdding] = useState(false);
  const several = tenders.length > 1;
  const query = { programmeId, limit: 200, tenderId: whose === 'alle' ? undefined : tender?.id };
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
        {several && tender && (
          <SegmentedControl
            aria-label={t('milestone.column.planning')}
            value={whose}
            onChange={setWhose}
            data={[
              { value: 'aanbesteding', label: t('milestone.whose.tender', { code: tender.code }) },
              { value: 'alle', label: t('milestone.whose.all') },
            ]}
          />
        )}
      </Group>
      {view === 'tijdlijn' && rows.length > 0 ? (
        <Gantt milestones={rows} onOpen={setOpen} />
      ) : (
        <DataTable
          caption={t('milestone.caption')}
          columns={several ? withPlanning : columns}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => `/mijlpalen?mijlpaal=${row.id}`}
          current={open}
          empty={empty}
        />
      )}
      {chosen && <MilestonePanel key={chosen.id} milestone={chosen} all={rows} onClose={() => setOpen('')} />}
      {adding && <MilestoneDialog milestone={null} tenderId={tender?.id} onClose={() => setAdding(false)} />}
    </>
  );
}
