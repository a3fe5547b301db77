import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { MiniThread } from '@web/ui/rode-draad/mini-thread';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import type { RequirementRow } from './kinds';
import { TitleCell } from './title-cell';

const sourceOf = (row: RequirementRow): string =>
  row.sources
    .map(({ workgroupNumber, question }) => t('requirement.source', { workgroup: workgroupNumber, question }))
    .join(', ') || '–';

/** Columns of the list; titles can be changed in place by who may write. */
export const requirementColumns = (mayWrite: boolean): Column<RequirementRow>[] => [
  { id: 'code', header: t('requirement.column.code'), width: 104, sortable: true, cell: (row) => row.code },
  {
    id: 'kind',
    header: t('requirement.column.kind'),
    width: 120,
    optional: true,
    cell: (row) => t(`requirement.kind.${row.kind}`),
  },
  {
    id: 'title',
    header: t('requirement.column.title'),
    sortable: true,
    cell: (row) => <TitleCell row={row} mayWrite={mayWrite} />,
  },
  {
    id: 'state',
    header: t('requirement.column.state'),
    width: 128,
    sortable: true,
    cell: (row) => <StatusChip status={row.state} />,
  },
  {
    id: 'source',
    header: t('requirement.column.source'),
    meaning: t('requirement.column.source.meaning'),
    width: 110,
    optional: true,
    cell: sourceOf,
  },
  {
    id: 'thread',
    header: t('requirement.column.thread'),
    meaning: t('requirement.column.thread.meaning'),
    width: 96,
    cell: (row) => <MiniThread stations={row.thread} />,
  },
  {
    id: 'owner',
    header: t('requirement.column.owner'),
    width: 120,
    optional: true,
    cell: (row) => row.owner ?? '–',
  },
  {
    id: 'block',
    header: t('requirement.column.block'),
    width: 150,
    optional: true,
    cell: (row) => row.buildingBlock?.name ?? '–',
  },
  {
    id: 'changedAt',
    header: t('requirement.column.changed'),
    width: 110,
    sortable: true,
    optional: true,
    cell: (row) => date(row.changedAt.slice(0, 10)),
  },
];
