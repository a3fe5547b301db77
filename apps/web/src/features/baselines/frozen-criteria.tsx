import { t } from '@web/texts';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { Baseline } from './baseline-state';

type Criterion = Baseline['criteria'][number];

const COLUMNS: Column<Criterion>[] = [
  { id: 'outline', header: t('baseline.criterion.number'), width: 80, cell: (row) => row.outline },
  { id: 'title', header: t('baseline.criterion.title'), cell: (row) => row.title },
  {
    id: 'weight',
    header: t('baseline.criterion.weight'),
    width: 110,
    align: 'right',
    cell: (row) => `${row.weight.replace('.', ',')} %`,
  },
  {
    id: 'scale',
    header: t('baseline.criterion.scale'),
    width: 160,
    cell: (row) => (row.scale.length > 0 ? t('baseline.criterion.levels', { count: row.scale.length }) : '–'),
  },
];

/** The award criteria as they were frozen, with the method. */
export function FrozenCriteria({ baseline }: { baseline: Baseline }) {
  const { criteria, methodNote, tieRule } = baseline;
  if (criteria.length === 0) return null;
  return (
    <section>
      <h2>{t('baseline.criteria')}</h2>
      {methodNote && <p className="kv-words">{methodNote}</p>}
      {tieRule && <p className="kv-words">{t('baseline.tie', { rule: tieRule })}</p>}
      <DataTable caption={t('baseline.criteria')} columns={COLUMNS} rows={criteria} rowId={(row) => row.criterionId} />
    </section>
  );
}
