import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

type Meeting = components['schemas']['DecisionMeetingResponse'];

type Values = {
  municipalityId: string;
  body: 'COLLEGE' | 'COUNCIL';
  deliveryDays: number | '';
  meetsOn: string | null;
  deliverOn: string | null;
};

const valuesOf = (meeting: Meeting | null): Values => ({
  municipalityId: meeting?.municipalityId ?? '',
  body: meeting?.body ?? 'COLLEGE',
  deliveryDays: 5,
  meetsOn: meeting?.meetsOn ?? null,
  deliverOn: meeting?.deliverOn ?? null,
});

/** One meeting: a new one, or another day for one that stands. Whose it is does not change. */
export function MeetingDialog({ meeting, onClose }: { meeting: Meeting | null; onClose: () => void }) {
  const { programmeId, municipalities } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: valuesOf(meeting),
    rowVersion: meeting?.rowVersion,
    validate: {
      municipalityId: (value) => (value ? null : t('calendar.need-municipality')),
      deliveryDays: (value) => (value === '' ? t('calendar.need-days') : null),
      meetsOn: (value) => (value ? null : t('calendar.need-meets')),
      deliverOn: (value, { meetsOn }) => {
        if (value && meetsOn && value > meetsOn) return t('calendar.deliver-after');
        return value || !meeting ? null : t('calendar.need-deliver');
      },
    },
    save: async ({ meetsOn, deliverOn, municipalityId, body, deliveryDays }, { key, rowVersion }) => {
      if (meeting) {
        const params = { path: { id: meeting.id }, header: ifMatch(rowVersion) };
        return api.PATCH('/decision-meetings/{id}', {
          params,
          body: { meetsOn: meetsOn!, deliverOn: deliverOn! },
        });
      }
      const params = { query: { programmeId }, header: idempotent(key) };
      const dates = [{ meetsOn: meetsOn!, deliverOn }];
      return api.POST('/decision-meetings', {
        params,
        body: { municipalityId, body, deliveryDays: Number(deliveryDays), dates },
      });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('calendar.saved') });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(meeting ? 'calendar.edit.title' : 'calendar.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <Select
            label={t('calendar.municipality')}
            data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
            disabled={meeting !== null}
            {...form.field('municipalityId')}
            value={form.values.municipalityId || null}
          />
          <Select
            label={t('calendar.body')}
            data={['COLLEGE', 'COUNCIL'].map((value) => ({ value, label: t(`calendar.body.${value}`) }))}
            allowDeselect={false}
            disabled={meeting !== null}
            {...form.field('body')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
            <DateInput label={t('calendar.meets')} {...form.strict('meetsOn')} />
            <DateInput
              label={t('calendar.deliver')}
              description={meeting ? undefined : t('calendar.deliver.hint')}
              {...form.strict('deliverOn')}
            />
          </SimpleGrid>
          {!meeting && (
            <NumberInput label={t('calendar.delivery-days')} min={0} max={120} {...form.field('deliveryDays')} />
          )}
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
