import { api } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { thousands } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { RiskMatrix } from './risk-matrix';
import { RiskScore, type Risk } from './risk-score';
import classes from './risks.module.css';

function Measures({ row }: { row: Risk }) {
  if (row.lateMeasures > 0) {
    return <StatusChip status="OVERDUE" label={t('risk.measures.late', { count: row.lateMeasures })} />;
  }
  return row.openMeasures > 0 ? t('risk.measures.open', { count: row.openMeasures }) : t('risk.measures.none');
}

const columns: Column<Risk>[] = [
  { id: 'code', header: t('risk.column.code'), width: 90, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('risk.column.title'), sortable: true, cell: (row) => row.title },
  {
    id: 'score',
    header: t('risk.column.score'),
    meaning: t('risk.column.score.meaning'),
    width: 140,
    sortable: true,
    cell: (row) => <RiskScore score={row.score} band={row.band} />,
  },
  {
    id: 'money',
    header: t('risk.column.money'),
    width: 170,
    align: 'right',
    optional: true,
    cell: (row) =>
      row.low === null || row.high === null
        ? t('risk.money.none')
        : `${thousands(row.low)}–${thousands(row.high)} ${t('risk.money.in', { year: row.effectYear ?? '' })}`,
  },
  { id: 'owner', header: t('risk.column.owner'), width: 150, optional: true, cell: (row) => row.owner.name },
  { id: 'measures', header: t('risk.column.measures'), width: 120, cell: (row) => <Measures row={row} /> },
  {
    id: 'forecast',
    header: t('risk.column.forecast'),
    width: 150,
    optional: true,
    cell: (row) => (row.takenBy ? t('risk.forecast.by', { name: row.takenBy }) : '–'),
  },
  { id: 'contract', header: t('risk.column.contract'), width: 100, optional: true, cell: (row) => row.contractCode },
  {
    id: 'state',
    header: t('risk.column.state'),
    width: 110,
    optional: true,
    cell: (row) => (
      <StatusChip status={row.state === 'OPEN' ? 'ACTIVE' : 'WITHDRAWN'} label={t(`risk.state.${row.state}`)} />
    ),
  },
];

const option = (key: string) => (value: string) => ({ value, label: t(`${key}.${value}`) });
const PLACES = [5, 4, 3, 2, 1].flatMap((chance) =>
  [1, 2, 3, 4, 5].map((impact) => ({
    value: `${chance}-${impact}`,
    label: t('risk.matrix.place', { chance, impact }),
  })),
);

/** The matrix with the list beside it; a chosen place narrows the list. */
export function RiskRegister({ contractId }: { contractId?: string }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('risk.write');
  const list = useKeysetList<Risk, 'state' | 'money' | 'vak'>({
    key: ['risks', programmeId, contractId],
    filters: ['state', 'money', 'vak'],
    defaultSort: '-score',
    page: ({ vak, ...query }) => {
      const [chance, impact] = (vak ?? '').split('-');
      // The matrix counts what is open; so does the list that one of its places opens.
      const place = impact ? { chance, impact, state: 'OPEN' } : {};
      return api
        .GET('/risks', { params: { query: { ...query, ...place, programmeId, contractId } as object } })
        .then((answer) => answer.data!);
    },
  });
  const add = mayWrite && (
    <LinkButton to={contractId ? `/risicos/nieuw?contract=${contractId}` : '/risicos/nieuw'} variant="filled">
      {t('risk.new')}
    </LinkButton>
  );
  return (
    <div className={classes.register}>
      <RiskMatrix contractId={contractId} place={list.filter('vak')} onPlace={(vak) => list.setFilter('vak', vak)} />
      <div className={classes.rows}>
        <ListToolbar
          list={list}
          filters={[
            { name: 'state', label: t('risk.column.state'), options: ['OPEN', 'CLOSED'].map(option('risk.state')) },
            {
              name: 'money',
              label: t('risk.filter.money'),
              options: ['NONE', 'OPEN', 'TAKEN'].map(option('risk.filter.money')),
            },
            { name: 'vak', label: t('risk.filter.place'), options: PLACES },
          ]}
        />
        {contractId && (
          <div className={classes.deeds}>
            <ExportMenu
              kind="risk-register"
              parameters={{ contractId }}
              formats={['xlsx', 'pdf', 'docx']}
              label={t('risk.register')}
            />
            {add}
          </div>
        )}
        <DataTable
          caption={t('risk.caption')}
          columns={columns}
          rows={list.rows}
          list={list}
          rowId={(row) => row.id}
          rowHref={(row) => `/risicos/${row.id}`}
          empty={
            <EmptyState
              title={t('risk.empty.title')}
              text={t(list.narrowed ? 'risk.empty.place' : 'risk.empty.text')}
              action={add}
            />
          }
        />
      </div>
    </div>
  );
}
