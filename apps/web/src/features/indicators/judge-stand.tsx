import { Button, Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@web/api/client';
import { useSession } from '@web/api/session';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { moment } from '@web/ui/format';
import { type IndicatorDetail, periodText, type Point } from './indicator-format';
import classes from './indicators.module.css';

type Light = 'GREEN' | 'AMBER' | 'RED';

/** What the judge said about the last period, and the place to say it. */
export function JudgeStand({ indicator }: { indicator: IndicatorDetail }) {
  const [open, setOpen] = useState(false);
  const may = useCan('indicator.judge');
  const userId = useSession()?.user.id;
  const judge = indicator.judge ?? indicator.owner;
  const point = indicator.latest;
  if (!point?.light) return null;
  const { judgement } = point;
  const mine = may && (judge === null || judge.id === userId);
  if (!judgement && !mine) return null;
  return (
    <section className={classes.block}>
      {judgement && (
        <p>
          {t('indicator.judge.by', {
            light: t(`indicator.light.${judgement.light}`).toLowerCase(),
            name: judgement.by ?? t('indicator.someone'),
            when: moment(judgement.at),
            reason: judgement.reason,
          })}
        </p>
      )}
      {mine && <Button onClick={() => setOpen(true)}>{t('indicator.judge')}</Button>}
      {open && <JudgeDialog id={indicator.id} point={point} onClose={() => setOpen(false)} />}
    </section>
  );
}

function JudgeDialog({ id, point, onClose }: { id: string; point: Point; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { light: (point.judgement?.light ?? point.light) as Light, reason: point.judgement?.reason ?? '' },
    validate: {
      reason: (reason, { light }) => (light === point.light || reason.trim() ? null : t('indicator.plan.need')),
    },
    save: ({ light, reason }) =>
      api.POST('/indicators/{id}/judge', { params: { path: { id } }, body: { period: point.period, light, reason } }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('indicator.judge.done') });
      onClose();
    },
  });
  const title = t('indicator.judge.title', { period: periodText(point.period) });
  return (
    <FormDialog title={title} form={form} save={t('ui.save')} onClose={onClose}>
      <Select
        label={t('indicator.judge.light')}
        data={['GREEN', 'AMBER', 'RED'].map((value) => ({ value, label: t(`indicator.light.${value}`) }))}
        {...form.field('light')}
      />
      <Textarea label={t('indicator.judge.reason')} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
