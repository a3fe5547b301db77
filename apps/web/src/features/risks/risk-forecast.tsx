import { Button, Group, Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date, money } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import { bandText, type RiskDetail } from './risk-score';
import classes from './risks.module.css';

/** Whether the controller took the euro effect over, who did and when; and the deed itself. */
export function RiskForecast({ risk }: { risk: RiskDetail }) {
  const [taking, setTaking] = useState(false);
  const taken = risk.forecasts.find((one) => one.releasedOn === null);
  const mayTake = risk.mayTake && risk.state === 'OPEN' && !taken && risk.effectYear !== null;
  return (
    <section className={classes.block}>
      <h2>{t('risk.money.block')}</h2>
      <p>{risk.effectYear === null ? t('risk.money.no') : bandText(risk)}</p>
      {taken && risk.forecastDiffers && (
        <p className={classes.note}>
          {t('risk.money.differs', { low: money(taken.low), high: money(taken.high), year: taken.year })}
        </p>
      )}
      <ul className={classes.list}>
        {risk.forecasts.map((one) => (
          <li key={one.id}>
            <span>
              {t('risk.taken', {
                date: date(one.takenOn),
                name: one.takenBy,
                line: one.budgetLineCode ? t('risk.taken.line', { code: one.budgetLineCode }) : '',
                reason: one.reason,
              })}
              {one.releasedOn && (
                <span className="kv-caption">
                  {' '}
                  {t('risk.released', {
                    date: date(one.releasedOn),
                    name: one.releasedBy ?? '–',
                    reason: one.releasedReason ?? '',
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {!taken && risk.effectYear !== null && <p className="kv-caption">{t('risk.forecast.none')}</p>}
      {mayTake && (
        <Button variant="filled" onClick={() => setTaking(true)}>
          {t('risk.take')}
        </Button>
      )}
      {taken && risk.mayTake && <Release risk={risk} />}
      {taking && <TakeDialog risk={risk} onClose={() => setTaking(false)} />}
    </section>
  );
}

function Release({ risk }: { risk: RiskDetail }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const release = async (): Promise<void> => {
    const answer = await confirm({
      title: t('risk.release'),
      text: t('risk.release.text'),
      confirm: t('risk.release'),
      reason: { label: t('risk.release.reason'), required: true },
    });
    if (!answer) return;
    const params = { path: { id: risk.id }, header: ifMatch(risk.rowVersion) };
    await run(
      () => api.POST('/risks/{id}/release', { params, body: { reason: answer.reason } }),
      t('risk.release.done'),
    );
  };
  return (
    <Group>
      <Button loading={doing} onClick={() => void release()}>
        {t('risk.release')}
      </Button>
      {dialog}
    </Group>
  );
}

function TakeDialog({ risk, onClose }: { risk: RiskDetail; onClose: () => void }) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200 };
  const lines = apiQuery.useQuery('get', '/budget-lines', { params: { query } }).data?.items ?? [];
  const fitting = lines.filter((line) => line.contractId === risk.contractId && line.year === risk.effectYear);
  const form = useRecordForm({
    initial: { budgetLineId: null as string | null, reason: '' },
    rowVersion: risk.rowVersion,
    validate: { reason: (value) => (value.trim() ? null : t('risk.need')) },
    save: (body, { rowVersion }) =>
      api.POST('/risks/{id}/take', { params: { path: { id: risk.id }, header: ifMatch(rowVersion) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('risk.take.done') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('risk.take.title', { code: risk.code })} form={form} save={t('risk.take')} onClose={onClose}>
      <p>{t('risk.take.text', { band: bandText(risk) })}</p>
      <Select
        label={t('risk.take.line')}
        description={t('risk.take.line.hint')}
        data={fitting.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        searchable
        clearable
        {...form.field('budgetLineId')}
      />
      <Textarea label={t('risk.take.reason')} autosize minRows={2} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
