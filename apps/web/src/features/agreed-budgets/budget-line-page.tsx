import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { amount, moment, money } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './agreed-budgets.module.css';

type Version = components['schemas']['BudgetLineVersionResponse'];

const columns: Column<Version>[] = [
  { id: 'n', header: t('agreed-budget.version.n'), width: 80, cell: (row) => row.n },
  { id: 'amount', header: t('agreed-budget.agreed'), width: 160, align: 'right', cell: (row) => amount(row.amount) },
  {
    id: 'budgetVersionNumber',
    header: t('budget-line.budget-version'),
    width: 170,
    align: 'right',
    cell: (row) => row.budgetVersionNumber,
  },
  {
    id: 'keys',
    header: t('budget-line.keys'),
    cell: (row) =>
      row.municipalityKeyName
        ? `${row.municipalityKeyName} · ${row.buildingBlockKeyName}`
        : t('agreed-budget.split.imported'),
  },
  { id: 'decisionReference', header: t('agreed-budget.decision'), cell: (row) => row.decisionReference },
  {
    id: 'recordedAt',
    header: t('agreed-budget.version.recorded'),
    width: 210,
    cell: (row) => t('agreed-budget.version.by', { moment: moment(row.recordedAt), name: row.recordedBy ?? '–' }),
  },
];

/** One line of the contract budget with its versions; the rode draad runs through it. */
export function BudgetLinePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: line } = apiQuery.useSuspenseQuery('get', '/budget-lines/{id}', { params: { path: { id } } });
  const up = `/afgesproken-budget/${line.agreedBudgetId}`;
  return (
    <>
      <PageHeader
        title={`${line.code} · ${line.title}`}
        lead={t('budget-line.lead', { contract: line.contractCode, year: line.year, n: line.versionNumber })}
        crumbs={[
          { label: t('agreed-budget.nav'), to: '/afgesproken-budget' },
          { label: t('agreed-budget.title', { year: line.year }), to: up },
        ]}
        actions={
          <>
            <LinkButton
              to="/budgetbord"
              search={{
                jaar: String(line.year),
                open: line.municipalityId,
                cel: `${line.municipalityId}~${line.buildingBlockId}!agreed`,
              }}
            >
              {t('budget-line.board')}
            </LinkButton>
            <RodeDraadButton kind="budget-line" id={line.id} />
          </>
        }
      />
      <p className="kv-caption">{t('budget-line.amount')}</p>
      <p className={classes.big}>{money(line.amount)}</p>
      <p className={`${classes.legend} kv-caption`}>{t('budget-line.indicative')}</p>
      <section className={classes.section}>
        <div className={classes.sectionHead}>
          <h2>{t('budget-line.versions')}</h2>
        </div>
        <DataTable caption={t('budget-line.versions')} columns={columns} rows={line.versions} rowId={(row) => row.id} />
      </section>
    </>
  );
}
