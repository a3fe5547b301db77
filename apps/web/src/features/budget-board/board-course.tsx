import { BudgetCourse, type Course } from '@koersvast/charts';
import { Money, MONTH_NAMES } from '@koersvast/kernel';
import { t } from '@web/texts';
import { ChartWithTable } from '@web/ui/chart-with-table';
import { amount } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { Board } from './use-board';

type Month = Board['course'][number];

const columns: Column<Month>[] = [
  { id: 'month', header: t('board.chart.month'), width: 140, cell: (row) => MONTH_NAMES[row.month - 1] },
  { id: 'spent', header: 'Besteding', align: 'right', cell: (row) => amount(row.spent) },
  { id: 'expected', header: 'Verwacht', align: 'right', cell: (row) => amount(row.expected) },
  {
    id: 'forecast',
    header: 'Prognose',
    align: 'right',
    cell: (row) => (row.forecast === null ? '' : amount(row.forecast)),
  },
];

const cents = (text: string): number => Number(Money.parse(text).cents);

const courseOf = (board: Board): Course => ({
  year: board.year,
  budget: cents(board.total.agreed),
  standMonth: board.monthsElapsed,
  ...(board.total.low !== null && board.total.high !== null
    ? { range: { low: cents(board.total.low), high: cents(board.total.high) } }
    : {}),
  months: board.course.map(({ month, spent, expected, forecast }) => ({
    month,
    spent: spent === null ? null : cents(spent),
    expected: cents(expected),
    forecast: forecast === null ? null : cents(forecast),
  })),
});

/** The course of the year as a drawing, and the same figures as a table. */
export function BoardCourse({ board, scope }: { board: Board; scope: string }) {
  const caption = t('board.chart.caption', { scope });
  return (
    <>
      <ChartWithTable
        title={t('board.chart.title')}
        caption={caption}
        narrowest={560}
        chart={(theme, width) => (
          <BudgetCourse
            course={courseOf(board)}
            theme={theme}
            width={width}
            height={300}
            title={`${t('board.chart.title')} ${board.year}, ${caption}`}
          />
        )}
        table={
          <DataTable
            caption={`${t('board.chart.title')}, ${caption}`}
            columns={columns}
            rows={board.course}
            rowId={(row) => String(row.month)}
          />
        }
      />
      {board.total.missingMonths.length > 0 && <p className="kv-caption">{t('board.chart.incomplete')}</p>}
    </>
  );
}
