import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { DOCUMENTS, type Plan, type Step } from './work-plans';

interface MakePlanProps {
  year: number;
  onMade: (id: string) => void;
  onClose: () => void;
}

/** A document of a municipality and the day of its council: the other days are counted back. */
export function MakePlanDialog({ year, onMade, onClose }: MakePlanProps) {
  const client = useQueryClient();
  const { programmeId, municipalities, municipalityId } = useScope();
  const form = useRecordForm({
    initial: {
      municipalityId: municipalityId ?? municipalities[0]?.id ?? '',
      document: 'FRAMEWORK' as Plan['document'],
      year: year as number | string,
      councilOn: null as string | null,
    },
    validate: { councilOn: (day) => (day ? null : t('pc-plan.need-day')) },
    save: async ({ councilOn, ...values }, { key }) =>
      (
        await api.POST('/pc-plans', {
          params: { query: { programmeId }, header: idempotent(key) },
          body: { ...values, year: Number(values.year), councilOn: councilOn! },
        })
      ).data!,
    onSaved: async ({ id }) => {
      await client.invalidateQueries();
      onMade(id);
      onClose();
    },
  });
  return (
    <FormDialog title={t('pc-plan.make')} form={form} save={t('pc-plan.count')} onClose={onClose}>
      <Select
        label={t('pc-plan.document')}
        allowDeselect={false}
        data={DOCUMENTS.map((value) => ({ value, label: t(`pc-term.document.${value}`) }))}
        {...form.field('document')}
      />
      <Group grow align="flex-start">
        <Select
          label={t('pc-plan.municipality')}
          allowDeselect={false}
          data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('municipalityId')}
        />
        <NumberInput
          label={t('pc-plan.year.about')}
          allowDecimal={false}
          thousandSeparator=""
          min={2000}
          max={2199}
          hideControls
          {...form.field('year')}
        />
      </Group>
      <DateInput label={t('pc-plan.step.COUNCIL')} description={t('pc-plan.hint')} {...form.strict('councilOn')} />
    </FormDialog>
  );
}

export function MovePlanDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { councilOn: plan.steps.at(-1)!.dueOn as string | null },
    rowVersion: plan.rowVersion,
    validate: { councilOn: (day) => (day ? null : t('pc-plan.need-day')) },
    save: ({ councilOn }, { rowVersion }) =>
      api.POST('/pc-plans/{id}/move', {
        params: { path: { id: plan.id }, header: ifMatch(rowVersion) },
        body: { councilOn: councilOn! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('pc-plan.move')} form={form} save={t('pc-plan.count')} onClose={onClose}>
      <DateInput label={t('pc-plan.step.COUNCIL')} description={t('pc-plan.move.hint')} {...form.strict('councilOn')} />
    </FormDialog>
  );
}

/** Asks a colleague for what a step needs, on or before its day. */
export function AskTaskDialog({ plan, step, onClose }: { plan: Plan; step: Step; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      title: '',
      userId: null as string | null,
      dueOn: plan.steps.find((each) => each.step === step)!.dueOn as string | null,
    },
    validate: {
      title: (text) => (text.trim() ? null : t('pc-plan.need-title')),
      userId: (id) => (id ? null : t('pc-plan.need-who')),
      dueOn: (day) => (day ? null : t('pc-plan.need-day')),
    },
    save: ({ title, userId, dueOn }, { key }) =>
      api.POST('/pc-plans/{id}/tasks', {
        params: { path: { id: plan.id }, header: idempotent(key) },
        body: { step, title, userId: userId!, dueOn: dueOn! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const { value: _, onChange: __, ...person } = form.field('userId');
  return (
    <FormDialog
      title={t('pc-plan.ask.for', { step: t(`pc-plan.step.${step}`) })}
      form={form}
      save={t('pc-plan.ask')}
      onClose={onClose}
    >
      <TextInput label={t('pc-plan.task.title')} {...form.field('title')} />
      <ColleaguePicker
        {...person}
        label={t('pc-plan.task.who')}
        permission="pc-plan.contribute"
        value={form.values.userId}
        onChange={(id) => form.setValue('userId', id)}
        required
      />
      <DateInput label={t('pc-plan.task.due')} {...form.strict('dueOn')} />
    </FormDialog>
  );
}
