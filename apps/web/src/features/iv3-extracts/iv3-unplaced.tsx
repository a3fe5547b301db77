import { t } from '@web/texts';
import { amount, whole } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { Iv3Extract } from './iv3-page';

type Unplaced = Iv3Extract['unplaced'][number];

const code = ({ taskField, category }: Unplaced): string =>
  `${taskField ?? t('iv3.without')}, ${category ?? t('iv3.without')}`;

const columns: Column<Unplaced>[] = [
  { id: 'municipality', header: t('iv3.unplaced.municipality'), width: 140, cell: (row) => row.municipality },
  { id: 'why', header: t('iv3.unplaced.why'), cell: (row) => row.text },
  { id: 'code', header: t('iv3.unplaced.code'), width: 160, cell: code },
  { id: 'book', header: t('iv3.unplaced.book'), width: 120, cell: (row) => t(`iv3.book.${row.book}`) },
  { id: 'side', header: t('iv3.column.side'), width: 90, cell: (row) => t(`iv3.side.${row.side}`) },
  { id: 'lines', header: t('iv3.unplaced.lines'), width: 80, align: 'right', cell: (row) => whole(row.lines) },
  { id: 'amount', header: t('iv3.unplaced.amount'), width: 150, align: 'right', cell: (row) => amount(row.amount) },
  { id: 'places', header: t('iv3.unplaced.places'), width: 240, cell: (row) => row.places.join(', ') },
];

/** What is not in the extract, why, and where to mend it. */
export function Iv3Unplaced({ unplaced }: { unplaced: Unplaced[] }) {
  const count = unplaced.length;
  return (
    <section>
      <h2>{count === 0 ? t('iv3.unplaced.none') : t('iv3.unplaced', { count })}</h2>
      {count > 0 && (
        <>
          <p>{t('iv3.unplaced.text')}</p>
          <DataTable
            caption={t('iv3.unplaced', { count })}
            columns={columns}
            rows={unplaced}
            rowId={(row) =>
              [row.book, row.municipality, row.side, row.taskField, row.category, row.places[0]].join(' ')
            }
          />
        </>
      )}
    </section>
  );
}
