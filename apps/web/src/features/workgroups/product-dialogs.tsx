import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FileDrop } from '@web/ui/form/file-drop';
import { FormDialog } from '@web/ui/form/form-dialog';
import { RecordForm, useRecordForm } from '@web/ui/form/use-record-form';
import type { Product } from './products-tab';

const MEGABYTES_20 = 20 * 1_048_576;

interface ProductDialogProps {
  workgroupId: string;
  product: Product;
  onClose: () => void;
}

function useSaved(onClose: () => void) {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries();
    onClose();
  };
}

const needTitle = { title: (value: string) => (value.trim() ? null : t('workgroup.need-title')) };

/** A product that the workgroup is to deliver. */
export function PlanProductDialog({ workgroupId, onClose }: Omit<ProductDialogProps, 'product'>) {
  const form = useRecordForm({
    initial: { title: '', note: '', dueOn: null as string | null },
    validate: needTitle,
    save: (body, { key }) =>
      api.POST('/workgroups/{workgroupId}/deliverables', {
        params: { path: { workgroupId }, header: idempotent(key) },
        body,
      }),
    onSaved: useSaved(onClose),
  });
  return (
    <FormDialog title={t('workgroup.product.add')} form={form} save={t('workgroup.product.save')} onClose={onClose}>
      <ProductFields form={form} />
    </FormDialog>
  );
}

/** Other words or another day, until it is published. */
export function ChangeProductDialog({ workgroupId, product, onClose }: ProductDialogProps) {
  const { id, title, note, dueOn, rowVersion } = product;
  const form = useRecordForm({
    initial: { title, note, dueOn },
    rowVersion,
    validate: needTitle,
    save: (body, saved) =>
      api.PATCH('/workgroups/{workgroupId}/deliverables/{id}', {
        params: { path: { workgroupId, id }, header: ifMatch(saved.rowVersion) },
        body,
      }),
    onSaved: useSaved(onClose),
  });
  return (
    <FormDialog
      title={t('workgroup.product.change.title')}
      form={form}
      save={t('workgroup.product.save')}
      onClose={onClose}
    >
      <ProductFields form={form} />
    </FormDialog>
  );
}

type Words = { title: string; note: string; dueOn: string | null };

function ProductFields({ form }: { form: Pick<RecordForm<Words>, 'field' | 'strict'> }) {
  return (
    <>
      <TextInput label={t('workgroup.product.title')} maxLength={200} {...form.field('title')} />
      <Textarea label={t('workgroup.product.note')} autosize minRows={2} maxLength={4000} {...form.field('note')} />
      <DateInput label={t('workgroup.product.due')} {...form.strict('dueOn')} />
    </>
  );
}

/** The file of a product; a next one becomes a next version. */
export function HandInDialog({ workgroupId, product, onClose }: ProductDialogProps) {
  const [file, setFile] = useState<File | null>(null);
  const { id, rowVersion } = product;
  const form = useRecordForm({
    initial: { name: '' },
    rowVersion,
    validate: { name: () => (file ? null : t('workgroup.product.need-file')) },
    save: (_, saved) => {
      const body = new FormData();
      body.append('file', file!);
      return api.POST('/workgroups/{workgroupId}/deliverables/{id}/hand-in', {
        params: { path: { workgroupId, id }, header: ifMatch(saved.rowVersion) },
        body: body as never,
        bodySerializer: () => body,
      });
    },
    onSaved: useSaved(onClose),
  });
  const field = form.field('name');
  return (
    <FormDialog title={product.title} form={form} save={t('workgroup.product.hand-in')} onClose={onClose}>
      <FileDrop
        id={field.id}
        label={t('workgroup.product.file')}
        hint={t('workgroup.product.file.hint')}
        accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt"
        maxBytes={MEGABYTES_20}
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          form.setValue('name', chosen?.name ?? '');
        }}
        error={field.error as string | null}
      />
    </FormDialog>
  );
}

/** When and where a product became public. */
export function PublishDialog({ workgroupId, product, onClose }: ProductDialogProps) {
  const { id, rowVersion } = product;
  const form = useRecordForm({
    initial: { publishedOn: null as string | null, publicationId: '', where: '' },
    rowVersion,
    validate: {
      publishedOn: (value) => (value ? null : t('workgroup.need-date')),
      publicationId: (value, { where }) => (value || where.trim() ? null : t('workgroup.product.need-where')),
    },
    save: ({ publishedOn, publicationId, where }, saved) =>
      api.POST('/workgroups/{workgroupId}/deliverables/{id}/publish', {
        params: { path: { workgroupId, id }, header: ifMatch(saved.rowVersion) },
        body: { publishedOn: publishedOn!, publicationId: publicationId || null, where },
      }),
    onSaved: useSaved(onClose),
  });
  return (
    <FormDialog title={product.title} form={form} save={t('workgroup.product.publish.save')} onClose={onClose}>
      <DateInput label={t('workgroup.product.published-on')} {...form.strict('publishedOn')} />
      <TextInput
        label={t('workgroup.product.publication-id')}
        description={t('workgroup.product.publication-id.hint')}
        inputMode="numeric"
        {...form.field('publicationId')}
      />
      <TextInput label={t('workgroup.product.where')} maxLength={500} {...form.field('where')} />
    </FormDialog>
  );
}
