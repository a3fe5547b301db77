import { MONTH_NAMES } from '@koersvast/kernel';
import { Button } from '@mantine/core';
import { IconSquareRotated } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RowMenu } from '@web/ui/row-menu';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { FinanceDateDialog } from './finance-date-dialog';
import { FinanceYearDialog } from './finance-year-dialog';

export type FinanceDate = components['schemas']['FinanceDateResponse'];

type Dialog = { deed: 'add' } | { deed: 'change' | 'year'; date: FinanceDate };

/** The yearly dates of P&C, the joint body, circulars and Iv3, with the day of the chosen year. */
export function FinanceDatesPage() {
  const { programmeId, year } = useScope();
  const mayWrite = useCan('finance-date.write');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { data } = apiQuery.useSuspenseQuery('get', '/finance-dates', { params: { query: { programmeId, year } } });
  const columns = useMemo(
    () => columnsOf(data.items, year, setDialog).filter(({ id }) => mayWrite || id !== 'deeds'),
    [data.items, year, mayWrite],
  );
  const close = () => setDialog(null);
  return (
    <>
      <PageHeader
        title={t('finance-date.nav')}
        lead={t('finance-date.lead')}
        actions={
          mayWrite && (
            <Button variant="filled" onClick={() => setDialog({ deed: 'add' })}>
              {t('finance-date.add')}
            </Button>
          )
        }
      />
      <DataTable
        caption={t('finance-date.caption', { year })}
        columns={columns}
        rows={data.items}
        rowId={(row) => row.code}
      />
      {dialog?.deed === 'add' && <FinanceDateDialog dates={data.items} onClose={close} />}
      {dialog?.deed === 'change' && <FinanceDateDialog date={dialog.date} dates={data.items} onClose={close} />}
      {dialog?.deed === 'year' && <FinanceYearDialog date={dialog.date} year={year} onClose={close} />}
    </>
  );
}

const columnsOf = (all: FinanceDate[], year: number, pick: (dialog: Dialog) => void): Column<FinanceDate>[] => [
  { id: 'title', header: t('finance-date.column.title'), cell: (row) => row.title },
  {
    id: 'on',
    header: t('finance-date.column.on', { year }),
    width: 130,
    cell: (row) => (
      <>
        {row.active ? (row.on ? date(row.on) : t('finance-date.never')) : t('finance-date.off')}{' '}
        {row.fixed && <IconSquareRotated size={12} stroke={1.75} role="img" aria-label={t('agenda.fixed')} />}
      </>
    ),
  },
  { id: 'rule', header: t('finance-date.column.rule'), width: 330, cell: (row) => ruleOf(row, all, year) },
  {
    id: 'cycle',
    header: t('finance-date.column.cycle'),
    width: 190,
    cell: (row) => t(`finance-date.cycle.${row.cycle}`),
  },
  {
    id: 'basis',
    header: t('finance-date.column.basis'),
    width: 130,
    cell: (row) => row.basis || <span className="kv-quiet">{t('finance-date.usual')}</span>,
  },
  {
    id: 'deeds',
    header: t('ui.column.do'),
    width: 90,
    cell: (row) =>
      row.mayWrite && (
        <RowMenu
          label={t('finance-date.more', { title: row.title })}
          deeds={[
            { label: t('finance-date.change'), onSelect: () => pick({ deed: 'change', date: row }) },
            { label: t('finance-date.year'), onSelect: () => pick({ deed: 'year', date: row }) },
          ]}
        />
      ),
  },
];

function ruleOf(row: FinanceDate, all: FinanceDate[], year: number): string {
  const exception = row.exceptions.find((one) => one.year === year);
  if (exception) return t('finance-date.rule.changed', { reason: exception.reason });
  if (row.month !== null) {
    return t('finance-date.rule.yearly', { day: `${row.day} ${MONTH_NAMES[row.month - 1]}` });
  }
  const days = row.offsetDays ?? 0;
  const title = all.find(({ code }) => code === row.afterCode)?.title ?? '';
  return t(days < 0 ? 'finance-date.rule.before' : 'finance-date.rule.after', { days: Math.abs(days), title });
}
