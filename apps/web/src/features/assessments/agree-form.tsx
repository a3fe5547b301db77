import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import type { Consensus, Criterion } from './assessment-data';

interface AgreeFormProps {
  assessmentId: string;
  criterion: Criterion;
  offer: { id: string; code: string; bidderName: string | null };
  sessions: Consensus['sessions'];
  agreed: Consensus['scores'][number] | undefined;
  mayWrite: boolean;
}

/** The one motivated score of a criterion and an offer. */
export function AgreeForm({ assessmentId, criterion, offer, sessions, agreed, mayWrite }: AgreeFormProps) {
  const client = useQueryClient();
  const last = sessions.at(-1)?.id ?? '';
  const form = useRecordForm({
    initial: {
      sessionId: agreed?.sessionId ?? last,
      score: agreed ? String(agreed.score) : '',
      motivation: agreed?.motivation ?? '',
      advantage: agreed?.advantage ?? '',
    },
    rowVersion: agreed?.rowVersion ?? 0,
    validate: {
      sessionId: (value) => (value ? null : t('assessment.need-session')),
      score: (value) => (value ? null : t('assessment.need-score')),
      motivation: (value) => (value.trim() ? null : t('assessment.need-motivation')),
    },
    save: ({ score, ...values }, { rowVersion }) =>
      api.PUT('/assessments/{id}/consensus', {
        params: { path: { id: assessmentId }, header: ifMatch(rowVersion) },
        body: { ...values, score: Number(score), criterionId: criterion.id, offerId: offer.id },
      }),
    onSaved: () => client.invalidateQueries(),
  });
  if (!mayWrite) {
    return agreed ? (
      <div>
        <strong>{t('assessment.agreed', { score: agreed.score })}</strong>
        <p className="kv-words">{agreed.motivation}</p>
      </div>
    ) : (
      <p className="kv-quiet">{t('assessment.not-agreed')}</p>
    );
  }
  const levels = [...criterion.scale].sort((a, b) => b.score - a.score);
  return (
    <form {...form.props} aria-label={t('assessment.agree-on', { name: offer.bidderName ?? offer.code })}>
      <Stack gap="sm">
        <FormErrorSummary errors={form.errors} />
        <NativeSelect
          label={t('assessment.field.session')}
          data={[
            { value: '', label: t('assessment.choose-session') },
            ...sessions.map(({ id, heldOn }) => ({
              value: id,
              label: t('assessment.session-of', { date: date(heldOn) }),
            })),
          ]}
          {...form.field('sessionId')}
        />
        <NativeSelect
          label={t('assessment.field.agreed')}
          data={[
            { value: '', label: t('assessment.choose-score') },
            ...levels.map(({ score, label }) => ({ value: String(score), label: `${score} · ${label}` })),
          ]}
          {...form.field('score')}
        />
        <Textarea
          label={t('assessment.field.motivation')}
          description={t('assessment.field.motivation.hint')}
          autosize
          minRows={3}
          classNames={{ input: 'kv-words' }}
          {...form.field('motivation')}
        />
        <Textarea
          label={t('assessment.field.advantage')}
          description={t('assessment.field.advantage.hint')}
          autosize
          minRows={2}
          {...form.field('advantage')}
        />
        <Group>
          <Button type="submit" variant={agreed ? 'default' : 'filled'} loading={form.saving}>
            {t(agreed ? 'assessment.revise' : 'assessment.agree')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
