import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Talk } from './talk-state';

interface MinutesFormProps {
  consultationId: string;
  talk: Talk;
  onClose: () => void;
}

/** A new version of the minutes; the older ones stay. */
export function MinutesForm({ consultationId, talk, onClose }: MinutesFormProps) {
  const client = useQueryClient();
  const [current] = talk.minutes;
  const path = { consultationId, id: talk.id };
  const form = useRecordForm({
    initial: { text: current?.text ?? '', changeReason: '' },
    rowVersion: talk.rowVersion,
    validate: { text: (value) => (value.trim() ? null : t('talk.need.minutes')) },
    save: (body, { rowVersion }) =>
      api.POST('/consultations/{consultationId}/talks/{id}/minutes', {
        params: { path, header: ifMatch(rowVersion) },
        body,
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/consultations/{consultationId}/talks/{id}', { params: { path } });
        return { values: { text: data!.minutes[0]?.text ?? '', changeReason: '' }, rowVersion: data!.rowVersion };
      },
      labels: { text: t('talk.minutes'), changeReason: t('talk.minutes.reason') },
    },
  });
  return (
    <form {...form.props}>
      <Stack>
        <h2>{t(current ? 'talk.minutes.change' : 'talk.minutes.write')}</h2>
        <FormErrorSummary errors={form.errors} />
        <Textarea
          label={t('talk.minutes')}
          description={t('talk.minutes.hint')}
          autosize
          minRows={12}
          maxLength={50000}
          classNames={{ input: 'kv-words' }}
          {...form.field('text')}
        />
        {current && (
          <TextInput
            label={t('talk.minutes.reason')}
            description={t('ui.optional')}
            maxLength={2000}
            {...form.field('changeReason')}
          />
        )}
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('talk.minutes.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
