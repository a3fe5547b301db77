import { BudgetCourse, describeCourse, describeVariances, VarianceBars } from '@koersvast/charts';
import { Money } from '@koersvast/kernel';
import { useMemo, type ReactNode } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ChartWithTable } from '@web/ui/chart-with-table';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './composer.module.css';
import { Remarks } from './remarks';
import type { Outline } from './report-data';

type Schemas = components['schemas'];
type Tables = Schemas['ReportTablesResponse'];
type Table = Schemas['ReportTableResponse'];
type TableColumn = Schemas['ReportTableColumnResponse'];
type Row = Schemas['ReportTableRowResponse'] & { id: number };

interface ReportTablesProps {
  reportId: string;
  section: Outline;
  closed: boolean;
}

/** The tables of a section as the PDF shows them, each with what was said about it. */
export function ReportTables({ reportId, section, closed }: ReportTablesProps) {
  const { data } = apiQuery.useSuspenseQuery('get', '/pc-reports/{id}/tables', { params: { path: { id: reportId } } });
  const own = data.items.filter(({ sectionId }) => sectionId === section.id);
  return (
    <>
      {section.parts.includes('PROGRAMME_TABLE') && !own.some(({ part }) => part === 'PROGRAMME_TABLE') && (
        <p className="kv-quiet">{t('pc-report.programme.none')}</p>
      )}
      {own.map((table) => (
        <div key={table.key} id={`tabel-${table.key}`} className={classes.figureTable}>
          <Drawn table={table} all={data} reportId={reportId} section={section} />
          <Remarks
            reportId={reportId}
            subject={{ kind: 'TABLE', key: table.key, name: table.caption }}
            closed={closed}
          />
        </div>
      ))}
    </>
  );
}

/** A table alone, or behind the chart that shows the same. */
function Drawn({ table, all, ...of }: { table: Table; all: Tables; reportId: string; section: Outline }) {
  const plain = <FigureTable table={table} />;
  if (table.part === 'COURSE') return <CourseChart table={table} all={all} plain={plain} />;
  if (table.part !== 'PROGRAMME_TABLE') {
    return (
      <>
        <h3 className={classes.tableTitle}>{table.caption}</h3>
        {plain}
      </>
    );
  }
  return <VarianceChart table={table} plain={plain} {...of} />;
}

const cents = (text: string | null): number | null => (text === null ? null : Number(Money.parse(text).cents));

function CourseChart({ table, all, plain }: { table: Table; all: Tables; plain: ReactNode }) {
  const months = all.course.map(({ month, spent, expected, forecast }) => ({
    ...{ month, spent: cents(spent), expected: cents(expected), forecast: cents(forecast) },
  }));
  const course = { year: all.year, months, budget: cents(all.agreed)!, standMonth: all.monthsElapsed };
  return (
    <ChartWithTable
      title={table.caption}
      name="verloop"
      chart={(theme, width) => (
        <div role="img" aria-label={describeCourse(course)}>
          <BudgetCourse course={course} title={table.caption} width={width} theme={theme} />
        </div>
      )}
      table={plain}
    />
  );
}

interface VarianceChartProps {
  table: Table;
  plain: ReactNode;
  reportId: string;
  section: Outline;
}

function VarianceChart({ table, plain, reportId, section }: VarianceChartProps) {
  const { data } = apiQuery.useSuspenseQuery('get', '/pc-reports/{id}/programme-lines', {
    params: { path: { id: reportId } },
  });
  const many = section.municipalityId === null;
  const rows = data.items
    .filter(({ municipalityId }) => many || municipalityId === section.municipalityId)
    .map(({ municipality, taskField, side, variance }) => ({
      label: [many && municipality, taskField || t('pc-report.programme.no-task-field'), t(`pc-report.side.${side}`)]
        .filter(Boolean)
        .join(', '),
      variance: cents(variance),
    }));
  return (
    <ChartWithTable
      title={table.caption}
      name="begroting"
      chart={(theme, width) => (
        <div role="img" aria-label={describeVariances(rows)}>
          <VarianceBars rows={rows} title={table.caption} width={width} theme={theme} />
        </div>
      )}
      table={plain}
    />
  );
}

const WIDTHS: Record<TableColumn['kind'], number> = {
  ...{ text: 150, code: 120, money: 124, integer: 96, percent: 96, date: 110, favour: 56 },
};
const RIGHT: TableColumn['kind'][] = ['money', 'integer', 'percent'];

const columnsOf = (table: Table): Column<Row>[] =>
  table.columns.map(({ key, label, kind, definition }, index) => ({
    id: key,
    header: label,
    meaning: definition || undefined,
    align: RIGHT.includes(kind) ? 'right' : 'left',
    width: key === 'nature' ? WIDTHS.favour : key === 'block' || key === 'programme' ? 230 : WIDTHS[kind],
    cell: ({ cells, kind: of }) => (of === 'item' ? cells[index] : <strong>{cells[index]}</strong>),
  }));

function FigureTable({ table }: { table: Table }) {
  const columns = useMemo(() => columnsOf(table), [table]);
  const rows = useMemo(() => table.rows.map((row, id) => ({ ...row, id })), [table]);
  return (
    <div className={classes.programme}>
      <DataTable caption={table.caption} columns={columns} rows={rows} rowId={(row) => String(row.id)} />
      {table.notes.map((note) => (
        <p key={note} className="kv-caption">
          {note}
        </p>
      ))}
    </div>
  );
}
