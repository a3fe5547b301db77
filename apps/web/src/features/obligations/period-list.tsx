import { SegmentedControl, Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { api, apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { date, whole } from '@web/ui/format';
import { given } from '@web/ui/given';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { PeriodGrid } from './period-grid';
import { PeriodPanel } from './period-panel';
import { PeriodState, type Period } from './period-state';
import classes from './obligations.module.css';

const views = ['OVERDUE', 'DUE', 'TO_APPROVE', 'ON_HOLD', 'ESCALATED', 'SETTLED'] as const;
const parties = ['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'] as const;

/** What is asked and when, over all contracts: as a list by day, or as a grid by month. */
export function PeriodList() {
  const [shape, setShape] = useSearchState('vorm', 'lijst');
  return (
    <>
      <PageHeader
        title={t('period.nav')}
        lead={t('period.lead')}
        actions={
          <SegmentedControl
            aria-label={t('period.shape')}
            value={shape}
            onChange={setShape}
            data={[
              { value: 'lijst', label: t('period.shape.list') },
              { value: 'raster', label: t('period.shape.grid') },
            ]}
          />
        }
      />
      {shape === 'raster' ? <PeriodGrid /> : <PeriodWorkList />}
      <OpenPeriod />
    </>
  );
}

/** The period of the address, beside the list. */
export function OpenPeriod() {
  const [open, setOpen] = useSearchState('periode');
  return open ? <PeriodPanel id={open} onClose={() => setOpen('')} /> : null;
}

/** Tiles are filters on the list below, with the same number; of one contract, or of all. */
export function PeriodWorkList({ contractId }: { contractId?: string }) {
  const { programmeId } = useScope();
  const [view, setView] = useSearchState('beeld');
  const [open, setOpen] = useSearchState('periode');
  const list = useKeysetList<Period, 'party'>({
    key: ['obligation-periods', programmeId, contractId, view],
    filters: ['party'],
    defaultSort: 'dueOn',
    page: (query) =>
      api
        .GET('/obligation-periods', {
          params: { query: { ...query, programmeId, contractId, view: view || undefined } as object },
        })
        .then((answer) => answer.data!),
  });
  const columns = useMemo(() => columnsOf(setOpen, contractId), [setOpen, contractId]);
  return (
    <>
      <ViewTabs contractId={contractId} view={view} onView={setView} />
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'party',
            label: t('obligation.column.party'),
            options: parties.map((value) => ({ value, label: t(`obligation.party.${value}`) })),
          },
        ]}
      >
        <ExportMenu
          kind="obligation-periods"
          formats={['xlsx', 'pdf']}
          parameters={given({ programmeId, contractId, view, party: list.filter('party'), q: list.q })}
        />
      </ListToolbar>
      <DataTable
        caption={t('period.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        current={open || undefined}
        empty={<EmptyState title={t('period.empty.title')} text={t('period.empty.text')} />}
      />
    </>
  );
}

function ViewTabs({ contractId, view, onView }: { contractId?: string; view: string; onView: (view: string) => void }) {
  const { programmeId } = useScope();
  const counts = apiQuery.useQuery('get', '/obligation-periods/count', {
    params: { query: { programmeId, contractId } },
  }).data;
  const number = {
    ...{ OVERDUE: counts?.overdue, DUE: counts?.due, TO_APPROVE: counts?.toApprove },
    ...{ ON_HOLD: counts?.onHold, ESCALATED: counts?.escalated, SETTLED: counts?.settled },
  };
  const shown = (value: number | undefined) =>
    value === undefined ? undefined : value >= counts!.cap ? `${whole(counts!.cap)}+` : whole(value);
  return (
    <Tabs value={view || 'all'} onChange={(next) => onView(next === 'all' ? '' : (next ?? ''))} mb="md">
      <Tabs.List aria-label={t('period.views')}>
        <Tabs.Tab value="all">{t('period.view.all')}</Tabs.Tab>
        {views.map((value) => (
          <Tabs.Tab key={value} value={value} rightSection={shown(number[value])}>
            {t(`period.view.${value}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

const columnsOf = (open: (id: string) => void, contractId?: string): Column<Period>[] => [
  {
    id: 'code',
    header: t('obligation.column.code'),
    width: 100,
    cell: (row) => (
      <button type="button" className={classes.open} onClick={() => open(row.id)}>
        {row.code}
      </button>
    ),
  },
  ...(contractId
    ? []
    : [
        {
          id: 'contract',
          header: t('obligation.column.contract'),
          width: 100,
          cell: (row: Period) => row.contractCode,
        },
      ]),
  { id: 'title', header: t('obligation.column.title'), cell: (row) => row.title },
  { id: 'dueOn', header: t('obligation.column.due'), width: 110, sortable: true, cell: (row) => date(row.dueOn) },
  { id: 'state', header: t('obligation.column.state'), width: 210, cell: (row) => <PeriodState {...row} /> },
  {
    id: 'party',
    header: t('obligation.column.party'),
    width: 130,
    optional: true,
    cell: (row) => t(`obligation.party.${row.party}`),
  },
  {
    id: 'evidence',
    header: t('period.column.evidence'),
    width: 80,
    align: 'right',
    optional: true,
    cell: (row) => (row.evidenceCount === 0 ? '–' : whole(row.evidenceCount)),
  },
  {
    id: 'escalation',
    header: t('period.column.escalation'),
    width: 120,
    optional: true,
    cell: (row) => (row.escalation ? t(`escalation.level.${row.escalation}`) : ''),
  },
];
