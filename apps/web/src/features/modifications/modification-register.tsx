import { Group } from '@mantine/core';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { ModificationState } from './modification-state';

type Row = components['schemas']['ModificationResponse'];

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

function Notice({ row }: { row: Row }) {
  if (!row.publishBy) return row.state === 'APPROVED' ? t('modification.publication.none') : '–';
  if (row.publishedOn) {
    return t('modification.publication.at', { date: date(row.publishedOn), number: row.publicationNumber ?? '' });
  }
  const late = row.publishBy < today();
  return (
    <StatusChip
      status={late ? 'OVERDUE' : 'SUSPECT'}
      label={t(late ? 'modification.publication.late' : 'modification.publication.before', {
        date: date(row.publishBy),
      })}
    />
  );
}

const columns: Column<Row>[] = [
  { id: 'code', header: t('modification.column.code'), width: 90, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('modification.column.title'), sortable: true, cell: (row) => row.title },
  {
    id: 'contract',
    header: t('modification.column.contract'),
    width: 100,
    optional: true,
    cell: (row) => row.contractCode,
  },
  {
    id: 'state',
    header: t('modification.column.state'),
    width: 160,
    cell: (row) => <ModificationState state={row.state} />,
  },
  {
    id: 'ground',
    header: t('modification.column.ground'),
    width: 80,
    cell: (row) => (row.decidedGround ? t('modification.ground', { letter: row.decidedGround.toLowerCase() }) : '–'),
  },
  {
    id: 'amount',
    header: t('modification.column.amount'),
    meaning: t('modification.column.amount.meaning'),
    width: 150,
    align: 'right',
    cell: (row) => amount(row.amount, { plus: true }),
  },
  {
    id: 'effectiveOn',
    header: t('modification.column.effective'),
    width: 110,
    optional: true,
    cell: (row) => date(row.effectiveOn),
  },
  {
    id: 'publication',
    header: t('modification.column.publication'),
    width: 210,
    cell: (row) => <Notice row={row} />,
  },
];

const option = (kind: string) => (value: string) => ({ value, label: t(`modification.${kind}.${value}`) });

/** The changes of one contract, or of all. */
export function ModificationRegister({ contractId }: { contractId?: string }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('modification.write');
  const list = useKeysetList<Row, 'state' | 'ground' | 'publication'>({
    key: ['modifications', programmeId, contractId],
    filters: ['state', 'ground', 'publication'],
    defaultSort: '-code',
    page: (query) =>
      api
        .GET('/modifications', { params: { query: { ...query, programmeId, contractId } as object } })
        .then((answer) => answer.data!),
  });
  const grounds = ['C', 'D', 'E', 'F', 'G', 'B'];
  return (
    <>
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'state',
            label: t('modification.column.state'),
            options: ['DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN'].map(option('state')),
          },
          {
            name: 'ground',
            label: t('modification.column.ground'),
            options: grounds.map((value) => ({
              value,
              label: t('modification.ground', { letter: value.toLowerCase() }),
            })),
          },
          {
            name: 'publication',
            label: t('modification.publication'),
            options: ['DUE', 'DONE'].map(option('publication')),
          },
        ]}
      />
      {contractId && (
        <Group justify="flex-end" gap="sm">
          <ExportMenu
            kind="modification-register"
            parameters={{ contractId }}
            formats={['xlsx', 'pdf', 'docx']}
            label={t('modification.register')}
          />
          {mayWrite && (
            <LinkButton to={`/wijzigingen/nieuw?contract=${contractId}`} variant="filled">
              {t('modification.new')}
            </LinkButton>
          )}
        </Group>
      )}
      <DataTable
        caption={t('modification.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/wijzigingen/${row.id}`}
        empty={<EmptyState title={t('modification.empty.title')} text={t('modification.empty.text')} />}
      />
    </>
  );
}
