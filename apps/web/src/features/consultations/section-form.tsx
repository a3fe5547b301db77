import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Section } from './records';

interface SectionFormProps {
  consultationId: string;
  /** None: a new one. */
  section?: Section;
  onClose: () => void;
}

/** A heading of the questionnaire, with what parties read above its questions. */
export function SectionForm({ consultationId: id, section, onClose }: SectionFormProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { title: section?.title ?? '', intro: section?.intro ?? '' },
    rowVersion: section?.rowVersion,
    validate: { title: (value) => (value.trim() ? null : t('consultation.section.need-title')) },
    save: (body, { key, rowVersion }): Promise<unknown> =>
      section
        ? api.PATCH('/consultations/{id}/sections/{sectionId}', {
            params: { path: { id, sectionId: section.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/consultations/{id}/sections', { params: { path: { id }, header: idempotent(key) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(section ? 'consultation.section.change' : 'consultation.section.new')}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <TextInput data-autofocus label={t('consultation.section.title')} maxLength={200} {...form.field('title')} />
      <Textarea
        label={t('consultation.section.intro')}
        description={t('ui.optional')}
        autosize
        minRows={2}
        maxLength={4000}
        {...form.field('intro')}
      />
    </FormDialog>
  );
}
