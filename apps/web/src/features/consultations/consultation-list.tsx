import { IconPlus } from '@tabler/icons-react';
import { api } from '@web/api/client';
import { useTender } from '@web/features/requirements/use-tender';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date, whole } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { STATES, type ConsultationRow } from './records';
import { ConsultationState } from './state-chip';

const COLUMNS: Column<ConsultationRow>[] = [
  { id: 'code', header: t('consultation.column.code'), width: 90, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('consultation.column.title'), sortable: true, cell: (row) => row.title },
  {
    id: 'state',
    header: t('consultation.column.state'),
    width: 230,
    cell: (row) => <ConsultationState state={row.state} />,
  },
  {
    id: 'responsesDue',
    header: t('consultation.column.due'),
    width: 130,
    sortable: true,
    cell: (row) => (row.responsesDue ? date(row.responsesDue) : t('consultation.no-term')),
  },
  {
    id: 'questions',
    header: t('consultation.column.questions'),
    width: 90,
    align: 'right',
    cell: (row) => whole(row.questionCount),
  },
  {
    id: 'parties',
    header: t('consultation.column.responded'),
    width: 130,
    align: 'right',
    cell: (row) => t('consultation.responded-of', { count: row.respondedCount, of: row.partyCount }),
  },
];

const FILTERS = [
  {
    name: 'state',
    label: t('consultation.column.state'),
    options: STATES.map((value) => ({ value, label: t(`consultation.state.${value}`) })),
  },
];

/** The market consultations of a tender. */
export function ConsultationList() {
  const { programmeId, tender } = useTender();
  const mayWrite = useCan('consultation.write') && tender !== undefined;
  const list = useKeysetList({
    key: ['consultations', programmeId, tender?.id],
    filters: ['state'],
    defaultSort: '-code',
    page: (query) =>
      api
        .GET('/consultations', { params: { query: { ...query, programmeId, tenderId: tender?.id } as never } })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <LinkButton to="/consultaties/nieuw" variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('consultation.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('consultation.nav')} lead={tender?.title} actions={add} />
      <ListToolbar list={list} filters={FILTERS} />
      <DataTable
        caption={t('consultation.caption')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/consultaties/${row.id}`}
        empty={
          <EmptyState
            title={t('consultation.empty')}
            text={t(mayWrite ? 'consultation.empty.may' : 'consultation.empty.read')}
            action={add}
          />
        }
      />
    </>
  );
}
