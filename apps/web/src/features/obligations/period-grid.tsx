import { LocalDate, MONTH_SHORT } from '@koersvast/kernel';
import { ActionIcon, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import classes from './obligations.module.css';

type Row = components['schemas']['GridRowResponse'];
type Cell = Row['cells'][number];

const MONTHS = 12;
const monthAt = (first: string, index: number) =>
  LocalDate.addMonths(LocalDate.parse(`${first}-01`), index).slice(0, 7);

/** One sign per state, so that the grid reads without colour. */
const SIGNS: Record<Cell['state'], string> = {
  ...{ OPEN: '○', SUBMITTED: '◔', FULFILLED: '✓', PARTLY: '◑' },
  ...{ REJECTED: '✗', ON_HOLD: '‖', CANCELLED: '–' },
};

/** Obligations by month: what is asked when, and where it stands. */
export function PeriodGrid() {
  const { programmeId, year } = useScope();
  const [from, setFrom] = useSearchState('vanaf', `${year}-01`);
  const [, setOpen] = useSearchState('periode');
  const list = useKeysetList<Row, never>({
    key: ['obligation-grid', programmeId, from],
    defaultSort: 'code',
    page: (query) =>
      api
        .GET('/obligation-periods/grid', {
          params: { query: { ...query, programmeId, from, months: MONTHS } as never },
        })
        .then((answer) => answer.data!),
  });
  const columns = useMemo(() => columnsOf(from, setOpen), [from, setOpen]);
  return (
    <>
      <Group gap="xs" mb="xs">
        <ActionIcon aria-label={t('period.grid.before')} onClick={() => setFrom(monthAt(from, -MONTHS))}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <strong>{t('period.grid.range', { from: monthName(from, 0), to: monthName(from, MONTHS - 1) })}</strong>
        <ActionIcon aria-label={t('period.grid.after')} onClick={() => setFrom(monthAt(from, MONTHS))}>
          <IconChevronRight size={18} />
        </ActionIcon>
        <span className="kv-caption">{t('period.grid.legend')}</span>
      </Group>
      <ListToolbar list={list} />
      <DataTable
        caption={t('period.grid.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('period.empty.title')} text={t('period.grid.empty')} />}
      />
    </>
  );
}

const monthName = (first: string, index: number): string => {
  const month = monthAt(first, index);
  return `${MONTH_SHORT[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
};

const columnsOf = (from: string, open: (id: string) => void): Column<Row>[] => [
  { id: 'code', header: t('obligation.column.code'), width: 150, cell: (row) => `${row.contractCode} ${row.code}` },
  { id: 'title', header: t('obligation.column.title'), width: 260, cell: (row) => row.title },
  ...Array.from({ length: MONTHS }, (_, index): Column<Row> => {
    const month = monthAt(from, index);
    return {
      id: month,
      header: MONTH_SHORT[Number(month.slice(5)) - 1]!,
      width: 62,
      cell: (row) =>
        row.cells
          .filter((cell) => cell.month === month)
          .map((cell) => (
            <button
              key={cell.id}
              type="button"
              className={classes.cell}
              data-state={cell.state}
              data-late={cell.late || undefined}
              onClick={() => open(cell.id)}
              aria-label={t('period.grid.cell', {
                code: row.code,
                date: date(cell.dueOn),
                state: t(cell.late ? 'period.late' : `period.state.${cell.state}`),
              })}
            >
              {cell.late && cell.state === 'OPEN' ? '!' : SIGNS[cell.state]}
            </button>
          )),
    };
  }),
];
