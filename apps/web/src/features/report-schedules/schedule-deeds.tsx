import { Button } from '@mantine/core';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { LinkButton } from '@web/ui/link-button';
import { useDeed } from '@web/ui/use-deed';
import type { ScheduleDetail } from './schedule-values';

/** Send now, change, halt, go on and end. */
export function ScheduleDeeds({ schedule }: { schedule: ScheduleDetail }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const key = useIdempotencyKey();
  const { id, state, rowVersion, recipients } = schedule;
  const params = { path: { id }, header: ifMatch(rowVersion) };
  if (!schedule.mayWrite || state === 'ENDED') return null;
  const stop = async (path: 'pause' | 'end'): Promise<void> => {
    const title = t(`schedule.${path}`);
    const reason = { label: t('schedule.pause.reason'), required: true };
    const answer = await confirm({ title, text: t(`schedule.${path}.text`), confirm: title, reason });
    if (!answer) return;
    const body = { reason: answer.reason };
    await run(() =>
      path === 'pause'
        ? api.POST('/report-schedules/{id}/pause', { params, body })
        : api.POST('/report-schedules/{id}/end', { params, body }),
    );
  };
  const send = async (): Promise<void> => {
    const title = t('schedule.run-now');
    const text = t('schedule.run-now.text', { count: recipients.length });
    if (!(await confirm({ title, text, confirm: title }))) return;
    const header = { ...ifMatch(rowVersion), ...idempotent(key.keyFor(id)) };
    await run(
      () => api.POST('/report-schedules/{id}/runs', { params: { path: { id }, header } }),
      t('schedule.run-now.done'),
    );
    key.done();
  };
  return (
    <>
      <Button onClick={() => void stop('end')} disabled={doing}>
        {t('schedule.end')}
      </Button>
      {state === 'ACTIVE' ? (
        <Button onClick={() => void stop('pause')} disabled={doing}>
          {t('schedule.pause')}
        </Button>
      ) : (
        <Button onClick={() => void run(() => api.POST('/report-schedules/{id}/resume', { params }))} disabled={doing}>
          {t('schedule.resume')}
        </Button>
      )}
      <LinkButton to={`/periodieke-berichten/${id}/wijzigen`}>{t('schedule.change')}</LinkButton>
      <Button variant="filled" loading={doing} onClick={() => void send()}>
        {t('schedule.run-now')}
      </Button>
      {dialog}
    </>
  );
}
