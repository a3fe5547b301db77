import { Button, Group, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { useConfirm } from '@web/ui/confirm-dialog';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date, moment } from '@web/ui/format';
import { StatusChip, type Tone } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { type IndicatorDetail, periodText } from './indicator-format';
import { standOf } from './light-chip';
import classes from './indicators.module.css';

type Plan = components['schemas']['IndicatorPlanResponse'];

/** What is done about a red period: cause, measure, who and by when, and what came of it. */
export function IndicatorPlans({ indicator }: { indicator: IndicatorDetail }) {
  const query = { indicatorId: indicator.id, limit: 200, sort: '-recordedAt' };
  const { data } = apiQuery.useSuspenseQuery('get', '/indicator-plans', { params: { query } });
  const mayWrite = useCan('indicator.write');
  const [editing, setEditing] = useState<Plan | 'new' | null>(null);
  const planned = new Set(data.items.filter(({ state }) => state !== 'WITHDRAWN').map(({ period }) => period));
  // A running period can still turn: a plan is asked for what has ended, as in Mijn werk.
  const red = standOf(indicator.latest) === 'RED' ? indicator.latest : null;
  const open = red && !planned.has(red.period) ? red.period : null;
  if (!red && data.items.length === 0) return null;
  return (
    <section className={classes.block}>
      <h2>{t('indicator.plan')}</h2>
      {open && <p>{t('indicator.plan.missing', { period: periodText(open) })}</p>}
      <ul className={classes.history}>
        {data.items.map((plan) => (
          <PlanItem key={plan.id} plan={plan} mayWrite={mayWrite} onEdit={() => setEditing(plan)} />
        ))}
      </ul>
      {mayWrite && open && (
        <Button variant="filled" onClick={() => setEditing('new')}>
          {t('indicator.plan.make')}
        </Button>
      )}
      {editing && (
        <PlanDialog
          indicatorId={indicator.id}
          period={editing === 'new' ? open! : editing.period}
          plan={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

const TONES: Record<string, Tone> = { OPEN: 'info', LATE: 'err', DONE: 'quiet', WITHDRAWN: 'grey' };

function PlanItem({ plan, mayWrite, onEdit }: { plan: Plan; mayWrite: boolean; onEdit: () => void }) {
  const [confirm, dialog] = useConfirm();
  const { run, doing } = useDeed();
  const state = plan.late ? 'LATE' : plan.state;
  const params = { path: { id: plan.id }, header: ifMatch(plan.rowVersion) };
  const ask = async (title: string, label: string) => {
    const answer = await confirm({
      title,
      text: plan.measure,
      confirm: t('ui.save'),
      reason: { label, required: true },
    });
    return answer?.reason ?? null;
  };
  const follow = async () => {
    const text = await ask(t('indicator.plan.follow'), t('indicator.plan.follow.text'));
    if (text) await run(() => api.POST('/indicator-plans/{id}/follow-up', { params, body: { text } }));
  };
  const close = async (to: 'DONE' | 'WITHDRAWN') => {
    const [title, label] = to === 'DONE' ? ['close', 'outcome'] : ['withdraw', 'withdraw.why'];
    const outcome = await ask(t(`indicator.plan.${title}`), t(`indicator.plan.${label}`));
    if (outcome) await run(() => api.POST('/indicator-plans/{id}/close', { params, body: { state: to, outcome } }));
  };
  return (
    <li>
      <p>
        <strong>{plan.code}</strong>{' '}
        <StatusChip status={state} label={t(`indicator.plan.state.${state}`)} tone={TONES[state]} />{' '}
        <span className="kv-caption">
          {t('indicator.plan.line', {
            period: periodText(plan.period),
            owner: plan.owner.name,
            due: date(plan.dueOn),
          })}
        </span>
      </p>
      <p className="kv-words">
        {t('indicator.plan.cause')}: {plan.cause}
      </p>
      <p className="kv-words">
        {t('indicator.plan.measure')}: {plan.measure}
      </p>
      {plan.notes.map(({ text, by, at }) => (
        <p key={at} className="kv-words">
          <span className="kv-caption">
            {moment(at)} {by}
          </span>{' '}
          {text}
        </p>
      ))}
      {plan.outcome && <p className="kv-words">{plan.outcome}</p>}
      {mayWrite && plan.state === 'OPEN' && (
        <Group gap="sm">
          <Button loading={doing} onClick={() => void follow()}>
            {t('indicator.plan.follow')}
          </Button>
          <Button onClick={onEdit}>{t('indicator.relief.change')}</Button>
          <Button onClick={() => void close('DONE')}>{t('indicator.plan.close')}</Button>
          <Button variant="subtle" onClick={() => void close('WITHDRAWN')}>
            {t('indicator.plan.withdraw')}
          </Button>
        </Group>
      )}
      {dialog}
    </li>
  );
}

interface PlanDialogProps {
  indicatorId: string;
  period: string;
  plan: Plan | null;
  onClose: () => void;
}

function PlanDialog({ indicatorId, period, plan, onClose }: PlanDialogProps) {
  const client = useQueryClient();
  const need = (value: string | null) => (value?.trim() ? null : t('indicator.plan.need'));
  const form = useRecordForm({
    initial: {
      ...{ cause: plan?.cause ?? '', measure: plan?.measure ?? '' },
      ownerId: (plan?.owner.id ?? null) as string | null,
      dueOn: (plan?.dueOn ?? null) as string | null,
    },
    rowVersion: plan?.rowVersion,
    validate: { cause: need, measure: need, ownerId: need, dueOn: need },
    save: ({ ownerId, dueOn, ...words }, { key, rowVersion }): Promise<unknown> => {
      const body = { ...words, ownerId: ownerId!, dueOn: dueOn! };
      return plan
        ? api.PATCH('/indicator-plans/{id}', { params: { path: { id: plan.id }, header: ifMatch(rowVersion) }, body })
        : api.POST('/indicator-plans', { params: { header: idempotent(key) }, body: { indicatorId, period, ...body } });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={`${t('indicator.plan.make')} ${periodText(period)}`}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <Textarea label={t('indicator.plan.cause')} autosize minRows={2} maxLength={4000} {...form.field('cause')} />
      <Textarea label={t('indicator.plan.measure')} autosize minRows={2} maxLength={4000} {...form.field('measure')} />
      <ColleaguePicker
        label={t('indicator.plan.owner')}
        permission="indicator.read"
        value={form.values.ownerId}
        onChange={(id) => form.setValue('ownerId', id)}
        error={form.field('ownerId').error}
      />
      <DateInput label={t('indicator.plan.due')} {...form.strict('dueOn')} />
    </FormDialog>
  );
}
