import { IconPlus } from '@tabler/icons-react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { AmendmentState } from './amendment-state';

type Item = components['schemas']['BudgetAmendmentItem'];

const STATES = ['PROPOSED', 'SUBMITTED', 'OFFERED', 'ADOPTED', 'REJECTED', 'WITHDRAWN'];

const columns: Column<Item>[] = [
  {
    id: 'code',
    header: t('amendment.column.code'),
    width: 130,
    sortable: true,
    cell: (row) => row.code,
  },
  {
    id: 'municipality',
    header: t('amendment.column.municipality'),
    width: 140,
    sortable: true,
    cell: (row) => row.municipality,
  },
  { id: 'title', header: t('amendment.column.title'), cell: (row) => row.title },
  { id: 'state', header: t('amendment.column.state'), width: 220, cell: (row) => <AmendmentState amendment={row} /> },
  {
    id: 'authority',
    header: t('amendment.column.authority'),
    width: 110,
    cell: (row) => (row.authority ? t(`amendment.authority.${row.authority}`) : '–'),
  },
  {
    id: 'duration',
    header: t('amendment.column.duration'),
    width: 120,
    optional: true,
    cell: (row) => t(`amendment.duration.${row.duration}`),
  },
  {
    id: 'costChange',
    header: t('amendment.column.cost'),
    width: 140,
    align: 'right',
    cell: (row) => amount(row.costChange, { plus: true }),
  },
  {
    id: 'incomeChange',
    header: t('amendment.column.income'),
    width: 130,
    align: 'right',
    optional: true,
    hidden: true,
    cell: (row) => amount(row.incomeChange, { plus: true }),
  },
  {
    id: 'moved',
    header: t('amendment.column.moved'),
    meaning: t('amendment.column.moved.meaning'),
    width: 140,
    align: 'right',
    optional: true,
    cell: (row) => amount(row.moved),
  },
  {
    id: 'decision',
    header: t('amendment.column.decision'),
    width: 240,
    cell: (row) =>
      row.decidedOn
        ? t('municipal-budget.decision.of', { reference: row.decisionReference!, date: date(row.decidedOn) })
        : '–',
  },
  {
    id: 'joint',
    header: t('amendment.column.joint'),
    width: 130,
    optional: true,
    cell: (row) => row.jointCode ?? '–',
  },
];

/** All amendments of the year, the latest first: nothing leaves this list. */
export function AmendmentList() {
  const { programmeId, year, municipalityId } = useScope();
  const mayWrite = useCan('budget-amendment.write');
  const list = useKeysetList<Item, 'state' | 'authority'>({
    key: ['budget-amendments', programmeId, year, municipalityId],
    filters: ['state', 'authority'],
    defaultSort: '-recordedAt',
    page: (query) =>
      api
        .GET('/budget-amendments', {
          params: { query: { programmeId, year, municipalityId: municipalityId ?? undefined, ...query } as object },
        })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <LinkButton to="/begrotingswijzigingen/nieuw" variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('amendment.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('amendment.nav')}
        lead={t('amendment.lead')}
        actions={
          (list.rows.length > 0 || list.narrowed) && (
            <>
              <ExportMenu
                kind="budget-amendments"
                parameters={{ programmeId: programmeId!, year: String(year) }}
                formats={['xlsx', 'pdf']}
              />
              {add}
            </>
          )
        }
      />
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'state',
            label: t('amendment.column.state'),
            options: STATES.map((value) => ({ value, label: t(`amendment.state.${value}`) })),
          },
          {
            name: 'authority',
            label: t('amendment.column.authority'),
            options: ['COLLEGE', 'COUNCIL'].map((value) => ({ value, label: t(`amendment.authority.${value}`) })),
          },
        ]}
      />
      <DataTable
        caption={t('amendment.table')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/begrotingswijzigingen/${row.id}`}
        empty={<EmptyState title={t('amendment.empty.title')} text={t('amendment.empty.text')} action={add} />}
      />
    </>
  );
}
