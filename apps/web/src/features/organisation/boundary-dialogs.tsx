import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PLACEMENTS, type Boundary } from './boundary';

const placements = () => PLACEMENTS.map((value) => ({ value, label: t(`organisation.boundary.placement.${value}`) }));

/** Which care stands where from a day on. */
export function BoundaryDialog({ onClose }: { onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { data } = apiQuery.useQuery('get', '/building-blocks', { params: { query: { programmeId, limit: 200 } } });
  const form = useRecordForm({
    initial: {
      buildingBlockId: '',
      product: '',
      placement: 'IN_CONTRACT',
      basis: '',
      note: '',
      startsOn: null as string | null,
      endsOn: null as string | null,
    },
    validate: {
      product: (value, { buildingBlockId }) =>
        value.trim() || buildingBlockId ? null : t('organisation.boundary.need-care'),
      basis: (value) => (value.trim() ? null : t('organisation.need-reference')),
      startsOn: (value) => (value ? null : t('organisation.need-day')),
    },
    save: ({ buildingBlockId, placement, startsOn, ...values }, { key }) =>
      api.POST('/care-boundaries', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: {
          ...values,
          buildingBlockId: buildingBlockId || null,
          placement: placement as Boundary['placement'],
          startsOn: startsOn!,
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('organisation.boundary.add')} form={form} save={t('ui.save')} onClose={onClose}>
      <Select
        data-autofocus
        label={t('organisation.boundary.block')}
        data={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        clearable
        {...form.field('buildingBlockId')}
        value={form.values.buildingBlockId || null}
        onChange={(value) => form.setValue('buildingBlockId', value ?? '')}
      />
      <TextInput
        label={t('organisation.boundary.product')}
        description={t('organisation.boundary.product.hint')}
        maxLength={200}
        {...form.field('product')}
      />
      <Select
        label={t('organisation.boundary.placement')}
        data={placements()}
        allowDeselect={false}
        {...form.field('placement')}
      />
      <TextInput
        label={t('organisation.boundary.basis')}
        description={t('organisation.boundary.basis.hint')}
        maxLength={500}
        {...form.field('basis')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateInput label={t('organisation.starts')} {...form.strict('startsOn')} />
        <DateInput label={t('organisation.ends')} description={t('ui.optional')} {...form.strict('endsOn')} />
      </SimpleGrid>
      <Textarea label={t('organisation.note')} autosize minRows={2} maxLength={2000} {...form.field('note')} />
    </FormDialog>
  );
}

export function MoveDialog({ row, onClose }: { row: Boundary; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { placement: row.placement as string, basis: '', startsOn: null as string | null },
    rowVersion: row.rowVersion,
    validate: {
      basis: (value) => (value.trim() ? null : t('organisation.need-reference')),
      startsOn: (value) => (value ? null : t('organisation.need-day')),
    },
    save: ({ placement, startsOn, basis }, { rowVersion }) =>
      api.POST('/care-boundaries/{id}/move', {
        params: { path: { id: row.id }, header: ifMatch(rowVersion) },
        body: { basis, placement: placement as Boundary['placement'], startsOn: startsOn! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('organisation.boundary.move.title')}
      form={form}
      save={t('organisation.boundary.move.do')}
      onClose={onClose}
    >
      <Select
        data-autofocus
        label={t('organisation.boundary.placement')}
        data={placements()}
        allowDeselect={false}
        {...form.field('placement')}
      />
      <TextInput label={t('organisation.boundary.basis')} maxLength={500} {...form.field('basis')} />
      <DateInput label={t('organisation.starts')} {...form.strict('startsOn')} />
    </FormDialog>
  );
}
