import { IconPlus } from '@tabler/icons-react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { OutcomeHeader, useConsultation } from './outcome-header';
import { TALK_STATES, TalkStateChip } from './talk-state';

type Talk = components['schemas']['TalkRowResponse'];

const COLUMNS: Column<Talk>[] = [
  { id: 'code', header: t('talk.column.code'), width: 100, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('talk.column.title'), cell: (row) => row.title },
  {
    id: 'plannedOn',
    header: t('talk.column.date'),
    width: 130,
    sortable: true,
    cell: (row) => [date(row.plannedOn), row.startsAt].filter(Boolean).join(' '),
  },
  {
    id: 'parties',
    header: t('talk.column.parties'),
    width: 260,
    cell: ({ kind, parties }) =>
      kind === 'PLENARY' ? t('talk.plenary.count', { count: parties.length }) : parties[0]?.name,
  },
  { id: 'state', header: t('talk.column.state'), width: 190, cell: (row) => <TalkStateChip state={row.state} /> },
  {
    id: 'facts',
    header: t('talk.column.facts'),
    width: 80,
    align: 'right',
    optional: true,
    meaning: t('talk.column.facts.meaning'),
    cell: (row) => row.factCount || '–',
  },
];

const filters = [
  {
    name: 'state',
    label: t('talk.column.state'),
    options: TALK_STATES.map((value) => ({ value, label: t(`talk.state.${value}`) })),
  },
];

/** The talks of one consultation. */
export function TalkList() {
  const consultation = useConsultation();
  const mayWrite = useCan('talk.write') && consultation.state !== 'CLOSED';
  const home = `/consultaties/${consultation.id}/gesprekken`;
  const list = useKeysetList({
    key: ['talks', consultation.id],
    filters: ['state'],
    defaultSort: 'plannedOn',
    page: (query) =>
      api
        .GET('/consultations/{consultationId}/talks', {
          params: { path: { consultationId: consultation.id }, query: query as never },
        })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <LinkButton to={`${home}/nieuw`} variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('talk.new')}
    </LinkButton>
  );
  return (
    <>
      <OutcomeHeader consultation={consultation} title={t('talk.nav')} lead={t('talk.lead')} actions={add} />
      <ListToolbar list={list} filters={filters} />
      <DataTable
        caption={t('talk.nav')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `${home}/${row.id}`}
        empty={<EmptyState title={t('talk.empty')} text={t('talk.empty.text')} action={add} />}
      />
    </>
  );
}
