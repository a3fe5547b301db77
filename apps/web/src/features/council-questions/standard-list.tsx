import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import { RowMenu } from '@web/ui/row-menu';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';

type Answer = components['schemas']['StandardAnswerResponse'];

const columnsWith = (pick: ((deed: 'edit' | 'withdraw', answer: Answer) => void) | null): Column<Answer>[] => [
  { id: 'title', header: t('council.standard.title'), width: 260, sortable: true, cell: (row) => row.title },
  { id: 'text', header: t('council.standard.text'), cell: (row) => <span className="kv-words">{row.text}</span> },
  {
    id: 'from',
    header: t('council.standard.from'),
    width: 100,
    cell: (row) =>
      row.questionId ? <RecordLink url={`/raadsvragen/${row.questionId}`}>{row.questionCode}</RecordLink> : '–',
  },
  ...(pick
    ? [
        {
          id: 'do',
          header: t('ui.column.do'),
          width: 70,
          cell: (row: Answer) => (
            <RowMenu
              label={t('council.standard.more', { title: row.title })}
              deeds={[
                { label: t('council.standard.edit'), onSelect: () => pick('edit', row) },
                { label: t('council.standard.withdraw'), onSelect: () => pick('withdraw', row) },
              ]}
            />
          ),
        },
      ]
    : []),
];

/** Answers that serve more than once. */
export function StandardList() {
  const { programmeId } = useScope();
  const mayWrite = useCan('council-question.write');
  const [open, setOpen] = useState<Answer | 'new' | null>(null);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const list = useKeysetList<Answer>({
    key: ['standard-answers', programmeId],
    defaultSort: 'title',
    page: (query) =>
      api
        .GET('/standard-answers', { params: { query: { ...query, programmeId } as object } })
        .then((answer) => answer.data!),
  });
  const columns = useMemo(() => {
    const withdraw = async ({ id, rowVersion }: Answer): Promise<void> => {
      const question = { title: t('council.standard.withdraw'), text: t('council.standard.withdraw.text') };
      if (!(await confirm({ ...question, confirm: t('council.standard.withdraw') }))) return;
      const params = { path: { id }, header: ifMatch(rowVersion) };
      await run(() => api.POST('/standard-answers/{id}/withdraw', { params }));
    };
    return columnsWith(mayWrite ? (deed, row) => (deed === 'edit' ? setOpen(row) : void withdraw(row)) : null);
  }, [confirm, mayWrite, run]);
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setOpen('new')}>
      {t('council.standard.new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('council.standard.nav')}
        lead={t('council.standard.lead')}
        crumbs={[{ label: t('council.nav'), to: '/raadsvragen' }]}
        actions={add}
      />
      <ListToolbar list={list} />
      <DataTable
        caption={t('council.standard.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('council.standard.empty')} text={t('council.standard.empty.text')} action={add} />}
      />
      {open && <AnswerDialog answer={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      {dialog}
    </>
  );
}

function AnswerDialog({ answer, onClose }: { answer: Answer | null; onClose: () => void }) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const need = (value: string): string | null => (value.trim() ? null : t('council.need'));
  const form = useRecordForm({
    initial: { title: answer?.title ?? '', text: answer?.text ?? '' },
    rowVersion: answer?.rowVersion,
    validate: { title: need, text: need },
    save: (body, { key, rowVersion }) =>
      answer
        ? api.PATCH('/standard-answers/{id}', {
            params: { path: { id: answer.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/standard-answers', { params: { query: { programmeId }, header: idempotent(key) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      size="lg"
      title={t(answer ? 'council.standard.edit' : 'council.standard.new')}
      form={form}
      save={t('council.standard.save')}
      onClose={onClose}
    >
      <TextInput label={t('council.standard.title')} maxLength={200} {...form.field('title')} />
      <Textarea
        label={t('council.standard.text')}
        autosize
        minRows={6}
        classNames={{ input: 'kv-words' }}
        {...form.field('text')}
      />
    </FormDialog>
  );
}
