import { Button, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { ContributionStateChip } from './outcome-chip';

type Contribution = components['schemas']['ContributionResponse'];

/** What came of the sentence: outcome, reason, where it went, what it waits for, and the answer of who was asked. */
export function ContributionAnswer({ contribution }: { contribution: Contribution }) {
  const { outcomeReason, outcome, treatedBy, treatedAt, requirements, decision } = contribution;
  return (
    <section>
      <h3>{t('contribution.outcome')}</h3>
      <p>
        <ContributionStateChip contribution={contribution} />
      </p>
      {outcome && (
        <>
          <p className="kv-words">{outcomeReason}</p>
          <p className="kv-caption">
            {t('contribution.treated-by', { name: treatedBy ?? '–', date: date(treatedAt?.slice(0, 10)) })}
          </p>
        </>
      )}
      {!outcome && contribution.state === 'OPEN' && <p className="kv-quiet">{t('contribution.not-treated')}</p>}
      {decision && (
        <p>
          {t(decision.taken ? 'contribution.decision.taken' : 'contribution.decision.waits', { title: decision.title })}
        </p>
      )}
      <Forwarded contribution={contribution} />
      {requirements.length > 0 && (
        <p>
          {t('contribution.requirements')}:{' '}
          {requirements.map((requirement, at) => (
            <span key={requirement.id}>
              {at > 0 && ', '}
              <Link to={`/programma-van-eisen/${requirement.id}`}>{requirement.code}</Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Forwarded({ contribution }: { contribution: Contribution }) {
  const { forwardedTo, addressee, answer, answeredAt, mayAnswer } = contribution;
  if (!forwardedTo) return null;
  return (
    <>
      <p>{t('contribution.forwarded-to', { name: forwardedTo.name })}</p>
      {addressee && (
        <>
          <h3>{t('contribution.answer')}</h3>
          {answer ? (
            <>
              <p className="kv-words">{answer}</p>
              <p className="kv-caption">
                {t('contribution.answer.by', { name: addressee.name, date: date(answeredAt?.slice(0, 10)) })}
              </p>
            </>
          ) : (
            <p className="kv-quiet">
              {t('contribution.asked', { name: addressee.name })}. {t('contribution.answer.none')}
            </p>
          )}
        </>
      )}
      {mayAnswer && !answer && <AnswerForm contribution={contribution} />}
    </>
  );
}

function AnswerForm({ contribution: { id, rowVersion } }: { contribution: Contribution }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { answer: '' },
    rowVersion,
    validate: { answer: (value) => (value.trim() ? null : t('contribution.need-answer')) },
    save: (body, saved) =>
      api.POST('/contributions/{id}/answer', { params: { path: { id }, header: ifMatch(saved.rowVersion) }, body }),
    onSaved: async () => {
      notifications.show({ message: t('contribution.answer.saved') });
      await client.invalidateQueries();
    },
  });
  return (
    <form {...form.props}>
      <Stack gap="sm">
        <FormErrorSummary errors={form.errors} />
        <Textarea
          label={t('contribution.answer.give')}
          autosize
          minRows={3}
          maxLength={4000}
          classNames={{ input: 'kv-words' }}
          {...form.field('answer')}
        />
        <Button type="submit" variant="filled" loading={form.saving}>
          {t('contribution.answer.save')}
        </Button>
      </Stack>
      {form.guard}
    </form>
  );
}
