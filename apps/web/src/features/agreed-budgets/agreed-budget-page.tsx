import { Percentage } from '@koersvast/kernel';
import { Alert } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowsSplit,
  IconPlus,
  IconStack2,
  IconTrendingUp,
  IconUpload,
} from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { amount, date, moment, money, percent } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './agreed-budgets.module.css';

type Budget = components['schemas']['AgreedBudgetResponse'];
type Version = components['schemas']['BudgetVersionResponse'];
type Line = components['schemas']['AppliedLineResponse'];

const versionColumns: Column<Version>[] = [
  { id: 'n', header: t('agreed-budget.version.n'), width: 80, cell: (row) => row.n },
  {
    id: 'kind',
    header: t('agreed-budget.version.kind'),
    width: 190,
    cell: (row) => <Kind version={row} />,
  },
  {
    id: 'change',
    header: t('agreed-budget.version.change'),
    width: 160,
    align: 'right',
    cell: (row) => amount(row.change, { plus: true }),
  },
  { id: 'agreed', header: t('agreed-budget.agreed'), width: 160, align: 'right', cell: (row) => amount(row.agreed) },
  { id: 'validFromDate', header: t('agreed-budget.valid-from'), width: 120, cell: (row) => date(row.validFromDate) },
  { id: 'decisionReference', header: t('agreed-budget.decision'), cell: (row) => <Decision version={row} /> },
  {
    id: 'recordedAt',
    header: t('agreed-budget.version.recorded'),
    width: 210,
    cell: (row) => t('agreed-budget.version.by', { moment: moment(row.recordedAt), name: row.recordedBy ?? '–' }),
  },
];

const lineColumns: Column<Line>[] = [
  { id: 'code', header: t('agreed-budget.code'), width: 130, cell: (row) => row.code },
  { id: 'municipality', header: t('agreed-budget.municipality'), width: 180, cell: (row) => row.municipality },
  { id: 'buildingBlock', header: t('agreed-budget.block'), cell: (row) => row.buildingBlock },
  { id: 'amount', header: t('agreed-budget.agreed'), width: 180, align: 'right', cell: (row) => amount(row.amount) },
];

function Kind({ version: { kind, indexation } }: { version: Version }) {
  return (
    <>
      {t(`agreed-budget.kind.${kind}`)}
      {indexation && <span className="kv-caption kv-words"> {reckoning(indexation)}</span>}
    </>
  );
}

const reckoning = (indexation: NonNullable<Version['indexation']>): string =>
  t('indexation.of-version', {
    percentage: Percentage.parse(indexation.percentage).format(2),
    method: t(`indexation.of-version.${indexation.method}`),
    weight: percent(indexation.payWeight),
    steps: indexation.stepDecimals === null ? '' : t('indexation.of-version.steps', { n: indexation.stepDecimals }),
    correction: indexation.correctsLastYear ? '' : t('indexation.of-version.no-correction'),
  });

function Decision({ version }: { version: Version }) {
  return (
    <>
      {version.decisionReference}
      {version.note && <span className="kv-caption kv-words"> {version.note}</span>}
    </>
  );
}

/** One agreed budget: its versions and the split of the last one. */
export function AgreedBudgetPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: budget } = apiQuery.useSuspenseQuery('get', '/agreed-budgets/{id}', { params: { path: { id } } });
  const mayWrite = useCan('budget.write');
  return (
    <>
      <PageHeader
        title={t('agreed-budget.title', { year: budget.year })}
        lead={`${budget.contractCode} · ${budget.contractTitle} · ${budget.contractor}`}
        crumbs={[{ label: t('agreed-budget.nav'), to: '/afgesproken-budget' }]}
        actions={
          <>
            <LinkButton
              to={`/afgesproken-budget/${budget.id}/opbouw`}
              leftSection={<IconStack2 size={16} aria-hidden />}
            >
              {t('buildup.open')}
            </LinkButton>
            {mayWrite && <Actions budget={budget} />}
          </>
        }
      />
      <p className={classes.big}>{money(budget.agreed)}</p>
      <section className={classes.section}>
        <div className={classes.sectionHead}>
          <h2>{t('agreed-budget.versions.title')}</h2>
        </div>
        <DataTable
          caption={t('agreed-budget.versions.title')}
          columns={versionColumns}
          rows={budget.versions}
          rowId={(row) => row.id}
        />
      </section>
      <Split budget={budget} mayWrite={mayWrite} />
    </>
  );
}

function Actions({ budget }: { budget: Budget }) {
  const divided = budget.split?.versionNumber === budget.versions[0]?.n;
  return (
    <>
      <LinkButton
        to={`/afgesproken-budget/${budget.id}/indexeren`}
        leftSection={<IconTrendingUp size={16} aria-hidden />}
      >
        {t('indexation.index')}
      </LinkButton>
      <LinkButton to={`/afgesproken-budget/${budget.id}/versie`} leftSection={<IconPlus size={16} aria-hidden />}>
        {t('agreed-budget.add-version')}
      </LinkButton>
      <LinkButton
        to="/importeren/nieuw"
        search={{ soort: 'agreed-budget' }}
        leftSection={<IconUpload size={16} aria-hidden />}
      >
        {t('agreed-budget.import')}
      </LinkButton>
      <LinkButton
        to={`/afgesproken-budget/${budget.id}/verdelen`}
        variant={divided ? undefined : 'filled'}
        leftSection={<IconArrowsSplit size={16} aria-hidden />}
      >
        {t('agreed-budget.split')}
      </LinkButton>
    </>
  );
}

function Split({ budget, mayWrite }: { budget: Budget; mayWrite: boolean }) {
  const { split } = budget;
  if (!split) {
    return (
      <EmptyState
        title={t('agreed-budget.split.none.title')}
        text={t('agreed-budget.split.none.text')}
        action={
          mayWrite && (
            <LinkButton to={`/afgesproken-budget/${budget.id}/verdelen`}>{t('agreed-budget.split')}</LinkButton>
          )
        }
      />
    );
  }
  const latest = budget.versions[0]!.n;
  const whole = { n: split.versionNumber, agreed: money(split.agreed) };
  const lead = split.municipalityKeyName
    ? t('agreed-budget.split.lead', {
        ...whole,
        municipalityKey: split.municipalityKeyName,
        blockKey: split.buildingBlockKeyName!,
      })
    : t('agreed-budget.split.lead.imported', whole);
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2>{t('agreed-budget.split.title')}</h2>
        <Link to="/budgetbord">{t('budget-line.board')}</Link>
      </div>
      {split.versionNumber !== latest && (
        <Alert color="amber" mb="sm" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('agreed-budget.split.stale', { n: latest, old: split.versionNumber })}
        </Alert>
      )}
      <p className="kv-caption">
        {lead}{' '}
        {split.blockKeyNames.length > 0 &&
          t('agreed-budget.split.own.applied', { names: split.blockKeyNames.join(', ') })}
      </p>
      <DataTable
        caption={t('agreed-budget.split.lines')}
        columns={lineColumns}
        rows={split.lines}
        rowId={(row) => row.id}
        rowHref={(row) => `/budgetregels/${row.id}`}
        total={{ code: t('agreed-budget.total'), amount: amount(split.agreed) }}
      />
    </section>
  );
}
