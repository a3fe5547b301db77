import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';

const partsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

interface SplitDialogProps {
  contribution: components['schemas']['ContributionResponse'];
  onClose: () => void;
}

/** One sentence in several, each on a line of its own. */
export function SplitDialog({ contribution, onClose }: SplitDialogProps) {
  const client = useQueryClient();
  const { id, code, sentence, rowVersion } = contribution;
  const form = useRecordForm({
    initial: { parts: sentence.split(/(?<=[.;])\s+/).join('\n') },
    rowVersion,
    validate: { parts: (value) => (partsOf(value).length > 1 ? null : t('contribution.need-parts')) },
    save: ({ parts }, saved) =>
      api.POST('/contributions/{id}/split', {
        params: { path: { id }, header: ifMatch(saved.rowVersion) },
        body: { parts: partsOf(parts).map((part) => ({ sentence: part })) },
      }),
    onSaved: async ({ data }) => {
      const codes = data!.items.map((part) => part.code).join(', ');
      notifications.show({ message: t('contribution.split.done', { codes }) });
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('contribution.split.title', { code })}
      size="lg"
      form={form}
      save={t('contribution.split.save')}
      onClose={onClose}
    >
      <p className="kv-quiet">{t('contribution.split.text')}</p>
      <Textarea
        label={t('contribution.split.parts')}
        autosize
        minRows={4}
        classNames={{ input: 'kv-words' }}
        {...form.field('parts')}
      />
    </FormDialog>
  );
}
