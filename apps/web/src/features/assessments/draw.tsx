import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Ranking } from './assessment-data';
import classes from './assessments.module.css';

/** The order in which lots were drawn among those that share a place. */
export function Draw({ ranking }: { ranking: Ranking }) {
  const client = useQueryClient();
  const equals = ranking.places.filter(({ shared }) => shared);
  const form = useRecordForm({
    // Nothing is filled in: an order that stands there already would pass for the one that was drawn.
    initial: { offerIds: equals.map(() => ''), note: '' },
    validate: {
      offerIds: (ids) => {
        if (ids.includes('')) return t('assessment.draw.need-all');
        return new Set(ids).size === ids.length ? null : t('assessment.draw.twice');
      },
      note: (value) => (value.trim() ? null : t('assessment.draw.need-note')),
    },
    save: (body, { key }) =>
      api.POST('/assessments/{id}/draws', {
        params: { path: { id: ranking.assessmentId }, header: idempotent(key) },
        body,
      }),
    onSaved: () => client.invalidateQueries(),
  });
  // What is wrong with the order as a whole stands at its first place.
  const whole = form.field('offerIds');
  if (!useCan('assessment.write')) return null;
  return (
    <form {...form.props} className={classes.form}>
      <Stack>
        <h2>{t('assessment.draw')}</h2>
        <FormErrorSummary errors={form.errors} />
        {equals.map((_, index) => (
          <NativeSelect
            key={index}
            label={t('assessment.draw.nth', { n: index + 1 })}
            data={[
              { value: '', label: t('assessment.draw.choose') },
              ...equals.map(({ offerId, code, bidderName }) => ({ value: offerId, label: `${code} ${bidderName}` })),
            ]}
            {...form.field(`offerIds.${index}`)}
            {...(index === 0 && { id: whole.id, error: whole.error })}
          />
        ))}
        <Textarea label={t('assessment.draw.note')} autosize minRows={2} {...form.field('note')} />
        <Group>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('assessment.draw.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
