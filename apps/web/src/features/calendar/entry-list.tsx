import { LocalDate, MONTH_NAMES } from '@koersvast/kernel';
import { IconSquareRotated } from '@tabler/icons-react';
import { useMemo } from 'react';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { isLate, type Entry } from './entry';
import { askEntries, useNarrowing } from './use-entries';
import classes from './calendar.module.css';

const MONTHS = 12;

const columns: Column<Entry>[] = [
  { id: 'title', header: t('agenda.column.title'), cell: (row) => row.title },
  { id: 'on', header: t('agenda.column.on'), width: 120, cell: (row) => date(row.on) },
  { id: 'kind', header: t('agenda.column.kind'), width: 190, cell: (row) => t(`agenda.kind.${row.kind}`) },
  { id: 'code', header: t('agenda.column.code'), width: 220, cell: (row) => row.code || '–' },
  { id: 'state', header: t('agenda.column.state'), width: 150, cell: (row) => <State entry={row} /> },
];

function State({ entry }: { entry: Entry }) {
  if (isLate(entry)) return <span className={classes.word}>{t('agenda.late')}</span>;
  if (entry.done) return <span className="kv-quiet">{t('agenda.done')}</span>;
  if (!entry.fixed) return null;
  return (
    <>
      <IconSquareRotated size={12} stroke={1.75} aria-hidden /> {t('agenda.fixed')}
    </>
  );
}

const monthOf = ({ on }: Entry): string => `${MONTH_NAMES[LocalDate.month(on) - 1]} ${LocalDate.year(on)}`;

/** The dates of a year from a month on, by day; further days come while scrolling. */
export function EntryList({ month }: { month: LocalDate }) {
  const narrowing = useNarrowing();
  const to = LocalDate.addDays(LocalDate.addMonths(month, MONTHS), -1);
  const key = useMemo(() => ['calendar-list', month, ...Object.values(narrowing)] as string[], [month, narrowing]);
  const list = useKeysetList<Entry>({
    key: ['calendar', ...key],
    defaultSort: 'on',
    page: ({ after }) => askEntries(after ?? month, to, narrowing),
  });
  return (
    <DataTable
      caption={t('agenda.list.caption')}
      columns={columns}
      rows={list.rows}
      list={list}
      rowId={(row) => `${row.key} ${row.on}`}
      rowHref={(row) => row.url}
      group={monthOf}
      empty={<EmptyState title={t('agenda.empty')} text={t('agenda.empty.text')} />}
    />
  );
}
