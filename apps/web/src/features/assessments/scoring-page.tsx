import { Button, Group, Radio, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';
import { useDeed } from '@web/ui/use-deed';
import {
  criterionName,
  useAdmitted,
  useMe,
  weightText,
  type Assessment,
  type Criterion,
  type Score,
} from './assessment-data';
import { OfferText } from './offer-text';
import classes from './assessments.module.css';

/** One criterion at a time: the offer beside it, the scale in words, a score and the reason. */
export function ScoringPage() {
  const { id, criterionId } = useParams({ strict: false }) as { id: string; criterionId: string };
  const { data: assessment } = apiQuery.useSuspenseQuery('get', '/assessments/{id}', { params: { path: { id } } });
  const criterion = assessment.criteria.find((one) => one.id === criterionId);
  const crumbs = [{ label: t('assessment.nav'), to: '/beoordeling' }];
  if (!criterion || !assessment.readable) {
    return (
      <>
        <PageHeader title={t('assessment.scoring')} crumbs={crumbs} />
        <EmptyState title={t('assessment.closed')} text={t('assessment.closed.text')} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={criterionName(criterion)}
        lead={t('assessment.weighs', { weight: weightText(criterion.weight) })}
        crumbs={crumbs}
      />
      <Scoring assessment={assessment} criterion={criterion} />
    </>
  );
}

function Scoring({ assessment, criterion }: { assessment: Assessment; criterion: Criterion }) {
  const me = useMe(assessment);
  const offers = useAdmitted(assessment);
  const { data } = apiQuery.useSuspenseQuery('get', '/assessments/{id}/scores', {
    params: { path: { id: assessment.id }, query: { criterionId: criterion.id } },
  });
  const [chosen, setChosen] = useSearchState('inschrijving', offers[0]?.code ?? '');
  const offer = offers.find(({ code }) => code === chosen) ?? offers[0];
  const mine = data.items.filter(({ userId }) => userId === me?.userId);
  const handedIn = me?.handedInCriterionIds.includes(criterion.id) ?? true;
  if (!offer) return <EmptyState title={t('assessment.no-offers')} text={t('assessment.no-offers.text')} />;
  return (
    <Stack gap="lg">
      <SegmentedControl
        className={classes.offers}
        aria-label={t('assessment.which-offer')}
        value={offer.code}
        onChange={setChosen}
        data={offers.map(({ id, code, bidderName }) => ({
          value: code,
          label: `${mine.some(({ offerId }) => offerId === id) ? '✓ ' : ''}${bidderName ?? code}`,
        }))}
      />
      <div className={classes.beside}>
        <OfferText offerId={offer.id} criterion={criterion} />
        <ScoreForm
          key={offer.id}
          assessmentId={assessment.id}
          criterion={criterion}
          offer={offer}
          score={mine.find(({ offerId }) => offerId === offer.id)}
          final={handedIn}
        />
      </div>
      {!handedIn && <HandIn assessmentId={assessment.id} criterion={criterion} ready={mine.length === offers.length} />}
      {handedIn && !criterion.revealed && <p role="status">{t('assessment.wait-for-others')}</p>}
    </Stack>
  );
}

interface ScoreFormProps {
  assessmentId: string;
  criterion: Criterion;
  offer: { id: string; bidderName: string | null };
  score: Score | undefined;
  final: boolean;
}

function ScoreForm({ assessmentId, criterion, offer, score, final }: ScoreFormProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { score: score ? String(score.score) : '', reason: score?.reason ?? '' },
    rowVersion: score?.rowVersion ?? 0,
    validate: {
      score: (value) => (value ? null : t('assessment.need-score')),
      reason: (value) => (value.trim() ? null : t('assessment.need-reason')),
    },
    save: (values, { rowVersion }) =>
      api.PUT('/assessments/{id}/scores', {
        params: { path: { id: assessmentId }, header: ifMatch(rowVersion) },
        body: { criterionId: criterion.id, offerId: offer.id, score: Number(values.score), reason: values.reason },
      }),
    onSaved: () => client.invalidateQueries(),
  });
  const { error, id } = form.field('score');
  return (
    <form
      {...form.props}
      className={classes.card}
      aria-label={t('assessment.your-score', { name: offer.bidderName ?? '' })}
    >
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <Radio.Group
          id={id}
          label={t('assessment.field.score')}
          description={t('assessment.field.score.hint')}
          value={form.values.score}
          onChange={(value) => form.setValue('score', value)}
          error={error}
        >
          <Stack gap="sm" mt={8}>
            {[...criterion.scale]
              .sort((a, b) => b.score - a.score)
              .map((level) => (
                <Radio
                  key={level.score}
                  value={String(level.score)}
                  disabled={final}
                  label={`${level.score} · ${level.label}`}
                  description={level.description}
                />
              ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('assessment.field.reason')}
          description={t('assessment.field.reason.hint')}
          autosize
          minRows={4}
          readOnly={final}
          classNames={{ input: 'kv-words' }}
          {...form.field('reason')}
        />
        {!final && (
          <Group>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('assessment.save-score')}
            </Button>
            <span className="kv-caption">{t('assessment.only-you')}</span>
          </Group>
        )}
      </Stack>
      {form.guard}
    </form>
  );
}

function HandIn({ assessmentId, criterion, ready }: { assessmentId: string; criterion: Criterion; ready: boolean }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const handIn = async () => {
    const answer = await confirm({
      title: t('assessment.hand-in.title', { code: criterion.code }),
      text: t('assessment.hand-in.text'),
      confirm: t('assessment.hand-in'),
    });
    if (!answer) return;
    await run(
      () =>
        api.POST('/assessments/{id}/hand-in', {
          params: { path: { id: assessmentId } },
          body: { criterionId: criterion.id },
        }),
      t('assessment.handed-in'),
    );
  };
  return (
    <Group>
      <Button onClick={() => void handIn()} loading={doing} disabled={!ready}>
        {t('assessment.hand-in')}
      </Button>
      <span className="kv-caption">{t(ready ? 'assessment.hand-in.hint' : 'assessment.hand-in.not-ready')}</span>
      {dialog}
    </Group>
  );
}
