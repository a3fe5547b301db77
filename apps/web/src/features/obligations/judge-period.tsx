import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import type { PeriodDetail } from './period-state';
import classes from './obligations.module.css';

type Verdict = 'FULFILLED' | 'PARTLY' | 'REJECTED' | 'ON_HOLD' | 'OPEN';

/** Which judgements make sense from a state, the usual one first. */
const CHOICES: Record<PeriodDetail['state'], Verdict[]> = {
  ...{
    OPEN: ['FULFILLED', 'PARTLY', 'REJECTED', 'ON_HOLD'],
    SUBMITTED: ['FULFILLED', 'PARTLY', 'REJECTED', 'ON_HOLD'],
  },
  ...{ PARTLY: ['FULFILLED', 'REJECTED', 'ON_HOLD'], REJECTED: ['FULFILLED', 'PARTLY', 'ON_HOLD'] },
  ...{ ON_HOLD: ['OPEN'], FULFILLED: ['OPEN'], CANCELLED: [] },
};

/** The judgements as buttons; each asks its reason, and its day where it has one. */
export function JudgePeriod({ period }: { period: PeriodDetail }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [first, ...rest] = CHOICES[period.state];
  if (!first) return null;
  return (
    <div className={classes.deeds}>
      <Button variant="filled" onClick={() => setVerdict(first)}>
        {t(`period.judge.${first}`)}
      </Button>
      {rest.map((state) => (
        <Button key={state} onClick={() => setVerdict(state)}>
          {t(`period.judge.${state}`)}
        </Button>
      ))}
      {verdict && (
        <Modal
          opened
          onClose={() => setVerdict(null)}
          title={t(`period.judge.${verdict}.title`, { code: period.code, date: date(period.dueOn) })}
          closeButtonProps={{ 'aria-label': t('ui.close') }}
        >
          <JudgeForm period={period} verdict={verdict} onDone={() => setVerdict(null)} />
        </Modal>
      )}
    </div>
  );
}

function JudgeForm({ period, verdict, onDone }: { period: PeriodDetail; verdict: Verdict; onDone: () => void }) {
  const client = useQueryClient();
  const required = verdict !== 'FULFILLED' && !(verdict === 'OPEN' && period.state === 'ON_HOLD');
  const form = useRecordForm({
    initial: {
      note: '',
      fulfilledOn: (verdict === 'FULFILLED' ? LocalDate.today() : null) as string | null,
      holdUntil: null as string | null,
    },
    rowVersion: period.rowVersion,
    validate: {
      note: (value) => (required && !value.trim() ? t('period.need-note') : null),
      fulfilledOn: (value) => (verdict === 'FULFILLED' && !value ? t('period.need-day') : null),
    },
    save: ({ note, fulfilledOn, holdUntil }, { rowVersion }) =>
      api.POST('/obligation-periods/{id}/judge', {
        params: { path: { id: period.id }, header: ifMatch(rowVersion) },
        body: { state: verdict, note, fulfilledOn: fulfilledOn ?? undefined, holdUntil: holdUntil ?? undefined },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('period.judged', { code: period.code }) });
      onDone();
    },
  });
  return (
    <form {...form.props}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <p>{t(`period.judge.${verdict}.text`)}</p>
        {verdict === 'FULFILLED' && <DateInput label={t('period.fulfilled')} {...form.strict('fulfilledOn')} />}
        {verdict === 'ON_HOLD' && (
          <DateInput
            label={t('period.hold-until')}
            description={t('period.hold-until.hint')}
            {...form.strict('holdUntil')}
          />
        )}
        <Textarea label={t('period.note')} autosize minRows={3} maxLength={4000} {...form.field('note')} />
        <Button type="submit" variant="filled" loading={form.saving}>
          {t(`period.judge.${verdict}`)}
        </Button>
      </Stack>
    </form>
  );
}
