import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useDeed } from '@web/ui/use-deed';
import { STATES, type Consultation } from './records';
import classes from './consultations.module.css';

type Step = Consultation['steps'][number];

/** Steps that go back or end early are offered, but never as the way on. */
const isOnward = ({ step, to }: Step, state: Consultation['state']) =>
  step !== 'reopen-responses' && STATES.indexOf(to) === STATES.indexOf(state) + 1;

/** The life of a consultation from concept to closed, with what the next step still needs. */
export function StateStrip({ consultation }: { consultation: Consultation }) {
  const { state, steps, termWarnings } = consultation;
  const at = STATES.indexOf(state);
  const onward = steps.find((step) => isOnward(step, state));
  return (
    <section className={classes.strip} aria-label={t('consultation.strip')}>
      <ol className={classes.states}>
        {STATES.map((one, index) => (
          <li
            key={one}
            data-state={index < at ? 'done' : index === at ? 'now' : 'later'}
            aria-current={index === at ? 'step' : undefined}
          >
            {index < at && <IconCheck size={14} stroke={2} aria-hidden />}
            <span>{t(`consultation.state.${one}`)}</span>
          </li>
        ))}
      </ol>
      {onward && onward.blockedBy.length > 0 && (
        <div className={classes.needs}>
          <p>{t('consultation.needs', { to: t(`consultation.state.${onward.to}`) })}</p>
          <ul>
            {onward.blockedBy.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </div>
      )}
      {termWarnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {warning}
        </p>
      ))}
      {steps.length > 0 && <Steps consultation={consultation} />}
    </section>
  );
}

function Steps({ consultation }: { consultation: Consultation }) {
  const { id, code, state, steps, rowVersion } = consultation;
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const take = async ({ step, asksReason, warnings }: Step): Promise<void> => {
    const answer = await confirm({
      title: t(`consultation.step.${step}.ask`, { code }),
      text: [...warnings, t(`consultation.step.${step}.text`)].join(' '),
      confirm: t(`consultation.step.${step}`),
      reason: asksReason ? { label: t('consultation.reason'), required: true } : undefined,
      danger: step === 'close' && asksReason,
    });
    if (!answer) return;
    await run(() =>
      api.POST(`/consultations/{id}/${step}`, {
        params: { path: { id }, header: ifMatch(rowVersion) },
        body: { reason: answer.reason },
      }),
    );
  };
  return (
    <Group gap="sm">
      {steps.map((step) => (
        <Button
          key={step.step}
          variant={isOnward(step, state) ? 'filled' : 'default'}
          disabled={step.blockedBy.length > 0}
          loading={doing}
          onClick={() => void take(step)}
        >
          {t(`consultation.step.${step.step}`)}
        </Button>
      ))}
      {dialog}
    </Group>
  );
}
