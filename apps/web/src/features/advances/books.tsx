import { Money } from '@koersvast/kernel';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { amount, money } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { Schedule } from './schedule-page';
import classes from './advances.module.css';

type Posting = components['schemas']['RoutePostingResponse'];

const columns: Column<Posting>[] = [
  { id: 'owner', header: t('advance.book.owner'), cell: (row) => row.municipality ?? t('advance.book.joint') },
  { id: 'what', header: t('advance.book.what'), width: 220, cell: (row) => t(`advance.book.what.${row.what}`) },
  { id: 'side', header: t('advance.book.side'), width: 100, cell: (row) => t(`advance.book.side.${row.side}`) },
  { id: 'category', header: t('advance.book.category'), width: 110, cell: (row) => row.category ?? '–' },
  { id: 'amount', header: t('advance.book.amount'), width: 160, align: 'right', cell: (row) => amount(row.amount) },
  {
    id: 'combined',
    header: t('advance.book.combined'),
    width: 130,
    cell: (row) =>
      row.side === 'BALANCE' ? '–' : t(row.eliminated ? 'advance.book.eliminated' : 'advance.book.counts'),
  },
];

/** What each book shows by the payment route, and what is left when they are added up. */
export function Books({ schedule: { books, combined, paymentRoute } }: { schedule: Schedule }) {
  const figures = {
    ...{ cost: money(combined.cost), income: money(combined.income), grossCost: money(combined.grossCost) },
    ...{ grossIncome: money(combined.grossIncome), elimination: money(combined.elimination) },
  };
  const double = !Money.parse(combined.elimination).isZero();
  return (
    <section className={classes.section}>
      <h2>{t('advance.books')}</h2>
      <p>{t(`advance.route.${paymentRoute}`)}</p>
      <DataTable
        caption={t('advance.books.caption')}
        columns={columns}
        rows={books}
        rowId={(row) => `${row.municipalityId ?? 'gr'} ${row.what}`}
      />
      <p className={classes.note}>{t(double ? 'advance.combined.eliminated' : 'advance.combined.plain', figures)}</p>
    </section>
  );
}
