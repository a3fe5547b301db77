import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { KINDS, type Consultation, type Question } from './records';

interface QuestionFormProps {
  consultation: Consultation;
  sectionId: string;
  /** Null: a new one. */
  question: Question | null;
  onClose: () => void;
}

const valuesOf = (question: Question | null) => ({
  kind: (question?.kind ?? 'OPEN') as string,
  text: question?.text ?? '',
  help: question?.help ?? '',
  options: (question?.options ?? []).join('\n'),
  scaleMin: String(question?.scaleMin ?? 1),
  scaleMax: String(question?.scaleMax ?? 5),
  scaleMinLabel: question?.scaleMinLabel ?? '',
  scaleMaxLabel: question?.scaleMaxLabel ?? '',
  maxLength: String(question?.maxLength ?? 4000),
  required: question?.required ?? false,
  buildingBlockId: question?.buildingBlock?.id ?? '',
});
type Values = ReturnType<typeof valuesOf>;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const bodyOf = ({ kind, options, scaleMin, scaleMax, maxLength, buildingBlockId, ...words }: Values) => ({
  ...words,
  kind: kind as Question['kind'],
  options: kind === 'CHOICE' ? linesOf(options) : [],
  scaleMin: kind === 'SCALE' ? Number(scaleMin) : null,
  scaleMax: kind === 'SCALE' ? Number(scaleMax) : null,
  maxLength: kind === 'OPEN' ? Number(maxLength) : null,
  buildingBlockId: buildingBlockId || null,
});

/** One question: what is asked, how it is answered and which building block it is about. */
export function QuestionForm({ consultation, sectionId, question, onClose }: QuestionFormProps) {
  const client = useQueryClient();
  const { id } = consultation;
  const form = useRecordForm({
    initial: valuesOf(question),
    rowVersion: question?.rowVersion,
    validate: {
      text: (value) => (value.trim() ? null : t('consultation.question.need-text')),
      options: (value, { kind }) =>
        kind !== 'CHOICE' || linesOf(value).length > 1 ? null : t('consultation.question.need-options'),
      maxLength: (value, { kind }) =>
        kind !== 'OPEN' || /^\d{2,5}$/.test(value.trim()) ? null : t('consultation.question.need-length'),
    },
    save: (values, { key, rowVersion }): Promise<unknown> =>
      question
        ? api.PATCH('/consultations/{id}/questions/{questionId}', {
            params: { path: { id, questionId: question.id }, header: ifMatch(rowVersion) },
            body: bodyOf(values),
          })
        : api.POST('/consultations/{id}/questions', {
            params: { path: { id }, header: idempotent(key) },
            body: { ...bodyOf(values), sectionId },
          }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={question ? t('consultation.question.change', { number: question.number }) : t('consultation.question.new')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <Textarea
            data-autofocus
            label={t('consultation.question.text')}
            autosize
            minRows={2}
            maxLength={4000}
            {...form.field('text')}
          />
          <Textarea
            label={t('consultation.question.help')}
            description={t('ui.optional')}
            autosize
            minRows={1}
            maxLength={4000}
            {...form.field('help')}
          />
          <NativeSelect
            label={t('consultation.question.kind')}
            data={KINDS.map((value) => ({ value, label: t(`consultation.kind.${value}`) }))}
            {...form.field('kind')}
          />
          <KindFields form={form} />
          <BuildingBlock programmeId={consultation.programmeId} field={form.field('buildingBlockId')} />
          <Checkbox
            label={t('consultation.question.required')}
            checked={form.values.required}
            onChange={(event) => form.setValue('required', event.currentTarget.checked)}
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

/** What only one kind of question has. */
function KindFields({ form }: { form: ReturnType<typeof useRecordForm<Values, unknown>> }) {
  const { kind } = form.values;
  if (kind === 'CHOICE') {
    return (
      <Textarea
        label={t('consultation.question.options')}
        description={t('consultation.question.options.hint')}
        autosize
        minRows={3}
        {...form.field('options')}
      />
    );
  }
  if (kind === 'OPEN') {
    return (
      <TextInput
        label={t('consultation.question.max-length')}
        description={t('consultation.question.max-length.hint')}
        inputMode="numeric"
        maxLength={5}
        {...form.field('maxLength')}
      />
    );
  }
  if (kind !== 'SCALE') return null;
  const points = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return (
    <Group align="flex-start" grow>
      <NativeSelect label={t('consultation.question.scale-min')} data={points(0, 1)} {...form.field('scaleMin')} />
      <TextInput label={t('consultation.question.scale-min-label')} maxLength={80} {...form.field('scaleMinLabel')} />
      <NativeSelect label={t('consultation.question.scale-max')} data={points(2, 10)} {...form.field('scaleMax')} />
      <TextInput label={t('consultation.question.scale-max-label')} maxLength={80} {...form.field('scaleMaxLabel')} />
    </Group>
  );
}

function BuildingBlock({ programmeId, field }: { programmeId: string; field: object }) {
  const query = { params: { query: { programmeId, limit: 200 } } };
  const blocks = apiQuery.useQuery('get', '/building-blocks', query).data?.items ?? [];
  return (
    <NativeSelect
      label={t('consultation.question.block')}
      data={[
        { value: '', label: t('consultation.question.block.none') },
        ...blocks.map((one) => ({ value: one.id, label: `${one.number} ${one.name}` })),
      ]}
      {...field}
    />
  );
}
