import { Button, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { dueBody, DueFields, dueOf, type DueValues } from './due-fields';
import { contentLabels, ContentFields, type ContentValues, contentRules, contentOf } from './content-fields';
import type { Obligation } from './obligation-state';

type Values = ContentValues & DueValues & { ownerId: string | null; validFrom: string | null; reason: string };

const valuesOf = (obligation: Obligation): Values => ({
  ...contentOf(obligation),
  ...dueOf(obligation),
  ownerId: obligation.owner?.id ?? null,
  validFrom: null,
  reason: '',
});

const aside: (keyof Values)[] = ['ownerId', 'reason', 'validFrom'];

/** What was agreed. A change makes a new version; once it binds, the reason is asked and from when it holds. */
export function ObligationForm({ obligation }: { obligation: Obligation }) {
  const client = useQueryClient();
  const path = { id: obligation.id };
  const binds = obligation.state === 'CONFIRMED';
  const initial = valuesOf(obligation);
  const reworded = (values: Values) =>
    (Object.keys(initial) as (keyof Values)[]).some(
      (field) => !aside.includes(field) && values[field] !== initial[field],
    );
  const form = useRecordForm<Values, unknown>({
    initial,
    rowVersion: obligation.rowVersion,
    validate: {
      ...contentRules,
      dueOn: (value, { dueRule }) =>
        (dueRule === 'ON_DATE' || dueRule === 'RECURRING') && !value ? t('obligation.need-due') : null,
      reason: (value, values) => (binds && reworded(values) && !value.trim() ? t('obligation.need-reason') : null),
    },
    save: ({ title, text, party, clause, kind, evidence, ownerId, reason, validFrom, ...due }, { rowVersion }) =>
      api.PATCH('/obligations/{id}', {
        params: { path, header: ifMatch(rowVersion) },
        body: {
          ...{ title, text, party, clause, evidence, ownerId, ...dueBody(due) },
          kind: kind || null,
          ...(binds && validFrom ? { validFrom } : {}),
          ...(reason.trim() ? { reason } : {}),
        } as never,
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('obligation.saved') });
    },
    merge: {
      reload: async (): Promise<{ values: Values; rowVersion: number }> => {
        const { data } = await api.GET('/obligations/{id}', { params: { path } });
        return { values: { ...valuesOf(data!), reason: form.values.reason }, rowVersion: data!.rowVersion };
      },
      labels: labels(),
      describe: (field, value) => describe(obligation, field, value),
    },
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <ContentFields form={form} />
        <DueFields form={form as never} contractId={obligation.contractId} selfId={obligation.id} />
        <ColleaguePicker
          label={t('obligation.field.mine')}
          permission="obligation.read"
          value={form.values.ownerId}
          onChange={(ownerId) => form.setValue('ownerId', ownerId)}
        />
        {binds && reworded(form.values) && (
          <>
            <DateInput
              label={t('obligation.field.valid-from')}
              description={t('obligation.field.valid-from.hint')}
              {...form.strict('validFrom')}
            />
            <Textarea
              label={t('obligation.field.reason')}
              description={t('obligation.field.reason.hint')}
              maxLength={2000}
              {...form.field('reason')}
            />
          </>
        )}
        <div>
          <Button type="submit" variant="filled" loading={form.saving} disabled={!form.dirty}>
            {t('ui.save')}
          </Button>
        </div>
        {form.guard}
      </Stack>
    </form>
  );
}

const labels = (): Record<keyof Values, string> => ({
  ...contentLabels(),
  dueRule: t('obligation.field.due-rule'),
  dueOn: t('obligation.field.due'),
  dueUntil: t('obligation.field.until'),
  dueAfterId: t('obligation.field.after'),
  dueDays: t('obligation.field.days'),
  dueDayUnit: t('obligation.field.unit'),
  dueEveryMonths: t('obligation.field.every'),
  dueEvent: t('obligation.field.event'),
  dueEventName: t('obligation.field.event-name'),
  ownerId: t('obligation.field.mine'),
  validFrom: t('obligation.field.valid-from'),
  reason: t('obligation.field.reason'),
});

function describe(obligation: Obligation, field: string, value: unknown): string | undefined {
  if (field === 'party') return t(`obligation.party.${String(value)}`);
  if (field === 'dueRule') return t(`obligation.due.${String(value)}`);
  if (field === 'dueDayUnit') return t(`obligation.unit.${String(value)}`);
  if (field === 'dueEvent') return value ? t(`obligation.event.${String(value)}`) : '';
  if (field === 'ownerId') {
    return value === obligation.owner?.id ? obligation.owner?.name : value ? String(value) : t('obligation.nobody');
  }
  return undefined;
}
