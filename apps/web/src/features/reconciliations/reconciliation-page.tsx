import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, date, moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import { Differences } from './differences';
import { monthOf, type Reconciliation } from './reconciled-month';
import classes from './reconciliations.module.css';

type Line = components['schemas']['ReconciliationLineResponse'];

const AMOUNTS = ['stated', 'advanced', 'booked'] as const;

const columns: Column<Line>[] = [
  { id: 'month', header: t('reconciliation.line.month'), width: 170, cell: (row) => monthOf(row.period) },
  { id: 'municipality', header: t('reconciliation.line.municipality'), cell: (row) => row.municipality },
  ...AMOUNTS.map((name) => ({
    ...{ id: name, header: t(`reconciliation.line.${name}`), meaning: t(`reconciliation.line.${name}.meaning`) },
    ...{ width: 180, align: 'right' as const, cell: (row: Line) => amount(row[name]) },
  })),
];

/** One week: what differs first, then the amounts that were compared. */
export function ReconciliationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: row } = apiQuery.useSuspenseQuery('get', '/reconciliations/{id}', { params: { path: { id } } });
  return (
    <>
      <PageHeader
        title={t('reconciliation.title', { week: date(row.weekEndsOn) })}
        lead={t('reconciliation.page.lead', {
          ...{ code: row.code, contract: `${row.contractCode} ${row.contractTitle}`, moment: moment(row.knownAt) },
        })}
        crumbs={[{ label: t('reconciliation.nav'), to: '/aansluiting' }]}
        actions={
          <>
            <ExportMenu kind="reconciliation" parameters={{ reconciliationId: id }} formats={['pdf', 'xlsx']} />
            {row.mayWrite && <Deeds row={row} />}
          </>
        }
      />
      {row.state === 'DONE' && (
        <p className={classes.note}>
          {t('reconciliation.done-by', { name: row.completedBy ?? '–', moment: moment(row.completedAt) })}
        </p>
      )}
      <Differences row={row} />
      <section className={classes.section}>
        <h2>{t('reconciliation.lines')}</h2>
        {row.lines.length === 0 ? (
          <p className="kv-caption">{t('reconciliation.lines.none')}</p>
        ) : (
          <DataTable
            caption={t('reconciliation.lines.caption')}
            columns={columns}
            rows={row.lines}
            rowId={(line) => line.id}
          />
        )}
      </section>
    </>
  );
}

function Deeds({ row }: { row: Reconciliation }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const params = { path: { id: row.id }, header: ifMatch(row.rowVersion) };
  const complete = async (): Promise<void> => {
    const question = {
      title: t('reconciliation.complete'),
      text: t('reconciliation.complete.text'),
      confirm: t('reconciliation.complete'),
    };
    if (await confirm(question)) {
      await run(() => api.POST('/reconciliations/{id}/complete', { params }), t('reconciliation.completed'));
    }
  };
  const refresh = () => api.POST('/reconciliations/{id}/refresh', { params });
  return (
    <>
      <Button loading={doing} onClick={() => void run(refresh, t('reconciliation.refreshed'))}>
        {t('reconciliation.refresh')}
      </Button>
      <Button
        variant="filled"
        loading={doing}
        disabled={row.open > 0}
        title={row.open > 0 ? t('reconciliation.complete.open', { count: row.open }) : undefined}
        onClick={() => void complete()}
      >
        {t('reconciliation.complete')}
      </Button>
      {dialog}
    </>
  );
}
