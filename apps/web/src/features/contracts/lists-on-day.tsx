import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { amount, date } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';

type Obligation = components['schemas']['AsOfObligationResponse'];
type Indicator = components['schemas']['AsOfIndicatorResponse'];

interface OnDay {
  id: string;
  day: string;
}

const useAsOf = ({ id, day }: OnDay) =>
  apiQuery.useSuspenseQuery('get', '/contracts/{id}/as-of', { params: { path: { id }, query: { on: day } } }).data;

const obligationColumns: Column<Obligation>[] = [
  { id: 'code', header: t('contract.column.code'), width: 100, cell: (row) => row.code },
  { id: 'title', header: t('contract.column.title'), cell: (row) => row.title },
  { id: 'clause', header: t('contract.day.clause'), width: 100, cell: (row) => row.clause || '–' },
  { id: 'party', header: t('contract.day.party'), width: 170, cell: (row) => t(`contract.day.party.${row.party}`) },
  {
    id: 'version',
    header: t('contract.day.version'),
    width: 80,
    align: 'right',
    cell: (row) => t('contract.day.version.n', { n: row.versionNumber }),
  },
];

const indicatorColumns: Column<Indicator>[] = [
  { id: 'code', header: t('contract.column.code'), width: 100, cell: (row) => row.code },
  { id: 'name', header: t('contract.day.name'), cell: (row) => row.name },
  {
    id: 'norm',
    header: t('contract.day.norm'),
    width: 120,
    align: 'right',
    cell: (row) => (row.norm === null ? t('contract.day.no-norm') : amount(row.norm)),
  },
  {
    id: 'version',
    header: t('contract.day.version'),
    width: 80,
    align: 'right',
    cell: (row) => t('contract.day.version.n', { n: row.versionNumber }),
  },
];

/** What bound the parties on a day, in the wording of that day. */
export function ObligationsOnDay(asked: OnDay) {
  const { obligations } = useAsOf(asked);
  const title = t('contract.day.obligations', { date: date(asked.day) });
  return (
    <DataTable
      caption={title}
      columns={obligationColumns}
      rows={obligations}
      rowId={(row) => row.id}
      rowHref={(row) => `/verplichtingen/${row.id}`}
      empty={<EmptyState title={title} text={t('contract.day.no-obligations')} />}
    />
  );
}

/** The indicators of a day, with the norm of that day. */
export function IndicatorsOnDay(asked: OnDay) {
  const { indicators } = useAsOf(asked);
  const title = t('contract.day.indicators', { date: date(asked.day) });
  return (
    <DataTable
      caption={title}
      columns={indicatorColumns}
      rows={indicators}
      rowId={(row) => row.id}
      rowHref={(row) => `/kpis/${row.id}`}
      empty={<EmptyState title={title} text={t('contract.day.no-indicators')} />}
    />
  );
}
