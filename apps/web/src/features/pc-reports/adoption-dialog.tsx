import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FileDrop } from '@web/ui/form/file-drop';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Adoption, AdoptionRow } from './adoptions';
import { useRefresh } from './report-data';

interface AdoptionDialogProps {
  reportId: string;
  row: AdoptionRow;
  body: Adoption['body'];
  onClose: () => void;
}

const MEGABYTES_20 = 20 * 1_048_576;

/** Lays down a decision; what was recorded before of this college or council stays to be seen. */
export function AdoptionDialog({ reportId, row, body, onClose }: AdoptionDialogProps) {
  const refresh = useRefresh();
  const held = body === 'COLLEGE' ? row.college : row.council;
  const [file, setFile] = useState<File | null>(null);
  const outcomes: Adoption['outcome'][] = ['ADOPTED', 'DEVIATING', 'REJECTED', ...(held ? (['REVOKED'] as const) : [])];
  const form = useRecordForm({
    initial: {
      outcome: (held?.outcome ?? 'ADOPTED') as string,
      decidedOn: held?.decidedOn ?? null,
      reference: held?.reference ?? '',
      note: held?.note ?? '',
    },
    validate: {
      decidedOn: (day) => (day ? null : t('pc-report.adoptions.need-day')),
      reference: (text) => (text.trim() ? null : t('pc-report.adoptions.need-reference')),
      note: (text, { outcome }) => (outcome === 'ADOPTED' || text.trim() ? null : t('pc-report.adoptions.need-note')),
    },
    save: async ({ outcome, decidedOn, reference, note }, { key }) => {
      const { data } = await api.POST('/pc-reports/{id}/adoptions', {
        params: { path: { id: reportId }, header: idempotent(key) },
        body: {
          municipalityId: row.municipalityId,
          body,
          outcome: outcome as 'ADOPTED',
          decidedOn: decidedOn!,
          reference,
          note,
        },
      });
      const made = data!.items.find(({ municipalityId }) => municipalityId === row.municipalityId)!;
      const recorded = body === 'COLLEGE' ? made.college : made.council;
      if (file && recorded) await attach(recorded.id, file, `${key}-file`);
    },
    onSaved: async () => {
      await refresh();
      onClose();
    },
  });
  const title = t('pc-report.adoptions.record.of', {
    body: t(`pc-report.adoptions.${body}`),
    municipality: row.municipality,
  });
  return (
    <FormDialog title={title} form={form} save={t('pc-report.adoptions.record')} onClose={onClose}>
      <Select
        label={t('pc-report.adoptions.outcome')}
        allowDeselect={false}
        data={outcomes.map((value) => ({ value, label: t(`pc-report.adoptions.outcome.${value}`) }))}
        {...form.field('outcome')}
      />
      <DateInput label={t('pc-report.adoptions.day')} {...form.strict('decidedOn')} />
      <TextInput
        label={t('pc-report.adoptions.reference')}
        description={t('pc-report.adoptions.reference.hint')}
        {...form.field('reference')}
      />
      <Textarea
        label={t('pc-report.adoptions.note')}
        description={t('pc-report.adoptions.note.hint')}
        autosize
        minRows={2}
        {...form.field('note')}
      />
      <FileDrop
        label={t('pc-report.adoptions.file')}
        hint={t('pc-report.adoptions.file.hint')}
        accept=".pdf,.docx,.odt"
        maxBytes={MEGABYTES_20}
        file={file}
        onFile={setFile}
      />
    </FormDialog>
  );
}

async function attach(id: string, file: File, key: string): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  await api.POST('/report-adoptions/{id}/documents', {
    params: { path: { id }, header: idempotent(key) },
    body: body as never,
    bodySerializer: () => body,
  });
}
