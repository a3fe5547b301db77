import { Button, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { RowMenu } from '@web/ui/row-menu';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { fte, openFte, readFte } from './fte';
import { usePlaces } from './place-options';
import { useWithdraw } from './use-withdraw';
import sections from './sections.module.css';

type OrganisationFunction = components['schemas']['FunctionResponse'];

const columns: Column<OrganisationFunction>[] = [
  { id: 'title', header: t('organisation.function.title'), sortable: true, cell: (row) => row.title },
  { id: 'place', header: t('organisation.function.place'), width: 240, sortable: true, cell: (row) => row.place },
  { id: 'fte', header: t('organisation.function.fte'), width: 90, align: 'right', cell: (row) => fte(row.fte) },
  {
    id: 'filled',
    header: t('organisation.function.filled'),
    width: 90,
    align: 'right',
    cell: (row) => fte(row.filledFte),
  },
  {
    id: 'open',
    header: t('organisation.function.open'),
    width: 90,
    align: 'right',
    cell: (row) => (Number(openFte(row)) > 0 ? <strong>{fte(openFte(row))}</strong> : '–'),
  },
  { id: 'note', header: t('organisation.note'), width: 260, optional: true, cell: (row) => row.note },
];

/** Functions with size and staffing; never names of persons. */
export function FunctionTable() {
  const { programmeId } = useScope();
  const mayWrite = useCan('implementation.write');
  const [open, setOpen] = useState<OrganisationFunction | 'new' | null>(null);
  const list = useKeysetList<OrganisationFunction, 'vacant'>({
    key: ['organisation-functions', programmeId],
    filters: ['vacant'],
    defaultSort: 'place',
    page: (query) =>
      api
        .GET('/organisation-functions', { params: { query: { ...query, programmeId } as object } })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && <Button onClick={() => setOpen('new')}>{t('organisation.function.add')}</Button>;
  const deeds: Column<OrganisationFunction> = {
    ...{ id: 'deeds', header: t('ui.column.do'), width: 76 },
    cell: (row) => <Deeds row={row} onChange={() => setOpen(row)} />,
  };
  return (
    <section className={sections.section}>
      <h2>{t('organisation.function.nav')}</h2>
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'vacant',
            label: t('organisation.function.open'),
            options: [{ value: 'true', label: t('organisation.function.vacant') }],
          },
        ]}
      >
        {add}
      </ListToolbar>
      <DataTable
        caption={t('organisation.function.nav')}
        columns={mayWrite ? [...columns, deeds] : columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('organisation.function.empty')} text={t('organisation.function.empty.text')} />}
      />
      {open && <FunctionDialog row={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Deeds({ row, onChange }: { row: OrganisationFunction; onChange: () => void }) {
  const [withdraw, dialog] = useWithdraw();
  const send = (reason: string) =>
    api.POST('/organisation-functions/{id}/withdraw', {
      params: { path: { id: row.id }, header: ifMatch(row.rowVersion) },
      body: { reason },
    });
  return (
    <>
      <RowMenu
        label={t('organisation.more', { name: `${row.title}, ${row.place}` })}
        deeds={[
          { label: t('organisation.change'), onSelect: onChange },
          { label: t('organisation.withdraw'), onSelect: () => void withdraw(row.title, send) },
        ]}
      />
      {dialog}
    </>
  );
}

function FunctionDialog({ row, onClose }: { row: OrganisationFunction | null; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { options, placeOf } = usePlaces();
  const size = (value: string) => (readFte(value) === null ? t('organisation.function.need-fte') : null);
  const form = useRecordForm({
    initial: {
      title: row?.title ?? '',
      place: row?.municipalityId ?? row?.unitId ?? '',
      fte: row ? fte(row.fte) : '1',
      filledFte: row ? fte(row.filledFte) : '0',
      note: row?.note ?? '',
    },
    rowVersion: row?.rowVersion,
    validate: {
      title: (value) => (value.trim() ? null : t('organisation.function.need-title')),
      place: (value) => (value ? null : t('organisation.function.need-place')),
      fte: size,
      filledFte: size,
    },
    save: ({ place, ...values }, { key, rowVersion }) => {
      const numbers = { fte: readFte(values.fte)!, filledFte: readFte(values.filledFte)! };
      const body = { ...values, ...numbers, ...placeOf(place) };
      return row
        ? api.PATCH('/organisation-functions/{id}', {
            params: { path: { id: row.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/organisation-functions', { params: { query: { programmeId }, header: idempotent(key) }, body });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(row ? 'organisation.function.change' : 'organisation.function.add')}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('organisation.function.title')}
        description={t('organisation.function.title.hint')}
        maxLength={120}
        {...form.field('title')}
      />
      <Select
        label={t('organisation.function.place')}
        data={options}
        searchable
        {...form.field('place')}
        value={form.values.place || null}
        onChange={(value) => form.setValue('place', value ?? '')}
      />
      <SimpleGrid cols={2}>
        <TextInput label={t('organisation.function.fte')} inputMode="decimal" maxLength={6} {...form.field('fte')} />
        <TextInput
          label={t('organisation.function.filled')}
          inputMode="decimal"
          maxLength={6}
          {...form.field('filledFte')}
        />
      </SimpleGrid>
      <Textarea label={t('organisation.note')} autosize minRows={2} maxLength={2000} {...form.field('note')} />
    </FormDialog>
  );
}
