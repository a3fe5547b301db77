import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { amount, date, percent, whole } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { term } from './key-texts';

type Key = components['schemas']['AllocationKeyResponse'];
type Share = Key['shares'][number];
type Quantity = Key['components'][number]['quantities'][number];

const columns: Column<Share>[] = [
  { id: 'name', header: t('allocation-key.of'), cell: (row) => row.name },
  {
    id: 'percentage',
    header: t('allocation-key.share'),
    width: 180,
    align: 'right',
    cell: (row) => percent(row.percentage),
  },
];

/** One key with its shares. */
export function AllocationKeyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: key } = apiQuery.useSuspenseQuery('get', '/allocation-keys/{id}', { params: { path: { id } } });
  const lead = [
    t(`allocation-key.dimension.${key.dimension}`),
    t(`allocation-key.method.${key.method}`),
    `${t('allocation-key.valid-from').toLowerCase()} ${date(key.validFromDate)} ${term(key)}`,
    key.decisionReference,
  ].join(' · ');
  return (
    <>
      <PageHeader title={key.name} lead={lead} crumbs={[{ label: t('allocation-key.nav'), to: '/verdeelsleutels' }]} />
      <DataTable
        caption={t('allocation-key.shares')}
        columns={columns}
        rows={key.shares}
        rowId={(row) => row.municipalityId ?? row.buildingBlockId ?? row.name}
        total={{ name: t('allocation-key.sum', { total: '' }).trim().split(' ')[0], percentage: percent('100') }}
      />
      {key.components.length > 0 && <Inputs components={key.components} />}
    </>
  );
}

/** What the key was reckoned from, so that anybody can reckon it again. */
function Inputs({ components }: { components: Key['components'] }) {
  return (
    <section>
      <h2>{t('allocation-key.inputs')}</h2>
      {components.map((component, index) => (
        <div key={index}>
          <p className="kv-quiet">
            {t('allocation-key.inputs.part', {
              method: t(`allocation-key.method.${component.method}`),
              weight: percent(component.weight),
              source: component.source,
            })}
            {component.measuredOn && t('allocation-key.inputs.measured', { date: date(component.measuredOn) })}
          </p>
          <DataTable
            caption={t('allocation-key.inputs')}
            columns={quantityColumns(component.unit)}
            rows={component.quantities}
            rowId={(row) => `${row.municipalityId}${row.year}`}
          />
        </div>
      ))}
    </section>
  );
}

const quantityColumns = (unit: Key['components'][number]['unit']): Column<Quantity>[] => [
  {
    id: 'municipality',
    header: t('allocation-key.dimension.MUNICIPALITY'),
    width: 200,
    cell: (row) => row.municipality,
  },
  { id: 'year', header: t('allocation-key.year'), width: 100, cell: (row) => row.year },
  {
    id: 'quantity',
    header: t('allocation-key.quantity'),
    width: 200,
    align: 'right',
    cell: ({ quantity }) =>
      unit === 'COUNT' ? whole(Number(quantity)) : unit === 'AMOUNT' ? amount(quantity) : percent(quantity),
  },
];
