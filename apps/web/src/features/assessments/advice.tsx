import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import type { Ranking } from './assessment-data';
import classes from './assessments.module.css';

/** The advice to award: written once, with the ranking as it stands. */
export function Advice({ ranking }: { ranking: Ranking }) {
  const mayWrite = useCan('assessment.write');
  const { advice, assessmentId, tenderId } = ranking;
  return (
    <section>
      <h2>{t('assessment.advice')}</h2>
      {advice ? (
        <Stack gap="sm">
          <p className={`kv-words ${classes.lines}`}>{advice.text}</p>
          <p className="kv-caption">
            {t('assessment.advised', { at: moment(advice.recordedAt), name: advice.recordedBy })} SHA-256{' '}
            <code>{advice.contentHash.slice(0, 16)}</code>
          </p>
        </Stack>
      ) : (
        mayWrite && ranking.winnerOfferId && <AdviceForm assessmentId={assessmentId} />
      )}
      {mayWrite && (
        <Group gap="sm" mt="md">
          <ExportMenu
            kind="award-advice"
            tenderId={tenderId}
            parameters={{ assessmentId }}
            formats={['pdf', 'docx']}
            label={t(advice ? 'assessment.advice.paper' : 'assessment.advice.draft')}
          />
          {advice && <LinkButton to="/gunning">{t('assessment.to-award')}</LinkButton>}
        </Group>
      )}
    </section>
  );
}

function AdviceForm({ assessmentId }: { assessmentId: string }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { text: '' },
    validate: { text: (value) => (value.trim() ? null : t('assessment.need-advice')) },
    save: (body, { key }) =>
      api.POST('/assessments/{id}/advice', {
        params: { path: { id: assessmentId }, header: idempotent(key) },
        body,
      }),
    onSaved: () => client.invalidateQueries(),
  });
  return (
    <form {...form.props} className={classes.form}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <Textarea
          label={t('assessment.field.advice')}
          description={t('assessment.field.advice.hint')}
          autosize
          minRows={4}
          classNames={{ input: 'kv-words' }}
          {...form.field('text')}
        />
        <Group>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('assessment.advise')}
          </Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
