import { Select, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { usePlaces } from './place-options';

export type Unit = components['schemas']['UnitResponse'];

/** A joint body, or a team under a municipality or another part. */
export function UnitDialog({ unit, onClose }: { unit: Unit | null; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { options, placeOf } = usePlaces();
  const form = useRecordForm({
    initial: {
      name: unit?.name ?? '',
      kind: (unit?.kind ?? 'JOINT_BODY') as string,
      form: unit?.form ?? '',
      under: unit?.parentId ?? unit?.municipalityId ?? '',
      note: unit?.note ?? '',
    },
    rowVersion: unit?.rowVersion,
    validate: {
      name: (value) => (value.trim() ? null : t('organisation.need-name')),
      under: (value, { kind }) => (kind === 'JOINT_BODY' || value ? null : t('organisation.unit.need-under')),
    },
    save: ({ kind, under, ...values }, { key, rowVersion }) => {
      const { municipalityId, unitId: parentId } = placeOf(kind === 'TEAM' ? under : null);
      const body = { ...values, municipalityId, parentId };
      if (!unit) {
        const params = { query: { programmeId }, header: idempotent(key) };
        return api.POST('/organisation-units', { params, body: { ...body, kind: kind as Unit['kind'] } });
      }
      const params = { path: { id: unit.id }, header: ifMatch(rowVersion) };
      return api.PATCH('/organisation-units/{id}', { params, body });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(unit ? 'organisation.unit.change' : 'organisation.unit.add')}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <TextInput data-autofocus label={t('organisation.unit.name')} maxLength={120} {...form.field('name')} />
      <Select
        label={t('organisation.unit.kind')}
        data={['JOINT_BODY', 'TEAM'].map((value) => ({ value, label: t(`organisation.unit.kind.${value}`) }))}
        disabled={unit !== null}
        allowDeselect={false}
        {...form.field('kind')}
      />
      {form.values.kind === 'TEAM' && (
        <Select
          label={t('organisation.unit.under')}
          data={options.filter(({ value }) => value !== unit?.id)}
          searchable
          {...form.field('under')}
          value={form.values.under || null}
          onChange={(value) => form.setValue('under', value ?? '')}
        />
      )}
      <TextInput label={t('organisation.unit.form')} maxLength={120} {...form.field('form')} />
      <Textarea label={t('organisation.note')} autosize minRows={2} maxLength={2000} {...form.field('note')} />
    </FormDialog>
  );
}
