import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { date, moment } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { AskTaskDialog, MovePlanDialog } from './plan-dialogs';
import classes from './work-plan.module.css';
import { STEPS, type Plan, type PlanTask, type Step } from './work-plans';

/** One work plan: each step with its day, who was asked what for it, and what can be done now. */
export function PlanPanel({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { doing, run } = useDeed();
  const [confirm, dialog] = useConfirm();
  const [moving, setMoving] = useState(false);
  const [asking, setAsking] = useState<Step | null>(null);
  const { id, name, year, municipality, mayWrite, rowVersion } = plan;
  const title = `${name} ${year}, ${municipality}`;
  const next = plan.steps.find(({ doneAt }) => doneAt === null)?.step;
  const last = plan.steps.filter(({ doneAt }) => doneAt !== null).at(-1)?.step;
  const step = (which: Step, done: boolean) => {
    const params = { path: { id, step: which }, header: ifMatch(rowVersion) };
    const path = done
      ? ('/pc-plans/{id}/steps/{step}/complete' as const)
      : ('/pc-plans/{id}/steps/{step}/reopen' as const);
    void run(() => api.POST(path, { params }));
  };
  const withdraw = async (): Promise<void> => {
    const answer = await confirm({
      ...{ title: t('pc-plan.withdraw'), text: t('pc-plan.withdraw.text', { title }), confirm: t('pc-plan.withdraw') },
    });
    if (!answer) return;
    const params = { path: { id }, header: ifMatch(rowVersion) };
    if (await run(() => api.POST('/pc-plans/{id}/withdraw', { params }), t('pc-plan.withdrawn'))) onClose();
  };
  return (
    <section className={classes.plan} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        <Group gap={8}>
          {mayWrite && <Button onClick={() => setMoving(true)}>{t('pc-plan.move')}</Button>}
          {mayWrite && <Button onClick={() => void withdraw()}>{t('pc-plan.withdraw')}</Button>}
          <Button onClick={onClose}>{t('pc-plan.close')}</Button>
        </Group>
      </header>
      <ol className={classes.steps}>
        {STEPS.map((which) => {
          const held = plan.steps.find((each) => each.step === which)!;
          return (
            <li key={which}>
              <div className={classes.stepHead}>
                <h3>{t(`pc-plan.step.${which}`)}</h3>
                <span className="kv-number">{date(held.dueOn)}</span>
                {held.doneAt && <StatusChip status="CONFIRMED" label={t('pc-plan.done')} />}
                {held.late && <StatusChip status="OVERDUE" label={t('pc-plan.late')} />}
                {held.doneAt && <span className="kv-caption">{`${held.doneBy ?? ''}, ${moment(held.doneAt)}`}</span>}
              </div>
              {plan.tasks
                .filter((task) => task.step === which)
                .map((task) => (
                  <TaskLine key={task.id} task={task} mayWrite={mayWrite} />
                ))}
              {mayWrite && (
                <Group gap={8}>
                  {which === next && (
                    <Button size="compact-sm" variant="filled" loading={doing} onClick={() => step(which, true)}>
                      {t('pc-plan.step.set')}
                    </Button>
                  )}
                  {which === last && (
                    <Button size="compact-sm" loading={doing} onClick={() => step(which, false)}>
                      {t('pc-plan.step.reopen')}
                    </Button>
                  )}
                  {held.doneAt === null && (
                    <Button
                      size="compact-sm"
                      aria-label={t('pc-plan.ask.for', { step: t(`pc-plan.step.${which}`) })}
                      onClick={() => setAsking(which)}
                    >
                      {t('pc-plan.ask')}
                    </Button>
                  )}
                </Group>
              )}
            </li>
          );
        })}
      </ol>
      {moving && <MovePlanDialog plan={plan} onClose={() => setMoving(false)} />}
      {asking && <AskTaskDialog plan={plan} step={asking} onClose={() => setAsking(null)} />}
      {dialog}
    </section>
  );
}

function TaskLine({ task, mayWrite }: { task: PlanTask; mayWrite: boolean }) {
  const { doing, run } = useDeed();
  const { id, title, name, dueOn, state, late, mine, rowVersion } = task;
  const params = { path: { id }, header: ifMatch(rowVersion) };
  return (
    <div className={classes.task}>
      <span>
        <strong>{title}</strong>
        <br />
        <span className="kv-caption">{t('pc-plan.task.until', { name, date: date(dueOn) })}</span>
      </span>
      {state === 'DONE' && <StatusChip status="CONFIRMED" label={t('pc-plan.task.done')} />}
      {late && <StatusChip status="OVERDUE" label={t('pc-plan.late')} />}
      {state === 'ACTIVE' && (mine || mayWrite) && (
        <Button
          size="compact-sm"
          loading={doing}
          aria-label={t('pc-plan.task.finish.of', { title })}
          onClick={() => void run(() => api.POST('/pc-plan-tasks/{id}/complete', { params }))}
        >
          {t('pc-plan.task.finish')}
        </Button>
      )}
      {state === 'ACTIVE' && mayWrite && (
        <Button
          size="compact-sm"
          loading={doing}
          aria-label={t('pc-plan.task.drop.of', { title })}
          onClick={() => void run(() => api.POST('/pc-plan-tasks/{id}/withdraw', { params }))}
        >
          {t('pc-plan.task.drop')}
        </Button>
      )}
    </div>
  );
}
