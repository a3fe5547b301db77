import { Button, Group, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
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
  validFrom: string | null;
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
  amberLimit: indicator.amberLimit,
  redLimit: indicator.redLimit,
  frequency: indicator.frequency,
  source: indicator.source,
  purpose: indicator.purpose,
  perMunicipality: indicator.perMunicipality,
  minimumCellSize: String(indicator.minimumCellSize),
  ownerId: indicator.owner?.id ?? null,
  judgeId: indicator.judge?.id ?? null,
  validFrom: null,
  reason: '',
});

/** A next definition, with the reason; values so far keep the one by which they were measured. */
export function DefinitionForm({ indicator, onDone }: { indicator: IndicatorDetail; onDone: () => void }) {
  const client = useQueryClient();
  const path = { id: indicator.id };
  const form = useRecordForm<Values, unknown>({
    initial: valuesOf(indicator),
    rowVersion: indicator.rowVersion,
    validate: definitionRules,
    save: ({ reason, validFrom, ...values }, { rowVersion }) =>
      api.PATCH('/indicators/{id}', {
        params: { path, header: ifMatch(rowVersion) },
        body: {
          ...definitionBody(values as DefinitionValues),
          ...(reason.trim() && { reason: reason.trim() }),
          ...(validFrom && { validFrom }),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('indicator.saved') });
      onDone();
    },
    merge: {
      reload: async (): Promise<{ values: Values; rowVersion: number }> => {
        const { data } = await api.GET('/indicators/{id}', { params: { path } });
        return {
          values: { ...valuesOf(data!), reason: form.values.reason, validFrom: form.values.validFrom },
          rowVersion: data!.rowVersion,
        };
      },
      labels: {
        ...definitionLabels(),
        validFrom: t('indicator.field.valid-from'),
        reason: t('indicator.field.reason'),
      },
      describe: (field, value) => (field in choices ? t(`indicator.${field}.${String(value)}`) : undefined),
    },
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <DefinitionFields form={form} />
        <DateInput
          label={t('indicator.field.valid-from')}
          description={t('indicator.field.valid-from.hint')}
          {...form.strict('validFrom')}
        />
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
