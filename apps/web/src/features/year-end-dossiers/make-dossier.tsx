import { Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';

/** Asks for the dossier of one contract and year, and goes to it while it is being made. */
export function MakeDossier({ onClose }: { onClose: () => void }) {
  const { programmeId, year } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const query = { programmeId, limit: 200 };
  const contracts = apiQuery.useQuery('get', '/contracts', { params: { query } }).data?.items ?? [];
  const form = useRecordForm({
    initial: { contractId: '', year: String(year), note: '' },
    validate: {
      contractId: (value) => (value || contracts.length === 1 ? null : t('dossier-year.make.need-contract')),
      year: (value) => (/^\d{4}$/.test(value.trim()) ? null : t('dossier-year.make.need-year')),
    },
    save: (values, { key }) =>
      api.POST('/year-end-dossiers', {
        params: { header: idempotent(key) },
        body: { contractId: values.contractId || contracts[0]!.id, year: Number(values.year), note: values.note },
      }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/jaardossiers/${data!.id}` });
    },
  });
  return (
    <FormDialog title={t('dossier-year.make')} form={form} save={t('dossier-year.make')} onClose={onClose}>
      <p>{t('dossier-year.make.text')}</p>
      <Select
        label={t('dossier-year.make.contract')}
        data={contracts.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        allowDeselect={false}
        {...form.field('contractId')}
        value={form.values.contractId || (contracts.length === 1 ? contracts[0]!.id : null)}
      />
      <TextInput
        label={t('dossier-year.make.year')}
        inputMode="numeric"
        maxLength={4}
        w={120}
        {...form.field('year')}
      />
      <Textarea
        label={t('dossier-year.make.note')}
        description={t('dossier-year.make.note.hint')}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.field('note')}
      />
    </FormDialog>
  );
}
