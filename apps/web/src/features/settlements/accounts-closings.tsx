import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { ContractYear } from './use-settlement-year';
import classes from './settlements.module.css';

type Closing = components['schemas']['AccountsClosingResponse'];

const columns: Column<Closing>[] = [
  { id: 'municipality', header: t('settlement.municipality'), width: 180, cell: (row) => row.municipality },
  {
    id: 'closesOn',
    header: t('settlement.closes-on'),
    width: 160,
    cell: (row) => (row.closesOn ? date(row.closesOn) : t('settlement.closing.none')),
  },
  { id: 'source', header: t('settlement.closing.source'), cell: (row) => row.source ?? '' },
];

/** Until when the accounts of the year take bookings: what decides in which year a settlement falls. */
export function AccountsClosings({ place, mayWrite }: { place: ContractYear; mayWrite: boolean }) {
  const { programmeId, year } = place;
  const { data } = apiQuery.useSuspenseQuery('get', '/accounts-closings', { params: { query: { programmeId, year } } });
  const [open, setOpen] = useState(false);
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2>{t('settlement.closings', { year })}</h2>
        {mayWrite && <Button onClick={() => setOpen(true)}>{t('settlement.closing.set')}</Button>}
      </div>
      <p className="kv-quiet">{t('settlement.closings.lead')}</p>
      <DataTable
        caption={t('settlement.closings', { year })}
        columns={columns}
        rows={data.items}
        rowId={(row) => row.municipalityId}
      />
      {open && <SetClosing place={place} closings={data.items} onClose={() => setOpen(false)} />}
    </section>
  );
}

function SetClosing({ place, closings, onClose }: { place: ContractYear; closings: Closing[]; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { municipalityId: closings[0]!.municipalityId, closesOn: null as string | null, source: '' },
    validate: {
      closesOn: (value) => (value ? null : t('settlement.closes-on.need')),
      source: (value) => (value.trim() ? null : t('settlement.closing.source.need')),
    },
    save: ({ municipalityId, closesOn, source }, { key }) =>
      api.POST('/accounts-closings', {
        params: { query: { programmeId: place.programmeId }, header: idempotent(key) },
        body: { municipalityId, closesOn: closesOn!, source, year: place.year },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('settlement.closing.set')} form={form} save={t('ui.save')} onClose={onClose}>
      <NativeSelect
        label={t('settlement.municipality')}
        data={closings.map((one) => ({ value: one.municipalityId, label: one.municipality }))}
        {...form.field('municipalityId')}
      />
      <DateInput
        label={t('settlement.closes-on')}
        description={t('settlement.closes-on.hint')}
        {...form.strict('closesOn')}
      />
      <TextInput label={t('settlement.closing.source')} maxLength={200} {...form.field('source')} />
    </FormDialog>
  );
}
