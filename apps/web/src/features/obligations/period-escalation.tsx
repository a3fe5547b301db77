import { Button } from '@mantine/core';
import { api, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { date } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import type { PeriodDetail } from './period-state';
import classes from './obligations.module.css';

/** The ladder: who was called in, until when they may answer, and how it ended. */
export function PeriodEscalation({ period }: { period: PeriodDetail }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const mayWrite = useCan('obligation.write');
  const options = { params: { path: { id: period.id }, header: ifMatch(period.rowVersion) } };
  const ask = (deed: 'raise' | 'close') =>
    confirm({
      title: t(`escalation.${deed}.title`, { code: period.code }),
      text: t(`escalation.${deed}.text`),
      confirm: t(`escalation.${deed}`),
      reason: { label: t(`escalation.${deed}.reason`), required: true },
    });
  const raise = async () => {
    const answer = await ask('raise');
    if (answer)
      await run(() => api.POST('/obligation-periods/{id}/escalate', { ...options, body: { reason: answer.reason } }));
  };
  const close = async () => {
    const answer = await ask('close');
    if (answer) {
      await run(() =>
        api.POST('/obligation-periods/{id}/de-escalate', { ...options, body: { outcome: answer.reason } }),
      );
    }
  };
  const owed = ['OPEN', 'PARTLY', 'REJECTED'].includes(period.state);
  if (period.escalations.length === 0 && !(mayWrite && owed)) return null;
  return (
    <section className={classes.escalation}>
      <h3>{t('escalation.title')}</h3>
      <ol className={classes.history} hidden={period.escalations.length === 0}>
        {period.escalations.map((step) => (
          <li key={step.id}>
            <strong>{t(`escalation.level.${step.level}`)}</strong> · {t(`escalation.state.${step.state}`)} ·{' '}
            {date(step.startedOn)}
            {step.state === 'OPEN' && step.answerBy && ` · ${t('escalation.answer-by', { date: date(step.answerBy) })}`}
            <div className="kv-words">{step.outcome ?? step.reason}</div>
          </li>
        ))}
      </ol>
      {mayWrite && (
        <div className={classes.deeds}>
          {owed && period.escalation !== 'DISPUTE' && (
            <Button loading={doing} onClick={() => void raise()}>
              {t(period.escalation ? 'escalation.raise.further' : 'escalation.raise')}
            </Button>
          )}
          {period.escalation && (
            <Button disabled={doing} onClick={() => void close()}>
              {t('escalation.close')}
            </Button>
          )}
        </div>
      )}
      {dialog}
    </section>
  );
}
