import { Button, Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import classes from './assessments.module.css';

type TieRule = 'HEAVIEST_CRITERION' | 'LOT';

/** Before the assessment: what must be there first, or the form that begins it. */
export function StartAssessment({ programmeId, tenderId }: { programmeId: string | undefined; tenderId: string }) {
  const mayWrite = useCan('assessment.write');
  const { data: opening } = apiQuery.useSuspenseQuery('get', '/offers/opening', { params: { query: { tenderId } } });
  const { data: baselines } = apiQuery.useSuspenseQuery('get', '/requirement-baselines', {
    params: { query: { programmeId, tenderId, state: 'APPROVED', limit: 200 } },
  });
  if (!mayWrite) return <EmptyState title={t('assessment.none')} text={t('assessment.none.read')} />;
  if (opening.state !== 'OPENED') {
    return (
      <EmptyState
        title={t('assessment.none')}
        text={t('assessment.none.sealed')}
        action={<LinkButton to="/inschrijvingen">{t('assessment.to-offers')}</LinkButton>}
      />
    );
  }
  if (baselines.items.length === 0) {
    return (
      <EmptyState
        title={t('assessment.none')}
        text={t('assessment.none.baseline')}
        action={<LinkButton to="/baselines">{t('award.to-baselines')}</LinkButton>}
      />
    );
  }
  return <StartForm tenderId={tenderId} baselines={baselines.items} />;
}

function StartForm({ tenderId, baselines }: { tenderId: string; baselines: { id: string; name: string }[] }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { baselineId: baselines[0]!.id, tieRule: 'HEAVIEST_CRITERION' as TieRule, tieSource: '' },
    validate: { tieSource: (value) => (value.trim() ? null : t('assessment.need-source')) },
    save: (values, { key }) =>
      api.POST('/assessments', { params: { header: idempotent(key) }, body: { ...values, tenderId } }),
    onSaved: () => client.invalidateQueries(),
  });
  return (
    <form {...form.props} className={classes.form}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <p>{t('assessment.start.text')}</p>
        <NativeSelect
          label={t('assessment.field.baseline')}
          data={baselines.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('baselineId')}
        />
        <Radio.Group
          label={t('assessment.field.tie')}
          value={form.values.tieRule}
          onChange={(value) => form.setValue('tieRule', value as TieRule)}
        >
          <Stack gap="xs" mt={4}>
            {(['HEAVIEST_CRITERION', 'LOT'] as const).map((rule) => (
              <Radio key={rule} value={rule} label={t(`assessment.tie.${rule}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={t('assessment.field.tie-source')}
          description={t('assessment.field.tie-source.hint')}
          {...form.field('tieSource')}
        />
        <Group>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('assessment.start')}
          </Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
