import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';

type Route = components['schemas']['DecisionRouteResponse'];

interface Line {
  id: string;
  municipality: string;
  body: 'COLLEGE' | 'COUNCIL';
  state: 'FEASIBLE' | 'MISSED' | 'NO_MEETING';
  meetsOn: string | null;
  deliverOn: string | null;
}

const looks = { FEASIBLE: 'CONFIRMED', MISSED: 'OVERDUE', NO_MEETING: 'SUSPECT' } as const;

const columns: Column<Line>[] = [
  { id: 'municipality', header: t('calendar.municipality'), width: 110, cell: (row) => row.municipality },
  { id: 'body', header: t('calendar.body'), width: 80, cell: (row) => t(`calendar.body.${row.body}`) },
  {
    id: 'state',
    header: t('calendar.state'),
    width: 190,
    cell: (row) => <StatusChip status={looks[row.state]} label={t(`calendar.state.${row.state}`)} />,
  },
  {
    id: 'deliver',
    header: t('calendar.deliver'),
    width: 120,
    cell: (row) => (row.deliverOn ? date(row.deliverOn) : '–'),
  },
  { id: 'meets', header: t('calendar.meets'), width: 110, cell: (row) => (row.meetsOn ? date(row.meetsOn) : '–') },
];

/** Which meeting each municipality must reach, and until when its papers may go in. */
export function RouteTable({ route }: { route: Route }) {
  const rows = route.municipalities.flatMap(({ municipality, municipalityId, stops }) =>
    stops.map((stop): Line => ({ id: `${municipalityId}-${stop.body}`, municipality, ...stop })),
  );
  return (
    <DataTable
      caption={t('calendar.route.caption', { label: route.label, date: date(route.dueOn) })}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
    />
  );
}
