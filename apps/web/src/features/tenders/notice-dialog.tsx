import { Button, Group, Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Notice } from './notice-table';

const TYPES = ['MAC', 'AAO', 'AGO', 'REC', 'VBE'] as const;
const SUBTYPES = ['E1', '4', '7', '12', '16', '20', '25', '29', '33', '38', '40', 'E5'] as const;

interface NoticeDialogProps {
  /** Null for a new one. */
  notice: Notice | null;
  tenderId?: string;
  tenderReference?: string | null;
  onClose: () => void;
}

type Values = {
  publicationId: string;
  tenderReference: string;
  tenderId: string;
  typeCode: Notice['typeCode'];
  subtype: string;
  publishedOn: string | null;
  deadlineOn: string | null;
  url: string;
  note: string;
};

const valuesOf = (notice: Notice | null, props: NoticeDialogProps): Values => ({
  publicationId: notice?.publicationId ?? '',
  tenderReference: notice?.tenderReference ?? props.tenderReference ?? '',
  tenderId: notice?.tenderId ?? props.tenderId ?? '',
  typeCode: notice?.typeCode ?? 'AAO',
  subtype: notice?.subtype ?? '',
  publishedOn: notice?.publishedOn ?? null,
  deadlineOn: notice?.deadlineOn ?? null,
  url: notice?.url ?? '',
  note: notice?.note ?? '',
});

const bodyOf = (values: Values) => ({
  ...values,
  tenderId: values.tenderId || null,
  tenderReference: values.tenderReference.trim() || null,
  subtype: (values.subtype || null) as Notice['subtype'],
  url: values.url.trim() || null,
});

/** One publication on TenderNed: its own number, and the reference that groups it with others. */
export function NoticeDialog(props: NoticeDialogProps) {
  const { notice, onClose } = props;
  const { programmeId, tenders } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: valuesOf(notice, props),
    rowVersion: notice?.rowVersion,
    validate: {
      publicationId: (value) => (/^\d{1,12}$/.test(value) ? null : t('notice.need-number')),
      url: (value) => (/^(https:\/\/\S+)?$/.test(value.trim()) ? null : t('notice.need-url')),
    },
    save: async (values, { key, rowVersion }) => {
      const body = bodyOf(values);
      return notice
        ? api.PATCH('/notices/{id}', { params: { path: { id: notice.id }, header: ifMatch(rowVersion) }, body })
        : api.POST('/notices', { params: { query: { programmeId }, header: idempotent(key) }, body });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const subtypes = SUBTYPES.map((value) => ({ value, label: `${value} · ${t(`notice.subtype.${value}`)}` }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(notice ? 'notice.change' : 'notice.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              data-autofocus
              label={t('notice.publication')}
              description={t('notice.publication.hint')}
              inputMode="numeric"
              maxLength={12}
              {...form.field('publicationId')}
            />
            <TextInput
              label={t('notice.reference')}
              description={t('notice.reference.hint')}
              maxLength={60}
              {...form.field('tenderReference')}
            />
            <Select
              label={t('notice.type')}
              data={TYPES.map((value) => ({ value, label: t(`notice.type.${value}`) }))}
              allowDeselect={false}
              {...form.field('typeCode')}
            />
            <Select
              label={t('notice.form')}
              data={subtypes}
              clearable
              {...form.field('subtype')}
              value={form.values.subtype || null}
              onChange={(value) => form.setValue('subtype', value ?? '')}
            />
            <DateInput label={t('notice.published')} {...form.strict('publishedOn')} />
            <DateInput
              label={t('notice.deadline')}
              description={t('notice.deadline.hint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.strict('deadlineOn')}
            />
          </SimpleGrid>
          <Select
            label={t('notice.tender')}
            data={tenders.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
            clearable
            {...form.field('tenderId')}
            value={form.values.tenderId || null}
            onChange={(value) => form.setValue('tenderId', value ?? '')}
          />
          <TextInput label={t('notice.url')} placeholder="https://" maxLength={500} {...form.field('url')} />
          <Textarea
            label={t('notice.note')}
            description={t('ui.optional')}
            autosize
            minRows={2}
            {...form.field('note')}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
