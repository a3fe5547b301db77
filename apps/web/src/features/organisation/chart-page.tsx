import { Button } from '@mantine/core';
import { OrganisationChart, type OrganisationNode } from '@koersvast/charts';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ChartWithTable } from '@web/ui/chart-with-table';
import { ExportMenu } from '@web/ui/export-menu';
import { PageHeader } from '@web/ui/page-header';
import { RowMenu } from '@web/ui/row-menu';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { fte, openFte } from './fte';
import { FunctionTable } from './function-table';
import { UnitDialog, type Unit } from './unit-dialog';
import { useWithdraw } from './use-withdraw';

type Node = components['schemas']['ChartNodeResponse'];

const staffing = (node: Node): string => {
  if (node.functions.length === 0) return '';
  const open = openFte(node);
  return Number(open) > 0
    ? t('organisation.chart.open', { fte: fte(node.fte), open: fte(open) })
    : t('organisation.chart.filled', { fte: fte(node.fte) });
};

const drawn = (node: Node): OrganisationNode => ({
  ...node,
  functions: node.functions.map((one) => t('organisation.chart.function', { title: one.title, fte: fte(one.fte) })),
  staffing: staffing(node),
});

/** The organisation as a drawing with the same as a table, and its functions below. */
export function ChartPage() {
  const { programmeId } = useScope();
  const mayWrite = useCan('implementation.write');
  const [open, setOpen] = useState<Unit | 'new' | null>(null);
  const query = { programmeId };
  const { data: chart } = apiQuery.useSuspenseQuery('get', '/organisation-chart', { params: { query } });
  const { data: units } = apiQuery.useSuspenseQuery('get', '/organisation-units', {
    params: { query: { ...query, limit: 200 } },
  });
  const nameOf = new Map(chart.nodes.map(({ id, name }) => [id, name]));
  const columns: Column<Node>[] = [
    { id: 'name', header: t('organisation.unit.name'), cell: (row) => row.name },
    {
      id: 'kind',
      header: t('organisation.unit.kind'),
      width: 170,
      cell: (row) => t(`organisation.unit.kind.${row.kind}`),
    },
    { id: 'form', header: t('organisation.unit.form'), width: 200, cell: (row) => row.form },
    {
      id: 'under',
      header: t('organisation.unit.under'),
      width: 200,
      cell: (row) => (row.parentId ? nameOf.get(row.parentId) : ''),
    },
    { id: 'staffing', header: t('organisation.unit.staffing'), width: 170, cell: staffing },
  ];
  const deeds: Column<Node> = {
    ...{ id: 'deeds', header: t('ui.column.do'), width: 76 },
    cell: (row) => <Deeds unit={units.items.find(({ id }) => id === row.id)} onChange={setOpen} />,
  };
  const nodes = chart.nodes.map(drawn);
  return (
    <>
      <PageHeader
        title={t('organisation.chart.nav')}
        lead={t('organisation.chart.lead')}
        actions={
          <>
            <ExportMenu
              kind="organisation-chart"
              parameters={{ programmeId: programmeId! }}
              formats={['pdf', 'xlsx']}
            />
            {mayWrite && (
              <Button variant="filled" onClick={() => setOpen('new')}>
                {t('organisation.unit.add')}
              </Button>
            )}
          </>
        }
      />
      <ChartWithTable
        title={t('organisation.chart.title')}
        caption={t('organisation.chart.caption', { fte: fte(chart.fte), filled: fte(chart.filledFte) })}
        chart={(theme, width) => (
          <OrganisationChart nodes={nodes} title={t('organisation.chart.title')} theme={theme} width={width} />
        )}
        table={
          <DataTable
            caption={t('organisation.chart.table')}
            columns={mayWrite ? [...columns, deeds] : columns}
            rows={chart.nodes}
            rowId={(row) => row.id}
          />
        }
      />
      <FunctionTable />
      {open && <UnitDialog unit={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** A municipality is no part of ours to change. */
function Deeds({ unit, onChange }: { unit: Unit | undefined; onChange: (unit: Unit) => void }) {
  const [withdraw, dialog] = useWithdraw();
  if (!unit) return null;
  const send = (reason: string) =>
    api.POST('/organisation-units/{id}/withdraw', {
      params: { path: { id: unit.id }, header: ifMatch(unit.rowVersion) },
      body: { reason },
    });
  return (
    <>
      <RowMenu
        label={t('organisation.more', { name: unit.name })}
        deeds={[
          { label: t('organisation.change'), onSelect: () => onChange(unit) },
          { label: t('organisation.withdraw'), onSelect: () => void withdraw(unit.name, send) },
        ]}
      />
      {dialog}
    </>
  );
}
