import { Button, Checkbox, Group, MultiSelect, NumberInput, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { notifications } from '@mantine/notifications';
import { KINDS } from './entry';

type Setting = components['schemas']['ReminderSettingResponse'];

/** One mail a day for who wants it: of what, and how long in advance. */
export function ReminderDialog({ onClose }: { onClose: () => void }) {
  const { programmeId } = useScope();
  const query = { programmeId } as object;
  const { data } = useQuery({
    queryKey: ['reminder-setting', programmeId],
    queryFn: () => api.GET('/reminder-settings/own', { params: { query } }).then((answer) => answer.data as Setting),
    staleTime: 0,
    gcTime: 0,
  });
  return data ? <ReminderForm setting={data} onClose={onClose} /> : null;
}

function ReminderForm({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { rowVersion, ...initial } = setting;
  const form = useRecordForm({
    initial: initial as Omit<Setting, 'rowVersion'>,
    rowVersion,
    validate: {
      kinds: (value, values) => (values.active && value.length === 0 ? t('reminder.need-kind') : null),
      daysAhead: (value) => (Number(value) >= 1 && Number(value) <= 90 ? null : t('reminder.days.range')),
    },
    save: ({ daysAhead, ...values }, { rowVersion: version }) =>
      api.PUT('/reminder-settings/own', {
        params: { query: { programmeId } as object, header: ifMatch(version) },
        body: { ...values, daysAhead: Number(daysAhead) },
      }),
    onSaved: async () => {
      await client.invalidateQueries({ queryKey: ['reminder-setting'] });
      notifications.show({ message: t(form.values.active ? 'reminder.saved.on' : 'reminder.saved.off') });
      onClose();
    },
  });
  const { active, kinds } = form.values;
  const all = kinds.length === KINDS.length;
  return (
    <FormDialog title={t('reminder.title')} form={form} save={t('reminder.save')} size="lg" onClose={onClose}>
      <Switch
        label={t('reminder.active')}
        description={t('reminder.active.hint')}
        checked={active}
        onChange={(event) => form.setValue('active', event.currentTarget.checked)}
      />
      <NumberInput
        label={t('reminder.days')}
        description={t('reminder.days.hint')}
        min={1}
        max={90}
        allowDecimal={false}
        disabled={!active}
        {...form.field('daysAhead')}
      />
      <Checkbox
        label={t('reminder.mine')}
        disabled={!active}
        checked={form.values.onlyMine}
        onChange={(event) => form.setValue('onlyMine', event.currentTarget.checked)}
      />
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <MultiSelect
          style={{ flex: 1 }}
          label={t('reminder.kinds')}
          disabled={!active}
          data={KINDS.map((value) => ({ value, label: t(`agenda.kind.${value}`) }))}
          {...form.field('kinds')}
        />
        <Button disabled={!active} onClick={() => form.setValue('kinds', all ? [] : [...KINDS])}>
          {t(all ? 'reminder.kinds.none' : 'reminder.kinds.all')}
        </Button>
      </Group>
    </FormDialog>
  );
}
