import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FactList } from '@web/ui/fact-list';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { Ties } from '../risks/risk-links';
import classes from '../risks/risks.module.css';
import { DisputeDialog } from './dispute-dialog';
import { DisputeState } from './dispute-register';

type Dispute = components['schemas']['DisputeDetailResponse'];

/** One issue or dispute: what it is about, both positions, and the ladder. */
export function DisputePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: dispute } = apiQuery.useSuspenseQuery('get', '/disputes/{id}', { params: { path: { id } } });
  return (
    <>
      <PageHeader
        title={`${dispute.code} ${dispute.title}`}
        crumbs={[
          { label: dispute.contractCode, to: `/contracten/${dispute.contractId}?tab=kwesties` },
          { label: t('dispute.nav'), to: '/kwesties' },
        ]}
        lead={<DisputeState state={dispute.state} />}
        actions={
          <>
            <RodeDraadButton kind="dispute" id={id} />
            {dispute.mayWrite && dispute.state === 'OPEN' && <Deeds dispute={dispute} />}
          </>
        }
      />
      <div className={classes.page}>
        <div className={classes.column}>
          <Words dispute={dispute} />
          <Ladder dispute={dispute} />
        </div>
        <div className={classes.column}>
          <section className={classes.block} aria-label={t('dispute.one')}>
            <FactList
              facts={[
                [t('dispute.kind'), t(`dispute.kind.${dispute.kind}`)],
                [t('dispute.owner'), dispute.owner.name],
                [t('dispute.level'), t(`dispute.level.${dispute.level}`)],
                [t('dispute.result'), dispute.outcome],
              ]}
            />
          </section>
          <section className={classes.block}>
            <h2>{t('dispute.about')}</h2>
            <Ties
              type="DISPUTED_IN"
              to={{ kind: 'dispute', id }}
              contractId={dispute.contractId}
              ties={dispute.about}
              mayWrite={dispute.mayWrite && dispute.state === 'OPEN'}
              none={t('dispute.about.none')}
            />
          </section>
        </div>
      </div>
    </>
  );
}

function Words({ dispute }: { dispute: Dispute }) {
  const words = [
    ['dispute.description', dispute.description],
    ['dispute.own', dispute.ownPosition],
    ['dispute.other', dispute.otherPosition],
  ].filter(([, text]) => text);
  return (
    <section className={classes.block} aria-label={t('dispute.description')}>
      <ul className={classes.chain}>
        {words.map(([key, text]) => (
          <li key={key}>
            <h3>{t(key!)}</h3>
            <p className="kv-words">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The steps that were taken, the lowest first, each with who, why and until when. */
function Ladder({ dispute }: { dispute: Dispute }) {
  return (
    <section className={classes.block}>
      <h2>{t('dispute.ladder')}</h2>
      <ol className={classes.chain}>
        {dispute.steps.map((step) => (
          <li key={step.number} aria-current={step.endedOn ? undefined : 'step'}>
            <strong>
              {t('dispute.step', { level: t(`dispute.level.${step.level}`), date: date(step.startedOn) })}
            </strong>
            <p>{t('dispute.step.people', { people: step.people })}</p>
            <p>{t('dispute.step.reason', { reason: step.reason })}</p>
            {step.answerBy && (
              <p>
                {step.late && !step.endedOn ? (
                  <StatusChip status="OVERDUE" label={t('dispute.late', { date: date(step.answerBy) })} />
                ) : (
                  t('dispute.step.term', { date: date(step.answerBy) })
                )}
              </p>
            )}
            {step.endedOn && (
              <p className="kv-caption">
                {t('dispute.step.ended', { date: date(step.endedOn), outcome: step.outcome ?? '' })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Deeds({ dispute }: { dispute: Dispute }) {
  const [open, setOpen] = useState<'edit' | 'escalate' | null>(null);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const close = async (deed: 'resolve' | 'withdraw'): Promise<void> => {
    const answer = await confirm({
      title: t(`dispute.${deed}`),
      text: t(`dispute.${deed}.text`),
      confirm: t(`dispute.${deed}`),
      reason: { label: t('dispute.result'), required: true },
    });
    if (!answer) return;
    const params = { path: { id: dispute.id }, header: ifMatch(dispute.rowVersion) };
    await run(() => api.POST(`/disputes/{id}/${deed}`, { params, body: { outcome: answer.reason } }));
  };
  return (
    <>
      <Button onClick={() => setOpen('edit')}>{t('dispute.edit')}</Button>
      <Button disabled={doing} onClick={() => void close('withdraw')}>
        {t('dispute.withdraw')}
      </Button>
      <Button disabled={doing} onClick={() => void close('resolve')}>
        {t('dispute.resolve')}
      </Button>
      {dispute.level !== 'DISPUTE' && (
        <Button variant="filled" onClick={() => setOpen('escalate')}>
          {t('dispute.escalate')}
        </Button>
      )}
      {open === 'edit' && <DisputeDialog dispute={dispute} onClose={() => setOpen(null)} />}
      {open === 'escalate' && <EscalateDialog dispute={dispute} onClose={() => setOpen(null)} />}
      {dialog}
    </>
  );
}

function EscalateDialog({ dispute, onClose }: { dispute: Dispute; onClose: () => void }) {
  const client = useQueryClient();
  const need = (value: string): string | null => (value.trim() ? null : t('dispute.need'));
  const form = useRecordForm({
    initial: { outcome: '', people: '', reason: '' },
    rowVersion: dispute.rowVersion,
    validate: { outcome: need, people: need, reason: need },
    save: (body, { rowVersion }) =>
      api.POST('/disputes/{id}/escalate', { params: { path: { id: dispute.id }, header: ifMatch(rowVersion) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('dispute.escalate')} form={form} save={t('dispute.escalate')} onClose={onClose}>
      <Textarea label={t('dispute.outcome')} autosize minRows={2} maxLength={4000} {...form.field('outcome')} />
      <Textarea label={t('dispute.reason')} autosize minRows={2} maxLength={4000} {...form.field('reason')} />
      <TextInput label={t('dispute.people')} maxLength={400} {...form.field('people')} />
    </FormDialog>
  );
}
