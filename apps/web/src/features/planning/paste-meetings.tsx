import { LocalDate } from '@koersvast/kernel';
import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

interface Pasted {
  dates: { meetsOn: string; deliverOn: string | null }[];
  wrong: string[];
}

/** One day a line, with the day to hand in behind it when it deviates: `12-01-2027` or `12-01-2027; 05-01-2027`. */
export function readPasted(text: string): Pasted {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const pasted: Pasted = { dates: [], wrong: [] };
  for (const line of lines) {
    const [meets, deliver, ...rest] = line.split(/[;\t]/).map((part) => LocalDate.readDutch(part.trim()));
    if (!meets?.ok || (deliver && !deliver.ok) || rest.length > 0) pasted.wrong.push(line);
    else pasted.dates.push({ meetsOn: meets.value, deliverOn: deliver?.value ?? null });
  }
  return pasted;
}

/** Many meetings at once, from the list that a griffie sends. */
export function PasteMeetings({ onClose }: { onClose: () => void }) {
  const { programmeId, municipalities } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      municipalityId: '',
      body: 'COLLEGE' as 'COLLEGE' | 'COUNCIL',
      deliveryDays: 5 as number | '',
      lines: '',
    },
    validate: {
      municipalityId: (value) => (value ? null : t('calendar.need-municipality')),
      deliveryDays: (value) => (value === '' ? t('calendar.need-days') : null),
      lines: (value) => {
        const { dates, wrong } = readPasted(value);
        if (wrong.length > 0) return t('calendar.wrong-line', { line: wrong[0]! });
        return dates.length > 0 ? null : t('calendar.need-lines');
      },
    },
    save: ({ lines, deliveryDays, ...values }, { key }) =>
      api.POST('/decision-meetings', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { ...values, deliveryDays: Number(deliveryDays), dates: readPasted(lines).dates },
      }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      notifications.show({ message: t('calendar.added', { added: data!.added, present: data!.present }) });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('calendar.paste')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Select
              label={t('calendar.municipality')}
              data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field('municipalityId')}
              value={form.values.municipalityId || null}
            />
            <Select
              label={t('calendar.body')}
              data={['COLLEGE', 'COUNCIL'].map((value) => ({ value, label: t(`calendar.body.${value}`) }))}
              allowDeselect={false}
              {...form.field('body')}
            />
            <NumberInput label={t('calendar.delivery-days')} min={0} max={120} {...form.field('deliveryDays')} />
          </SimpleGrid>
          <Textarea
            label={t('calendar.lines')}
            description={t('calendar.lines.hint')}
            autosize
            minRows={6}
            maxRows={16}
            {...form.field('lines')}
          />
          <p className="kv-quiet" aria-live="polite">
            {t('calendar.read', { count: readPasted(form.values.lines).dates.length })}
          </p>
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('calendar.paste.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
