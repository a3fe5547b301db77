import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { usePlaces } from './place-options';

type Member = components['schemas']['SeatResponse'];

const SEATS = ['CHAIR', 'SECRETARY', 'MEMBER', 'ADVISER'];

/** A seat for a function; who fills it is no business of this register. */
export function SeatDialog({ bodyId, onClose }: { bodyId: string; onClose: () => void }) {
  const client = useQueryClient();
  const { options, placeOf } = usePlaces();
  const form = useRecordForm({
    initial: {
      functionTitle: '',
      place: '',
      seat: 'MEMBER',
      startsOn: null as string | null,
      endsOn: null as string | null,
    },
    validate: {
      functionTitle: (value) => (value.trim() ? null : t('organisation.function.need-title')),
      startsOn: (value) => (value ? null : t('organisation.need-day')),
    },
    save: ({ place, seat, startsOn, ...values }, { key }) =>
      api.POST('/governance-bodies/{id}/members', {
        params: { path: { id: bodyId }, header: idempotent(key) },
        body: { ...values, ...placeOf(place || null), seat: seat as Member['seat'], startsOn: startsOn! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('organisation.member.add')} form={form} save={t('organisation.member.add')} onClose={onClose}>
      <TextInput
        data-autofocus
        label={t('organisation.member.function')}
        description={t('organisation.function.title.hint')}
        maxLength={120}
        {...form.field('functionTitle')}
      />
      <Select
        label={t('organisation.member.place')}
        description={t('organisation.member.place.hint')}
        data={options}
        searchable
        clearable
        {...form.field('place')}
        value={form.values.place || null}
        onChange={(value) => form.setValue('place', value ?? '')}
      />
      <Select
        label={t('organisation.member.seat')}
        data={SEATS.map((value) => ({ value, label: t(`organisation.member.seat.${value}`) }))}
        allowDeselect={false}
        {...form.field('seat')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateInput label={t('organisation.starts')} {...form.strict('startsOn')} />
        <DateInput label={t('organisation.ends')} description={t('ui.optional')} {...form.strict('endsOn')} />
      </SimpleGrid>
    </FormDialog>
  );
}

export function EndSeatDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { endsOn: null as string | null },
    rowVersion: member.rowVersion,
    validate: { endsOn: (value) => (value ? null : t('organisation.need-day')) },
    save: ({ endsOn }, { rowVersion }) =>
      api.PATCH('/governance-bodies/members/{id}', {
        params: { path: { id: member.id }, header: ifMatch(rowVersion) },
        body: { endsOn },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('organisation.member.end.title')}
      form={form}
      save={t('organisation.member.end.do')}
      onClose={onClose}
    >
      <p>{member.functionTitle}</p>
      <DateInput label={t('organisation.ends')} {...form.strict('endsOn')} />
    </FormDialog>
  );
}
