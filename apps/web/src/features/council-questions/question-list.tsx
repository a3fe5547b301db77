import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { QuestionDialog } from './question-dialog';
import { TermsDialog } from './terms-dialog';

type Row = components['schemas']['CouncilQuestionResponse'];

const CHIPS = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'IN_REVIEW',
  APPROVED: 'APPROVED',
  ANSWERED: 'PUBLISHED',
  WITHDRAWN: 'WITHDRAWN',
};

export const QuestionState = ({ state }: { state: Row['state'] }) => (
  <StatusChip status={CHIPS[state]} label={t(`council.state.${state}`)} />
);

/** Until when, and whether that was too late. */
export const AnswerBy = ({ row }: { row: Pick<Row, 'answerBy' | 'late'> }) =>
  row.late ? (
    <StatusChip status="OVERDUE" label={t('council.late', { date: date(row.answerBy) })} />
  ) : (
    date(row.answerBy)
  );

const columns: Column<Row>[] = [
  { id: 'code', header: t('council.code'), width: 90, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('council.title'), cell: (row) => row.title },
  { id: 'municipality', header: t('council.municipality'), width: 140, cell: (row) => row.municipality },
  { id: 'askedBy', header: t('council.asked-by'), width: 180, optional: true, cell: (row) => row.askedBy },
  {
    id: 'answerBy',
    header: t('council.answer-by'),
    width: 180,
    sortable: true,
    cell: (row) => <AnswerBy row={row} />,
  },
  { id: 'owner', header: t('council.owner'), width: 160, optional: true, cell: (row) => row.owner.name },
  { id: 'state', header: t('council.state'), width: 190, cell: (row) => <QuestionState state={row.state} /> },
];

const STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'ANSWERED', 'WITHDRAWN'];

/** The register of questions from the councils. */
export function QuestionList() {
  const { programmeId, municipalities } = useScope();
  const mayWrite = useCan('council-question.write');
  const [open, setOpen] = useState<'new' | 'terms' | null>(null);
  const list = useKeysetList<Row, 'state' | 'municipalityId' | 'open'>({
    key: ['council-questions', programmeId],
    filters: ['open', 'state', 'municipalityId'],
    defaultSort: '-code',
    page: (query) =>
      api
        .GET('/council-questions', { params: { query: { ...query, programmeId } as object } })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setOpen('new')}>
      {t('council.new')}
    </Button>
  );
  const close = (): void => setOpen(null);
  return (
    <>
      <PageHeader
        title={t('council.nav')}
        lead={t('council.lead')}
        actions={
          <>
            <LinkButton to="/raadsvragen/standaardantwoorden">{t('council.standard.nav')}</LinkButton>
            {mayWrite && <Button onClick={() => setOpen('terms')}>{t('council.terms')}</Button>}
            <ExportMenu
              kind="council-question-register"
              parameters={{ programmeId: programmeId! }}
              formats={['xlsx', 'pdf']}
              label={t('council.register')}
            />
            {add}
          </>
        }
      />
      <ListToolbar
        list={list}
        filters={[
          { name: 'open', label: t('council.open'), options: [{ value: 'true', label: t('council.open.true') }] },
          {
            name: 'state',
            label: t('council.state'),
            options: STATES.map((value) => ({ value, label: t(`council.state.${value}`) })),
          },
          {
            name: 'municipalityId',
            label: t('council.municipality'),
            options: municipalities.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      <DataTable
        caption={t('council.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/raadsvragen/${row.id}`}
        empty={<EmptyState title={t('council.empty')} text={t('council.empty.text')} action={add} />}
      />
      {open === 'new' && <QuestionDialog onClose={close} />}
      {open === 'terms' && <TermsDialog onClose={close} />}
    </>
  );
}
