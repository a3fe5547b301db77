import { Alert, Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { LocalDate } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date, moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { useDeed } from '@web/ui/use-deed';
import { SeverityChip, stateWord, type SignalDetail } from './signal-parts';
import classes from './signals.module.css';

/** One signal: the arithmetic behind it, what can be done with it and what happened to it. */
export function SignalPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: signal } = apiQuery.useSuspenseQuery('get', '/signals/{id}', { params: { path: { id } } });
  return (
    <>
      <PageHeader
        title={`${signal.code} ${signal.title}`}
        crumbs={[{ label: t('signal.nav'), to: '/signalen' }]}
        lead={t(`signal.kind.${signal.kind}`)}
        actions={<Deeds signal={signal} />}
      />
      {signal.state === 'CLOSED' && (
        <Alert color="gray" mb="md">
          {t('signal.closed')}
        </Alert>
      )}
      <p className={classes.explanation}>{signal.explanation}</p>
      <Group>
        <LinkButton to={signal.url}>{t('signal.open')}</LinkButton>
      </Group>
      <dl className={classes.facts}>
        <Fact label={t('signal.column.severity')} value={<SeverityChip severity={signal.severity} />} />
        <Fact label={t('signal.column.due')} value={date(signal.dueOn)} note={t('signal.column.due.meaning')} />
        <Fact label={t('signal.column.state')} value={stateWord(signal)} note={signal.snoozedReason ?? undefined} />
        <Fact label={t('signal.column.municipality')} value={signal.municipality ?? t('signal.whole')} />
      </dl>
      {signal.mayWrite ? (
        <Assignee key={signal.rowVersion} signal={signal} />
      ) : (
        <p>
          {t('signal.assign')}: {signal.assignee?.name ?? t('signal.nobody')}
        </p>
      )}
      <History signal={signal} />
    </>
  );
}

function Fact({ label, value, note }: { label: string; value: React.ReactNode; note?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
      {note && <dd className="kv-caption">{note}</dd>}
    </div>
  );
}

function Deeds({ signal }: { signal: SignalDetail }) {
  const [snoozing, setSnoozing] = useState(false);
  const { doing, run } = useDeed();
  if (!signal.mayWrite) return null;
  const params = { path: { id: signal.id }, header: ifMatch(signal.rowVersion) };
  const wake = () => run(() => api.POST('/signals/{id}/wake', { params }), t('signal.wake.done'));
  return (
    <>
      {signal.state === 'SNOOZED' && (
        <Button loading={doing} onClick={() => void wake()}>
          {t('signal.wake')}
        </Button>
      )}
      <Button onClick={() => setSnoozing(true)}>{t('signal.snooze')}</Button>
      {snoozing && <SnoozeDialog signal={signal} onClose={() => setSnoozing(false)} />}
    </>
  );
}

function SnoozeDialog({ signal, onClose }: { signal: SignalDetail; onClose: () => void }) {
  const client = useQueryClient();
  const week = LocalDate.addDays(LocalDate.at(new Date()), 7);
  const form = useRecordForm({
    initial: { until: week as string | null, reason: '' },
    rowVersion: signal.rowVersion,
    validate: {
      until: (value) => (value ? null : t('signal.need-day')),
      reason: (value) => (value.trim() ? null : t('signal.need-reason')),
    },
    save: ({ until, reason }, { rowVersion }) =>
      api.POST('/signals/{id}/snooze', {
        params: { path: { id: signal.id }, header: ifMatch(rowVersion) },
        body: { until: until!, reason },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('signal.snooze.done') });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('signal.snooze.title', { code: signal.code })}
      form={form}
      save={t('signal.snooze')}
      onClose={onClose}
    >
      <DateInput
        label={t('signal.snooze.until')}
        description={t('signal.snooze.until.help')}
        {...form.strict('until')}
      />
      <Textarea label={t('signal.snooze.reason')} autosize minRows={2} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}

function Assignee({ signal }: { signal: SignalDetail }) {
  const { doing, run } = useDeed();
  const assign = (assigneeId: string | null) =>
    run(
      () =>
        api.POST('/signals/{id}/assign', {
          params: { path: { id: signal.id }, header: ifMatch(signal.rowVersion) },
          body: { assigneeId },
        }),
      t('signal.assign.done'),
    );
  return (
    <div className={classes.assignee}>
      <ColleaguePicker
        label={t('signal.assign')}
        permission="budget.read"
        value={signal.assignee?.id ?? null}
        disabled={doing}
        onChange={(id) => void assign(id)}
      />
    </div>
  );
}

function History({ signal }: { signal: SignalDetail }) {
  return (
    <section className={classes.history} aria-label={t('signal.history')}>
      <h2>{t('signal.history')}</h2>
      <ol>
        {signal.history.map((event, index) => (
          <li key={`${event.recordedAt}${index}`}>
            <strong>
              {t(`signal.event.${event.kind}`, { day: date(event.until), name: event.assignee ?? t('signal.nobody') })}
            </strong>
            {event.kind !== 'ASSIGNED' && <span className="kv-quiet"> {t(`signal.severity.${event.severity}`)}</span>}
            {event.reason && <p className="kv-words">{event.reason}</p>}
            {['OPENED', 'RAISED', 'LOWERED'].includes(event.kind) && <p>{event.explanation}</p>}
            <p className="kv-caption">
              {t('signal.event.by', {
                who: event.recordedBy ?? t('signal.event.itself'),
                when: moment(event.recordedAt),
              })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
