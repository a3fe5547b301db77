import { LocalDate } from '@koersvast/kernel';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Milestone = components['schemas']['MilestoneResponse'];

/** A milestone in the words of its source: "juni 2021", "4e kwartaal 2021". */
function when({ precision, startsOn }: Milestone): string {
  const year = startsOn.slice(0, 4);
  const month = Number(startsOn.slice(5, 7));
  switch (precision) {
    case 'DAY':
      return date(startsOn);
    case 'MONTH':
      return LocalDate.formatLong(LocalDate.parse(startsOn)).replace(/^\d+ /, '');
    case 'QUARTER':
      return t('milestone.quarter', { quarter: Math.ceil(month / 3), year });
    case 'HALF_YEAR':
      return t('milestone.half', { half: month > 6 ? 2 : 1, year });
    default:
      return year;
  }
}

const columns: Column<Milestone>[] = [
  { id: 'startsOn', header: t('milestone.column.when'), width: 150, sortable: true, cell: when },
  { id: 'label', header: t('milestone.column.label'), cell: (row) => row.label },
  { id: 'tracks', header: t('milestone.column.tracks'), width: 100, cell: (row) => row.tracks.join(', ') },
  { id: 'note', header: t('milestone.column.note'), cell: (row) => row.note ?? '' },
];

export function MilestoneList() {
  const { programmeId } = useScope();
  const list = useKeysetList<Milestone>({
    key: ['milestones', programmeId],
    filters: [],
    defaultSort: 'startsOn',
    page: (query) =>
      api.GET('/milestones', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  return (
    <>
      <PageHeader title={t('milestone.nav')} lead={t('milestone.lead')} />
      <ListToolbar list={list} filters={[]} />
      <DataTable
        caption={t('milestone.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('milestone.empty.title')} text={t('milestone.empty.text')} />}
      />
    </>
  );
}
