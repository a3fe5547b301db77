import { Button, Group, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import {
  choices,
  definitionBody,
  DefinitionFields,
  definitionLabels,
  definitionRules,
  type DefinitionValues,
} from './definition-fields';
import type { IndicatorDetail } from './indicator-format';

type Values = DefinitionValues & {
  reason: string;
};

const valuesOf = (indicator: IndicatorDetail): Values => ({
  name: indicator.name,
  definition: indicator.definition,
  unit: indicator.unit,
  direction: indicator.direction,
  numerator: indicator.numerator ?? '',
  denominator: indicator.denominator ?? '',
  norm: indicator.norm,
  redLimit: indicator.redLimit,
  frequency: indicator.frequency,
  source: indicator.source,
  minimumCellSize: String(indicator.minimumCellSize),
  reason: '',
});

/** A next definition, with the reason; values so far keep the one by which they were measured. */
export function DefinitionForm({ indicator, onDone }: { indicator: IndicatorDetail; onDone: () => void }) {
  const client = useQueryClient();
  const path = { id: indicator.id };
  const form = useRecordForm<Values, unknown>({
    initial: valuesOf(indicator),
    rowVersion: indicator.rowVersion,
    validate: { ...definitionRules, reason: (value) => (value.trim() ? null : t('indicator.need-reason')) },
    save: ({ reason, ...values }, { rowVersion }) =>
      api.PATCH('/indicators/{id}', {
        params: { path, header: ifMatch(rowVersion) },
        body: { ...definitionBody(values as DefinitionValues), reason },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('indicator.saved') });
      onDone();
    },
    merge: {
      reload: async (): Promise<{ values: Values; rowVersion: number }> => {
        const { data } = await api.GET('/indicators/{id}', { params: { path } });
        return { values: { ...valuesOf(data!), reason: form.values.reason }, rowVersion: data!.rowVersion };
      },
      labels: { ...definitionLabels(), reason: t('indicator.field.reason') },
      describe: (field, value) => (field in choices ? t(`indicator.${field}.${String(value)}`) : undefined),
    },
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <DefinitionFields form={form} />
        <Textarea label={t('indicator.field.reason')} maxLength={2000} {...form.field('reason')} />
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('ui.save')}
          </Button>
          <Button
            onClick={() => {
              form.reset();
              onDone();
            }}
          >
            {t('ui.cancel')}
          </Button>
        </Group>
        {form.guard}
      </Stack>
    </form>
  );
}
