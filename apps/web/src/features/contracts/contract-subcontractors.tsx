import { Button, Modal, Stack, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import type { ContractTabProps } from '@web/shell/contract-tab';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';

type Subcontractor = components['schemas']['SubcontractorResponse'];

const columns: Column<Subcontractor>[] = [
  { id: 'name', header: t('subcontractor.name'), cell: (row) => row.name },
  { id: 'services', header: t('subcontractor.services'), cell: (row) => row.services },
  { id: 'startsOn', header: t('subcontractor.starts'), width: 110, cell: (row) => date(row.startsOn) },
  { id: 'endsOn', header: t('subcontractor.ends'), width: 110, cell: (row) => (row.endsOn ? date(row.endsOn) : '') },
  {
    id: 'consentOn',
    header: t('subcontractor.consent'),
    width: 140,
    cell: (row) => (row.consentOn ? date(row.consentOn) : t('subcontractor.no-consent')),
  },
];

/** Who works for the partner under this contract. */
export function ContractSubcontractors({ contract: { id } }: ContractTabProps) {
  const mayWrite = useCan('contract.write');
  const [open, setOpen] = useState<Subcontractor | 'new' | null>(null);
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/subcontractors', {
    params: { path: { id }, query: { limit: 200 } },
  });
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setOpen('new')}>
      {t('subcontractor.add')}
    </Button>
  );
  const change: Column<Subcontractor> = {
    id: 'change',
    header: t('subcontractor.change'),
    width: 120,
    cell: (row) => (
      <Button
        variant="subtle"
        aria-label={t('subcontractor.change.of', { name: row.name })}
        onClick={() => setOpen(row)}
      >
        {t('subcontractor.change')}
      </Button>
    ),
  };
  return (
    <>
      {data.items.length > 0 && <p>{add}</p>}
      {data.items.length === 0 ? (
        <EmptyState title={t('subcontractor.none')} text={t('subcontractor.none.text')} action={add} />
      ) : (
        <DataTable
          caption={t('subcontractor.caption')}
          columns={mayWrite ? [...columns, change] : columns}
          rows={data.items}
          rowId={(row) => row.id}
        />
      )}
      {open && <Dialog contractId={id} subcontractor={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface DialogProps {
  contractId: string;
  subcontractor: Subcontractor | null;
  onClose: () => void;
}

function Dialog({ contractId, subcontractor, onClose }: DialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      name: subcontractor?.name ?? '',
      kvk: subcontractor?.kvk ?? '',
      services: subcontractor?.services ?? '',
      startsOn: subcontractor?.startsOn ?? (null as string | null),
      endsOn: subcontractor?.endsOn ?? (null as string | null),
      consentOn: subcontractor?.consentOn ?? (null as string | null),
    },
    rowVersion: subcontractor?.rowVersion,
    validate: {
      name: (value) => (value.trim() ? null : t('subcontractor.need-name')),
      services: (value) => (value.trim() ? null : t('subcontractor.need-services')),
      startsOn: (value) => (value ? null : t('subcontractor.need-start')),
    },
    save: ({ kvk, startsOn, ...values }, { key, rowVersion }) => {
      const body = { ...values, kvk: kvk || null, startsOn: startsOn! };
      return subcontractor
        ? api.PATCH('/subcontractors/{id}', {
            params: { path: { id: subcontractor.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/contracts/{id}/subcontractors', {
            params: { path: { id: contractId }, header: idempotent(key) },
            body,
          });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={subcontractor ? subcontractor.name : t('subcontractor.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <TextInput label={t('subcontractor.name')} maxLength={200} {...form.field('name')} />
          <TextInput label={t('contract.party.kvk')} maxLength={8} {...form.field('kvk')} />
          <Textarea label={t('subcontractor.services')} maxLength={2000} {...form.field('services')} />
          <DateInput label={t('subcontractor.starts')} {...form.strict('startsOn')} />
          <DateInput label={t('subcontractor.ends')} {...form.strict('endsOn')} />
          <DateInput label={t('subcontractor.consent')} {...form.strict('consentOn')} />
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('ui.save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
