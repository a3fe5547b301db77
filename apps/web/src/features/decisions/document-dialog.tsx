import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FileDrop } from '@web/ui/form/file-drop';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

interface DocumentDialogProps {
  decision: components['schemas']['DecisionResponse'];
  choice: components['schemas']['MunicipalChoiceResponse'];
  onClose: () => void;
}

const MEGABYTES_20 = 20 * 1_048_576;

/** The decision itself as a file, beside what was recorded of it. */
export function DocumentDialog({ decision, choice, onClose }: DocumentDialogProps) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const form = useRecordForm({
    initial: { name: '' },
    rowVersion: decision.rowVersion,
    validate: { name: () => (file ? null : t('decision.need-file')) },
    save: (_, { rowVersion }) => {
      const body = new FormData();
      body.append('file', file!);
      return api.POST('/decisions/{id}/choices/{choiceId}/document', {
        params: { path: { id: decision.id, choiceId: choice.id }, header: ifMatch(rowVersion) },
        body: body as never,
        bodySerializer: () => body,
      });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const field = form.field('name');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('decision.document.title', { municipality: choice.municipality, reference: choice.reference })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <FileDrop
            id={field.id}
            label={t('decision.document')}
            hint={t('decision.document.hint')}
            accept=".pdf,.docx,.odt"
            maxBytes={MEGABYTES_20}
            file={file}
            onFile={(chosen) => {
              setFile(chosen);
              form.setValue('name', chosen?.name ?? '');
            }}
            error={field.error as string | null}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('decision.document.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
