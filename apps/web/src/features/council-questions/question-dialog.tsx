import { Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useSession } from '@web/api/session';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';

export type Question = components['schemas']['CouncilQuestionDetailResponse'];

const need = (value: string): string | null => (value.trim() ? null : t('council.need'));

/** Registers a question, or changes what was registered. */
export function QuestionDialog({ question, onClose }: { question?: Question; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { programmeId, municipalities } = useScope();
  const me = useSession()?.user.id ?? null;
  const query = { programmeId, limit: 200 };
  const contracts = apiQuery.useQuery('get', '/contracts', { params: { query } }).data?.items ?? [];
  const form = useRecordForm({
    initial: {
      municipalityId: question?.municipalityId ?? '',
      contractId: (question?.contractId ?? null) as string | null,
      title: question?.title ?? '',
      question: question?.question ?? '',
      askedBy: question?.askedBy ?? '',
      receivedOn: (question?.receivedOn ?? null) as string | null,
      ownerId: (question?.owner.id ?? me) as string | null,
    },
    rowVersion: question?.rowVersion,
    validate: {
      ...{ title: need, question: need, askedBy: need },
      municipalityId: (value) => (value ? null : t('council.need-municipality')),
      receivedOn: (value) => (value ? null : t('council.need-date')),
      ownerId: (value) => (value ? null : t('council.need-owner')),
    },
    save: ({ receivedOn, ownerId, ...words }, { key, rowVersion }) => {
      const body = { ...words, receivedOn: receivedOn!, ownerId: ownerId! };
      return question
        ? api.PATCH('/council-questions/{id}', {
            params: { path: { id: question.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/council-questions', { params: { query: { programmeId }, header: idempotent(key) }, body });
    },
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      onClose();
      if (!question) await navigate({ to: `/raadsvragen/${data!.id}` });
    },
  });
  return (
    <FormDialog
      size="lg"
      title={t(question ? 'council.edit' : 'council.new')}
      form={form}
      save={t('council.save')}
      onClose={onClose}
    >
      <Select
        label={t('council.municipality')}
        data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('municipalityId')}
        value={form.values.municipalityId || null}
      />
      <TextInput label={t('council.asked-by')} maxLength={200} {...form.field('askedBy')} />
      <DateInput label={t('council.received')} {...form.strict('receivedOn')} />
      <TextInput label={t('council.title')} maxLength={200} {...form.field('title')} />
      <Textarea
        label={t('council.question')}
        description={t('council.question.hint')}
        autosize
        minRows={3}
        classNames={{ input: 'kv-words' }}
        {...form.field('question')}
      />
      <Select
        label={t('council.contract')}
        description={t('council.contract.hint')}
        data={contracts.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
        clearable
        {...form.field('contractId')}
      />
      <ColleaguePicker
        label={t('council.owner')}
        permission="council-question.read"
        value={form.values.ownerId}
        onChange={(id) => form.setValue('ownerId', id)}
        error={form.field('ownerId').error}
      />
    </FormDialog>
  );
}
