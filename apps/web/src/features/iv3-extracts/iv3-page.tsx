import { Group, Select, Stack } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, date, moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { Iv3Unplaced } from './iv3-unplaced';

export type Iv3Extract = components['schemas']['Iv3ExtractResponse'];
type Row = Iv3Extract['rows'][number];
type Total = Iv3Extract['totals'][number];

/** Nothing booked or budgeted is empty, not nil. */
const given = (value: string | null): string => (value === null ? '' : amount(value));

const columns: Column<Row>[] = [
  { id: 'taskField', header: t('iv3.column.taskField'), cell: (row) => `${row.taskField} ${row.taskFieldName}` },
  { id: 'category', header: t('iv3.column.category'), cell: (row) => `${row.category} ${row.categoryName}` },
  { id: 'side', header: t('iv3.column.side'), width: 100, cell: (row) => t(`iv3.side.${row.side}`) },
  {
    ...{ id: 'budget', header: t('iv3.column.budget'), meaning: t('iv3.column.budget.meaning'), width: 170 },
    ...{ align: 'right' as const, cell: (row: Row) => given(row.budget) },
  },
  {
    ...{ id: 'actual', header: t('iv3.column.actual'), meaning: t('iv3.column.actual.meaning'), width: 170 },
    ...{ align: 'right' as const, cell: (row: Row) => given(row.actual) },
  },
];

const figure = (id: keyof Total & string, header: string): Column<Total> => ({
  ...{ id, header, align: 'right', width: 190, cell: (row) => amount(row[id] as string) },
});

const totalColumns: Column<Total>[] = [
  { id: 'side', header: t('iv3.total.side'), width: 110, cell: (row) => t(`iv3.side.${row.side}`) },
  figure('budget', t('iv3.total.budget')),
  figure('unplacedBudget', t('iv3.total.unplaced-budget')),
  figure('actual', t('iv3.total.actual')),
  figure('unplacedActual', t('iv3.total.unplaced-actual')),
];

const QUARTERS = ['1', '2', '3', '4'];

/** The Iv3 extract of a year and quarter, for one municipality or all. */
export function Iv3Page() {
  const { programmeId, municipalityId, municipality, year } = useScope();
  const [chosen, choose] = useSearchState('kwartaal', '4');
  const quarter = QUARTERS.includes(chosen) ? chosen : '4';
  const query = { programmeId, year, quarter: Number(quarter), ...(municipalityId ? { municipalityId } : {}) };
  const { data } = apiQuery.useSuspenseQuery('get', '/iv3-extracts', { params: { query } });
  const parameters = {
    programmeId: programmeId!,
    year: String(year),
    quarter,
    ...(municipalityId ? { municipalityId } : {}),
  };
  const scope = municipality?.name ?? data.municipalities.join(', ');
  return (
    <>
      <PageHeader
        title={t('iv3.nav')}
        lead={t('iv3.lead')}
        actions={
          <Group gap="sm" align="flex-end">
            <Select
              aria-label={t('iv3.quarter')}
              data={QUARTERS.map((value) => ({ value, label: t(`iv3.quarter.${value}`) }))}
              value={quarter}
              onChange={(next) => next && choose(next)}
              allowDeselect={false}
              w={230}
            />
            <ExportMenu
              kind="iv3-extract"
              parameters={parameters}
              formats={['xlsx', 'csv', 'pdf']}
              label={t('iv3.export')}
            />
          </Group>
        }
      />
      <Stack gap={28}>
        <p className="kv-caption">
          {t('iv3.stand', { scope, year, asOf: date(data.asOfDate), known: moment(data.knownAt) })}
        </p>
        <section>
          <h2>{t('iv3.rows')}</h2>
          <DataTable
            caption={t('iv3.rows')}
            columns={columns}
            rows={data.rows}
            rowId={(row) => `${row.taskField} ${row.category}`}
            empty={<EmptyState title={t('iv3.empty.title')} text={t('iv3.empty.text', { year })} />}
          />
        </section>
        <Iv3Unplaced unplaced={data.unplaced} />
        <section>
          <h2>{t('iv3.totals')}</h2>
          <DataTable caption={t('iv3.totals')} columns={totalColumns} rows={data.totals} rowId={(row) => row.side} />
        </section>
      </Stack>
    </>
  );
}
