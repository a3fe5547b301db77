import { Alert, NativeSelect } from '@mantine/core';
import { Waterfall } from '@koersvast/charts';
import { Money } from '@koersvast/kernel';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchParams, useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { ChartWithTable } from '@web/ui/chart-with-table';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { StandFields } from '@web/ui/stand-fields';
import classes from './bridge.module.css';

type Bridge = components['schemas']['BridgeResponse'];
type BridgeColumn = Bridge['columns'][number];
type Step = BridgeColumn['steps'][number];

/** The bridge of a contract year as a waterfall and as a table, at any stand. */
export function BridgePage() {
  const { programmeId, year } = useScope();
  const { data: budgets } = apiQuery.useSuspenseQuery('get', '/agreed-budgets', {
    params: { query: { programmeId, year, limit: 50 } },
  });
  const [chosen, choose] = useSearchState('contract', budgets.items[0]?.contractId ?? '');
  const stand = useStand();
  const contractId = budgets.items.find((one) => one.contractId === chosen)?.contractId;
  return (
    <>
      <PageHeader
        title={t('bridge.title', { year })}
        lead={t('bridge.lead')}
        actions={
          contractId && (
            <ExportMenu
              kind="budget-bridge"
              formats={['pdf', 'xlsx']}
              parameters={{ contractId, year: String(year), ...stand }}
            />
          )
        }
      />
      {budgets.items.length > 1 && (
        <NativeSelect
          label={t('bridge.contract')}
          className={classes.choice}
          data={budgets.items.map((one) => ({
            value: one.contractId,
            label: `${one.contractCode} · ${one.contractTitle}`,
          }))}
          value={contractId}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {contractId ? (
        <Year contractId={contractId} />
      ) : (
        <EmptyState title={t('bridge.none.title', { year })} text={t('bridge.none.text')} />
      )}
    </>
  );
}

/** What the address says to look at, in the words of the API. */
function useStand() {
  const { stand, bekend } = useSearchParams();
  return { ...(stand ? { asOf: stand } : {}), ...(bekend ? { knownAt: bekend } : {}) };
}

function Year({ contractId }: { contractId: string }) {
  const { programmeId, year, municipalityId } = useScope();
  const stand = useStand();
  const { data: bridge } = apiQuery.useSuspenseQuery('get', '/budget-bridge', {
    params: { query: { programmeId, contractId, year, ...stand } },
  });
  const column = bridge.columns.find((one) => one.municipalityId === municipalityId) ?? bridge.columns[0];
  if (!column) {
    return (
      <EmptyState
        title={t('bridge.undivided.title')}
        text={t('bridge.undivided.text')}
        action={<LinkButton to="/afgesproken-budget">{t('bridge.undivided.action')}</LinkButton>}
      />
    );
  }
  const name = column.municipality ?? t('bridge.together');
  return (
    <>
      <div className={classes.stand}>
        <StandFields asOf={bridge.asOfDate} />
        <p className="kv-quiet">{t(`bridge.basis.${bridge.basis}`)}</p>
      </div>
      {bridge.undivided && <Alert mb="md">{t('bridge.undivided.note')}</Alert>}
      <ChartWithTable
        title={t('bridge.nav')}
        caption={`${name} · ${date(bridge.asOfDate)}`}
        chart={(theme, width) => (
          <Waterfall
            title={`${t('bridge.title', { year })}, ${name}`}
            theme={theme}
            width={width}
            steps={drawn(column)}
          />
        )}
        table={<BridgeTable bridge={bridge} />}
      />
      <section className={classes.meaning}>
        <h2>{t('bridge.meaning')}</h2>
        <dl>
          {meant(column).map((cause) => (
            <div key={cause}>
              <dt>{t(`bridge.cause.${cause}`)}</dt>
              <dd>{t(`bridge.cause.${cause}.meaning`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

/** The causes on the screen, each explained once. */
const meant = ({ steps }: BridgeColumn): Step['cause'][] =>
  steps.filter(({ kind }) => kind === 'change').map(({ cause }) => cause);

const drawn = ({ steps }: BridgeColumn) =>
  steps.map((step) => ({
    ...{ label: t(`bridge.cause.${step.cause}`), kind: step.kind },
    amount: step.amount === null ? null : Number(Money.parse(step.amount).cents),
  }));

/** A row per stand or cause, a column per municipality. */
function BridgeTable({ bridge }: { bridge: Bridge }) {
  const [first] = bridge.columns;
  const columns: Column<Step>[] = [
    { id: 'cause', header: t('bridge.cause'), width: 170, cell: (row) => t(`bridge.cause.${row.cause}`) },
    ...bridge.columns.map((column, index): Column<Step> => ({
      id: column.municipalityId ?? 'together',
      header: column.municipality ?? t('bridge.together'),
      ...(index < bridge.columns.length - 1 ? { width: 160 } : {}),
      align: 'right',
      cell: (row) => {
        const step = column.steps.find(({ cause }) => cause === row.cause);
        return amount(step?.amount, { plus: row.kind === 'change' });
      },
    })),
  ];
  return (
    <DataTable
      caption={t('bridge.title', { year: bridge.year })}
      columns={columns}
      rows={first!.steps}
      rowId={(row) => row.cause}
    />
  );
}
