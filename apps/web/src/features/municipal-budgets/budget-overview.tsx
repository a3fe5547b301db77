import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Money } from '@koersvast/kernel';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, date, whole } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { ContractDifferences } from './contract-differences';
import { OpenBudgetDialog } from './open-budget-dialog';

type Item = components['schemas']['MunicipalBudgetItem'];

const balance = ({ currentIncome, currentCost }: Item): string =>
  Money.parse(currentIncome).minus(Money.parse(currentCost)).toString();

const columns: Column<Item>[] = [
  {
    id: 'municipality',
    header: t('municipal-budget.municipality'),
    sortable: true,
    cell: (row) => `${row.municipality} ${row.year}`,
  },
  {
    id: 'state',
    header: t('municipal-budget.state'),
    width: 140,
    cell: (row) => <StatusChip status={row.state} label={t(`municipal-budget.state.${row.state}`)} />,
  },
  {
    id: 'decision',
    header: t('municipal-budget.decision'),
    width: 260,
    cell: (row) =>
      row.decidedOn
        ? t('municipal-budget.decision.of', { reference: row.decisionReference!, date: date(row.decidedOn) })
        : t('municipal-budget.decision.none'),
  },
  {
    id: 'originalCost',
    header: t('municipal-budget.original-cost'),
    width: 150,
    align: 'right',
    cell: (row) => amount(row.originalCost),
  },
  {
    id: 'currentCost',
    header: t('municipal-budget.current-cost'),
    width: 150,
    align: 'right',
    cell: (row) => amount(row.currentCost),
  },
  {
    id: 'currentIncome',
    header: t('municipal-budget.current-income'),
    width: 140,
    align: 'right',
    cell: (row) => amount(row.currentIncome),
  },
  {
    id: 'balance',
    header: t('municipal-budget.balance'),
    meaning: t('municipal-budget.balance.meaning'),
    width: 150,
    align: 'right',
    cell: (row) => amount(balance(row)),
  },
  {
    id: 'openAmendments',
    header: t('municipal-budget.open'),
    width: 120,
    align: 'right',
    cell: (row) => (row.openAmendments === 0 ? '–' : whole(row.openAmendments)),
  },
];

/** The budgets of a year side by side, and what differs from the contracts. */
export function BudgetOverview() {
  const { programmeId, year, municipalityId } = useScope();
  const mayWrite = useCan('municipal-budget.write');
  const [opening, setOpening] = useState(false);
  const list = useKeysetList<Item>({
    key: ['municipal-budgets', programmeId, year, municipalityId],
    defaultSort: 'municipality',
    page: (query) =>
      api
        .GET('/municipal-budgets', {
          params: { query: { programmeId, year, municipalityId: municipalityId ?? undefined, ...query } },
        })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpening(true)}>
      {t('municipal-budget.new')}
    </Button>
  );
  const read = mayWrite && (
    <LinkButton
      to="/importeren/nieuw"
      search={{ soort: 'municipal-budget' }}
      leftSection={<IconFileImport size={16} aria-hidden />}
    >
      {t('municipal-budget.import')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('municipal-budget.nav')}
        lead={t('municipal-budget.lead')}
        actions={
          list.rows.length > 0 && (
            <>
              <ExportMenu
                kind="municipal-budgets"
                parameters={{ programmeId: programmeId!, year: String(year) }}
                formats={['xlsx', 'pdf', 'docx']}
              />
              {read}
              {add}
            </>
          )
        }
      />
      <DataTable
        caption={t('municipal-budget.table')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/begroting/${row.id}`}
        empty={
          <EmptyState
            title={t('municipal-budget.empty.title', { year })}
            text={t('municipal-budget.empty.text')}
            action={
              <Group gap="sm">
                {add}
                {read}
              </Group>
            }
          />
        }
      />
      <ContractDifferences />
      {opening && <OpenBudgetDialog onClose={() => setOpening(false)} />}
    </>
  );
}
