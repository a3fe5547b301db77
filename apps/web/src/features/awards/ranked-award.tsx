import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import { pointsText, type Ranking } from '../assessments/assessment-data';
import { PromiseFields } from './promise-fields';
import classes from './award.module.css';

type Proposal = components['schemas']['AwardProposalResponse'];

const emptyAward = (offerId: string, motivation: string) => ({
  offerId,
  decidedOn: null as string | null,
  motivation,
  deviationReason: '',
  promises: [] as {
    sentence: string;
    source: string;
    fileId: string;
    page: number | null;
    criterionId: string;
    requirementId: string | null;
  }[],
});

export type AwardRecordForm = ReturnType<typeof useRecordForm<ReturnType<typeof emptyAward>, unknown>>;

/** The award from the ranking: to the first, or with a motivation and a second person to another. */
export function RankedAward({ tenderId, assessmentId }: { tenderId: string; assessmentId: string }) {
  const { data: ranking } = apiQuery.useSuspenseQuery('get', '/assessments/{id}/ranking', {
    params: { path: { id: assessmentId } },
  });
  const { data: proposals } = apiQuery.useSuspenseQuery('get', '/awards/proposals', {
    params: { query: { tenderId } },
  });
  const waits = proposals.items.find(({ state }) => state === 'REQUESTED');
  return waits ? <Waiting proposal={waits} /> : <RankedForm tenderId={tenderId} ranking={ranking} />;
}

function RankedForm({ tenderId, ranking }: { tenderId: string; ranking: Ranking }) {
  const client = useQueryClient();
  const winner = ranking.winnerOfferId!;
  const form = useRecordForm({
    initial: emptyAward(winner, ranking.advice?.text ?? ''),
    validate: {
      decidedOn: (value) => (value ? null : t('award.need-decided')),
      motivation: (value) => (value.trim() ? null : t('award.need-motivation')),
      deviationReason: (value, { offerId }) => (offerId === winner || value.trim() ? null : t('award.need-deviation')),
    },
    save: ({ deviationReason, decidedOn, ...values }, { key }): Promise<unknown> => {
      const promises = values.promises.map(({ fileId, criterionId, ...promise }) => ({
        ...promise,
        fileId: fileId || null,
        criterionId: criterionId || null,
      }));
      const body = { ...values, promises, tenderId, decidedOn: decidedOn! };
      const params = { header: idempotent(key) };
      return values.offerId === winner
        ? api.POST('/awards', { params, body })
        : api.POST('/awards/proposals', { params, body: { ...body, deviationReason } });
    },
    onSaved: () => client.invalidateQueries(),
  });
  const deviates = form.values.offerId !== winner;
  const advice = ranking.advice?.text ?? '';
  // The advice speaks for the first of the ranking: it is no motivation for another.
  const choose = (offerId: string) => {
    const { motivation } = form.values;
    form.setValue('offerId', offerId);
    if (offerId !== winner && motivation === advice) form.setValue('motivation', '');
    if (offerId === winner && motivation === '') form.setValue('motivation', advice);
  };
  return (
    <form {...form.props} className={classes.page}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <p>{t('award.once')}</p>
        <NativeSelect
          label={t('award.field.offer')}
          data={ranking.places.map(({ offerId, place, code, bidderName, points }) => ({
            value: offerId,
            label: `${place}. ${code} ${bidderName} (${pointsText(points)})`,
          }))}
          {...form.field('offerId')}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {deviates && (
          <Textarea
            label={t('award.field.deviation')}
            description={t('award.field.deviation.hint')}
            autosize
            minRows={3}
            {...form.field('deviationReason')}
          />
        )}
        <DateInput label={t('award.field.decided')} className={classes.short} {...form.strict('decidedOn')} />
        <Textarea
          label={t('award.field.motivation')}
          description={t('award.field.motivation.hint')}
          autosize
          minRows={4}
          classNames={{ input: 'kv-words' }}
          {...form.field('motivation')}
        />
        {/* The documents are those of the offer that is chosen. */}
        <PromiseFields key={form.values.offerId} form={form} ranking={ranking} tenderId={tenderId} />
        <Group>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t(deviates ? 'award.propose' : 'award.record')}
          </Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}

/** A deviation that waits for the second person. */
function Waiting({ proposal }: { proposal: Proposal }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const approvalId = proposal.approvalId ?? '';
  const { data } = apiQuery.useQuery('get', '/approvals/{id}', { params: { path: { id: approvalId } } });
  const decide = async (deed: 'approve' | 'reject') => {
    const answer = await confirm({
      title: t(`award.${deed}.title`, { name: proposal.bidderName }),
      text: t(`award.${deed}.text`),
      confirm: t(`award.${deed}`),
      reason: deed === 'reject' ? { label: t('award.reject.reason'), required: true } : undefined,
    });
    if (!answer || !data) return;
    const params = { path: { id: approvalId }, header: ifMatch(data.rowVersion) };
    await run(() =>
      deed === 'approve'
        ? api.POST('/approvals/{id}/approve', { params, body: {} })
        : api.POST('/approvals/{id}/reject', { params, body: { note: answer.reason } }),
    );
  };
  return (
    <section className={classes.panel}>
      <h2>{t('award.waiting', { name: proposal.bidderName })}</h2>
      <p className="kv-quiet">{t('award.waiting.by', { name: proposal.recordedBy, date: date(proposal.decidedOn) })}</p>
      <h3>{t('award.field.deviation')}</h3>
      <p className={`kv-words ${classes.motivation}`}>{proposal.deviationReason}</p>
      <h3>{t('award.field.motivation')}</h3>
      <p className={`kv-words ${classes.motivation}`}>{proposal.motivation}</p>
      {data?.mayDecide && (
        <Group gap="sm" mt="sm">
          <Button disabled={doing} onClick={() => void decide('reject')}>
            {t('award.reject')}
          </Button>
          <Button variant="filled" loading={doing} onClick={() => void decide('approve')}>
            {t('award.approve')}
          </Button>
        </Group>
      )}
      {dialog}
    </section>
  );
}
