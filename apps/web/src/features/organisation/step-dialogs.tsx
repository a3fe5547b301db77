import { Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Step } from './setup-page';

/** A step of one's own, or another day, owner or milestone for one. */
export function StepDialog({ step, onClose }: { step: Step | null; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { data } = apiQuery.useQuery('get', '/milestones', { params: { query: { programmeId, limit: 200 } } });
  const form = useRecordForm({
    initial: {
      title: step?.title ?? '',
      milestoneId: step?.milestoneId ?? '',
      dueOn: step?.dueOn ?? (null as string | null),
      ownerId: step?.ownerId ?? (null as string | null),
      note: step?.note ?? '',
    },
    rowVersion: step?.rowVersion,
    validate: { title: (value) => (value.trim() ? null : t('organisation.need-name')) },
    save: ({ milestoneId, ...values }, { key, rowVersion }) => {
      const body = { ...values, milestoneId: milestoneId || null };
      return step
        ? api.PATCH('/setup-steps/{id}', { params: { path: { id: step.id }, header: ifMatch(rowVersion) }, body })
        : api.POST('/setup-steps', { params: { query: { programmeId }, header: idempotent(key) }, body });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(step ? 'organisation.setup.change' : 'organisation.setup.add')}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <TextInput data-autofocus label={t('organisation.setup.title')} maxLength={200} {...form.field('title')} />
      <Select
        label={t('organisation.setup.milestone')}
        data={(data?.items ?? []).map(({ id, label }) => ({ value: id, label }))}
        searchable
        clearable
        {...form.field('milestoneId')}
        value={form.values.milestoneId || null}
        onChange={(value) => form.setValue('milestoneId', value ?? '')}
      />
      <DateInput
        label={t('organisation.setup.due')}
        description={t('organisation.setup.due.hint')}
        {...form.strict('dueOn')}
      />
      <ColleaguePicker
        label={t('organisation.setup.owner')}
        description={t('organisation.setup.owner.hint')}
        {...form.field('ownerId')}
        value={form.values.ownerId}
        onChange={(value) => form.setValue('ownerId', value)}
      />
      <Textarea label={t('organisation.note')} autosize minRows={2} maxLength={2000} {...form.field('note')} />
    </FormDialog>
  );
}

/** The shipped list; what is there already cannot be chosen again. */
export function ChooseSteps({ onClose }: { onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { data } = apiQuery.useSuspenseQuery('get', '/setup-steps/standard', { params: { query: { programmeId } } });
  const form = useRecordForm({
    initial: { codes: [] as string[] },
    validate: { codes: (value) => (value.length > 0 ? null : t('organisation.setup.need-one')) },
    save: (body, { key }) =>
      api.POST('/setup-steps/choose', { params: { query: { programmeId }, header: idempotent(key) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const { codes } = form.values;
  const free = data.items.filter(({ taken }) => !taken).map(({ code }) => code);
  const set = (next: string[]) => form.setValue('codes', next);
  return (
    <FormDialog
      title={t('organisation.setup.choose')}
      form={form}
      save={t('organisation.setup.choose.do', { count: codes.length })}
      shut={codes.length === 0}
      onClose={onClose}
    >
      <Stack gap={8}>
        <Checkbox
          data-autofocus
          label={t('organisation.setup.choose.all')}
          checked={free.length > 0 && codes.length === free.length}
          indeterminate={codes.length > 0 && codes.length < free.length}
          disabled={free.length === 0}
          onChange={(event) => set(event.currentTarget.checked ? free : [])}
        />
        {data.items.map(({ code, title, taken }) => (
          <Checkbox
            key={code}
            label={title}
            description={taken ? t('organisation.setup.choose.taken') : undefined}
            disabled={taken}
            checked={taken || codes.includes(code)}
            onChange={(event) =>
              set(event.currentTarget.checked ? [...codes, code] : codes.filter((one) => one !== code))
            }
          />
        ))}
      </Stack>
    </FormDialog>
  );
}
