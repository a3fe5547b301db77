import { Button, Textarea, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import classes from './contributions.module.css';

interface Mergeable {
  id: string;
  code: string;
  sentence: string;
  rowVersion: number;
}

interface MergeDialogProps {
  /** The first gives workgroup and question. */
  rows: Mergeable[];
  onClose: () => void;
  onDone: () => void;
}

/** Several sentences in one; a person writes how it says it. */
export function MergeDialog({ rows, onClose, onDone }: MergeDialogProps) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const form = useRecordForm({
    initial: { sentence: rows[0]!.sentence },
    validate: { sentence: (value) => (value.trim() ? null : t('contribution.need-sentence')) },
    save: ({ sentence }, { key }) =>
      api.POST('/contributions/merge', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { items: rows.map(({ id, rowVersion }) => ({ id, rowVersion })), sentence },
      }),
    onSaved: async ({ data }) => {
      notifications.show({ message: t('contribution.merge.done', { code: data!.code }) });
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <FormDialog
      title={t('contribution.merge.title', { count: rows.length })}
      size="lg"
      form={form}
      save={t('contribution.merge.save')}
      onClose={onClose}
    >
      <p className="kv-quiet">{t('contribution.merge.text')}</p>
      <ul className={classes.plain}>
        {rows.map((row) => (
          <li key={row.id}>
            {row.code} <span className="kv-words">“{row.sentence}”</span>{' '}
            <Button size="compact-xs" variant="subtle" onClick={() => form.setValue('sentence', row.sentence)}>
              {t('contribution.merge.use')} <VisuallyHidden>{row.code}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      <Textarea
        label={t('contribution.merge.sentence')}
        autosize
        minRows={3}
        maxLength={4000}
        classNames={{ input: 'kv-words' }}
        {...form.field('sentence')}
      />
    </FormDialog>
  );
}
