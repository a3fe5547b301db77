import { Button, Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { useDeed } from '@web/ui/use-deed';
import type { RiskDetail } from './risk-score';
import { scoreBody, ScoreFields, yearProblem } from './score-fields';
import { WordFields, wordLabels, wordRules } from './word-fields';

/** What can be done with a risk: change its words, score it anew, close it; or open it again. */
export function RiskDeeds({ risk }: { risk: RiskDetail }) {
  const [open, setOpen] = useState<'edit' | 'score' | 'close' | null>(null);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const close = (): void => setOpen(null);
  if (!risk.mayWrite) return null;
  const reopen = async (): Promise<void> => {
    const answer = await confirm({
      title: t('risk.reopen'),
      text: t('risk.reopen.text'),
      confirm: t('risk.reopen'),
      reason: { label: t('risk.reopen.reason'), required: true },
    });
    const params = { path: { id: risk.id }, header: ifMatch(risk.rowVersion) };
    if (answer) await run(() => api.POST('/risks/{id}/reopen', { params, body: { reason: answer.reason } }));
  };
  if (risk.state === 'CLOSED') {
    return (
      <>
        <Button loading={doing} onClick={() => void reopen()}>
          {t('risk.reopen')}
        </Button>
        {dialog}
      </>
    );
  }
  return (
    <>
      <Button onClick={() => setOpen('edit')}>{t('risk.edit')}</Button>
      <Button onClick={() => setOpen('close')}>{t('risk.close')}</Button>
      <Button variant="filled" onClick={() => setOpen('score')}>
        {t('risk.rescore')}
      </Button>
      {open === 'edit' && <EditDialog risk={risk} onClose={close} />}
      {open === 'score' && <ScoreDialog risk={risk} onClose={close} />}
      {open === 'close' && <CloseDialog risk={risk} onClose={close} />}
    </>
  );
}

interface DialogProps {
  risk: RiskDetail;
  onClose: () => void;
}

const wordsOf = ({ title, cause, event, effect, strategy, owner }: RiskDetail) => ({
  ...{ title, cause, event, effect, ownerId: owner.id as string | null },
  strategy: strategy as string,
});

function EditDialog({ risk, onClose }: DialogProps) {
  const client = useQueryClient();
  const path = { id: risk.id };
  const form = useRecordForm({
    initial: wordsOf(risk),
    rowVersion: risk.rowVersion,
    validate: wordRules,
    save: ({ ownerId, strategy, ...words }, { rowVersion }) =>
      api.PATCH('/risks/{id}', {
        params: { path, header: ifMatch(rowVersion) },
        body: { ...words, ownerId: ownerId!, strategy: strategy as 'REDUCE' },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/risks/{id}', { params: { path } });
        return { values: wordsOf(data!), rowVersion: data!.rowVersion };
      },
      labels: wordLabels(),
    },
  });
  return (
    <FormDialog
      size="lg"
      title={t('risk.edit.title', { code: risk.code })}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <WordFields form={form} />
    </FormDialog>
  );
}

function ScoreDialog({ risk, onClose }: DialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      chance: String(risk.chance),
      impact: String(risk.impact),
      low: risk.low,
      high: risk.high,
      effectYear: risk.effectYear === null ? '' : String(risk.effectYear),
      reviewOn: risk.reviewOn,
      reason: '',
    },
    rowVersion: risk.rowVersion,
    validate: { effectYear: yearProblem, reason: (value) => (value.trim() ? null : t('risk.need')) },
    save: (values, { rowVersion }) =>
      api.POST('/risks/{id}/score', {
        params: { path: { id: risk.id }, header: ifMatch(rowVersion) },
        body: scoreBody(values),
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      size="lg"
      title={t('risk.rescore.title', { code: risk.code })}
      form={form}
      save={t('risk.rescore.save')}
      onClose={onClose}
    >
      <ScoreFields form={form} />
    </FormDialog>
  );
}

const OUTCOMES = ['GONE', 'OCCURRED', 'TRANSFERRED'] as const;

function CloseDialog({ risk, onClose }: DialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { outcome: 'GONE' as string, reason: '' },
    rowVersion: risk.rowVersion,
    validate: { reason: (value) => (value.trim() ? null : t('risk.need')) },
    save: ({ outcome, reason }, { rowVersion }) =>
      api.POST('/risks/{id}/close', {
        params: { path: { id: risk.id }, header: ifMatch(rowVersion) },
        body: { outcome: outcome as 'GONE', reason },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('risk.close.done') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('risk.close.title', { code: risk.code })} form={form} save={t('risk.close')} onClose={onClose}>
      {risk.takenBy && <p>{t('risk.close.taken')}</p>}
      <Select
        label={t('risk.close.outcome')}
        data={OUTCOMES.map((value) => ({ value, label: t(`risk.outcome.${value}`) }))}
        allowDeselect={false}
        {...form.field('outcome')}
      />
      <Textarea label={t('risk.close.reason')} autosize minRows={2} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
