import { BudgetCourse, type Course } from '@koersvast/charts';
import { Money, MONTH_NAMES } from '@koersvast/kernel';
import { keepPreviousData } from '@tanstack/react-query';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ChartWithTable } from '@web/ui/chart-with-table';
import { amount } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useForecastQuestion, type Subject } from './use-forecast';

type CourseData = components['schemas']['ForecastCourseResponse'];
type Month = CourseData['months'][number];

const columns: Column<Month>[] = [
  { id: 'month', header: t('forecast.chart.month'), width: 140, cell: (row) => MONTH_NAMES[row.month - 1] },
  { id: 'spent', header: t('forecast.chart.spent'), align: 'right', cell: (row) => amount(row.spent) },
  { id: 'expected', header: t('forecast.chart.expected'), align: 'right', cell: (row) => amount(row.expected) },
  {
    ...{ id: 'forecast', header: t('forecast.chart.forecast'), align: 'right' },
    cell: (row) => (row.forecast === null ? '' : amount(row.forecast)),
  },
];

const cents = (text: string): number => Number(Money.parse(text).cents);

const courseOf = ({ year, agreed, monthsElapsed, months, low, high }: CourseData): Course => ({
  ...{ year, budget: cents(agreed), standMonth: monthsElapsed },
  months: months.map(({ month, spent, expected, forecast }) => ({
    ...{ month, spent: spent === null ? null : cents(spent), expected: cents(expected) },
    forecast: forecast === null ? null : cents(forecast),
  })),
  ...(low !== null && high !== null && low !== high ? { range: { low: cents(low), high: cents(high) } } : {}),
});

/** History, chosen forecast and the fan of what it may become, of what is chosen in the table. */
export function ForecastChart({ subject }: { subject: Subject }) {
  const question = useForecastQuestion();
  const place = {
    ...(subject.municipalityId ? { municipalityId: subject.municipalityId } : {}),
    ...(subject.buildingBlockId ? { buildingBlockId: subject.buildingBlockId } : {}),
  };
  const { data } = apiQuery.useQuery(
    'get',
    '/forecasts/course',
    { params: { query: { ...question, ...place } } },
    { placeholderData: keepPreviousData, throwOnError: true },
  );
  if (!data) return null;
  const scope = subject.under ? `${subject.under}, ${subject.name}` : subject.name;
  const caption = t('forecast.chart.caption', { scope });
  const title = `${t('forecast.chart.title')} ${data.year}, ${caption}`;
  return (
    <ChartWithTable
      title={t('forecast.chart.title')}
      caption={caption}
      narrowest={560}
      chart={(theme, width) => (
        <BudgetCourse
          course={courseOf(data)}
          forecastLabel={t('forecast.chart.label')}
          {...{ theme, width, height: 300, title }}
        />
      )}
      table={<DataTable caption={title} columns={columns} rows={data.months} rowId={(row) => String(row.month)} />}
    />
  );
}
