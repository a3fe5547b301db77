import { Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';

type Term = components['schemas']['CouncilTermResponse'];

const columns: Column<Term>[] = [
  { id: 'municipality', header: t('council.municipality'), cell: (row) => row.municipality },
  { id: 'from', header: t('council.terms.from'), width: 110, cell: (row) => date(row.validFrom) },
  { id: 'days', header: t('council.terms.days'), width: 110, align: 'right', cell: (row) => row.workingDays },
  { id: 'source', header: t('council.terms.source'), width: 220, cell: (row) => row.source },
];

/** The terms of the councils with their first day, and a new one. */
export function TermsDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { programmeId, municipalities } = useScope();
  const query = { programmeId };
  const { data } = apiQuery.useQuery('get', '/council-questions/terms', { params: { query } });
  const need = (value: string | null): string | null => (value ? null : t('council.need'));
  const form = useRecordForm({
    initial: { municipalityId: '', validFrom: null as string | null, workingDays: '', source: '' },
    validate: {
      ...{ municipalityId: need, validFrom: need, source: need },
      workingDays: (value) =>
        /^\d{1,3}$/.test(value) && +value >= 1 && +value <= 120 ? null : t('council.terms.need-days'),
    },
    save: ({ validFrom, workingDays, ...rest }, { key }) =>
      api.POST('/council-questions/terms', {
        params: { query, header: idempotent(key) },
        body: { ...rest, validFrom: validFrom!, workingDays: Number(workingDays) },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog size="lg" title={t('council.terms')} form={form} save={t('council.terms.add')} onClose={onClose}>
      <p>{t('council.terms.text')}</p>
      <DataTable
        caption={t('council.terms')}
        columns={columns}
        rows={data?.items ?? []}
        rowId={(row) => row.id}
        empty={<p className="kv-quiet">{t('council.terms.none')}</p>}
      />
      <Select
        label={t('council.municipality')}
        data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('municipalityId')}
        value={form.values.municipalityId || null}
      />
      <DateInput label={t('council.terms.from')} {...form.strict('validFrom')} />
      <TextInput label={t('council.terms.days')} inputMode="numeric" {...form.field('workingDays')} />
      <TextInput label={t('council.terms.source')} maxLength={400} {...form.field('source')} />
    </FormDialog>
  );
}
