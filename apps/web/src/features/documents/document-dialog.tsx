import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FileDrop } from '@web/ui/form/file-drop';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { ACCEPTED, type DocumentDetail, type DocumentRecord, KINDS, LEVELS, MOST_BYTES, RULES, WOO } from './document';

interface DocumentDialogProps {
  /** The document that changes; without it a new one, with its file. */
  document?: DocumentDetail;
  /** To what a new one is put. */
  record?: DocumentRecord;
  onClose: () => void;
}

const options = (values: readonly string[], prefix: string) =>
  values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));

/** What is said of a document; a new one comes with its file. */
export function DocumentDialog({ document, record, onClose }: DocumentDialogProps) {
  const form = useDocumentForm(document, record, onClose);
  const [file, setFile] = [form.values.file, (next: File | null) => form.setValue('file', next)];
  return (
    <FormDialog
      size="lg"
      title={document ? t('document.change.of', { code: document.code }) : t('document.add')}
      form={form}
      save={t(document ? 'document.save' : 'document.add.save')}
      onClose={onClose}
    >
      {!document && (
        <FileDrop
          label={t('document.file')}
          hint={t('document.file.hint')}
          accept={ACCEPTED}
          maxBytes={MOST_BYTES}
          file={file}
          onFile={(next) => {
            setFile(next);
            // A name that is already there saves typing.
            if (next && form.values.title === '')
              form.setValue('title', next.name.replace(/\.[^.]+$/, '').slice(0, 200));
          }}
          error={form.field('file').error as string | null}
          id={form.field('file').id}
        />
      )}
      <TextInput label={t('document.column.title')} maxLength={200} {...form.field('title')} />
      <Group grow align="flex-start">
        <Select
          label={t('document.column.kind')}
          allowDeselect={false}
          data={options(KINDS, 'document.kind')}
          {...form.field('kind')}
        />
        <DateInput label={t('document.column.dated')} {...form.strict('datedOn')} />
      </Group>
      <Select
        label={t('document.column.level')}
        description={t('document.level.hint')}
        allowDeselect={false}
        data={options(LEVELS, 'document.level')}
        {...form.field('confidentiality')}
      />
      <Select
        label={t('document.woo')}
        allowDeselect={false}
        data={options(WOO, 'document.woo')}
        {...form.field('wooCategory')}
      />
      <Group grow align="flex-start">
        <Select
          label={t('document.rule')}
          allowDeselect={false}
          data={options(RULES, 'document.rule')}
          {...form.field('retentionRule')}
        />
        <DateInput label={t('document.rule.from')} {...form.strict('retentionFrom')} />
      </Group>
      <Textarea
        label={t('document.notes')}
        description={t('document.notes.hint')}
        autosize
        minRows={2}
        maxLength={10_000}
        {...form.field('notes')}
      />
    </FormDialog>
  );
}

function useDocumentForm(
  document: DocumentDetail | undefined,
  record: DocumentRecord | undefined,
  onClose: () => void,
) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const [initial] = useState(() => ({
    file: null as File | null,
    title: document?.title ?? '',
    notes: document?.notes ?? '',
    kind: (document?.kind ?? 'OTHER') as string,
    confidentiality: (document?.confidentiality ?? 'INTERNAL') as string,
    wooCategory: (document?.wooCategory ?? 'NONE') as string,
    datedOn: (document?.datedOn ?? null) as string | null,
    retentionRule: (document?.retentionRule ?? 'CONTRACT') as string,
    retentionFrom: (document?.retentionFrom ?? null) as string | null,
  }));
  return useRecordForm({
    initial,
    rowVersion: document?.rowVersion,
    validate: {
      file: (value) => (document || value ? null : t('document.need-file')),
      title: (value) => (value.trim() ? null : t('document.need-title')),
    },
    save: ({ file, ...content }, { key, rowVersion }) => {
      if (document) {
        const params = { path: { id: document.id }, header: ifMatch(rowVersion) };
        return api.PATCH('/documents/{id}', { params, body: content as never });
      }
      const body = new FormData();
      const to = record && { recordKind: record.kind, recordId: record.id };
      for (const [name, value] of Object.entries({ ...content, ...to })) if (value !== null) body.append(name, value);
      body.append('file', file!);
      const params = { query: { programmeId } as object, header: idempotent(key) };
      return api.POST('/documents', { params, body: body as never, bodySerializer: () => body });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
}
