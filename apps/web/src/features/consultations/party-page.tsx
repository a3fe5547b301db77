import { Button, Group, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { ExportMenu } from '@web/ui/export-menu';
import { FactList } from '@web/ui/fact-list';
import { moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { PartyAnswers } from './party-answers';
import { PartyForm } from './party-form';
import { ReturnWorkbook } from './return-workbook';
import type { Consultation, Party } from './records';
import { PartyState } from './state-chip';
import classes from './consultations.module.css';

/** One party of a consultation: who it is, its workbook out and back, and what it answered. */
export function PartyPage() {
  const { id, partyId } = useParams({ strict: false }) as { id: string; partyId: string };
  const { data: consultation } = apiQuery.useSuspenseQuery('get', '/consultations/{id}', { params: { path: { id } } });
  const { data: party } = apiQuery.useSuspenseQuery('get', '/consultations/{id}/parties/{partyId}', {
    params: { path: { id, partyId } },
  });
  const takes = consultation.mayTakeResponses && consultation.state !== 'DRAFT' && party.state !== 'WITHDRAWN';
  return (
    <>
      <PageHeader
        title={party.name}
        lead={<Lead party={party} />}
        crumbs={[
          { label: t('consultation.nav'), to: '/consultaties' },
          { label: consultation.code, to: `/consultaties/${id}` },
        ]}
        actions={consultation.mayTakeResponses && <PartyDeeds party={party} />}
      />
      <Stack gap="xl">
        <Facts party={party} />
        {takes && <WorkbookOut consultation={consultation} party={party} />}
        {takes && <ReturnWorkbook consultationId={id} party={party} />}
        <PartyAnswers consultation={consultation} party={party} mayEnter={takes} />
      </Stack>
    </>
  );
}

function Lead({ party }: { party: Party }) {
  const { state, answeredCount, questionCount, requiredMissing, late } = party;
  return (
    <>
      <PartyState state={state} /> {t('consultation.answered-of', { count: answeredCount, of: questionCount })}
      {requiredMissing > 0 &&
        answeredCount > 0 &&
        ` · ${t('consultation.required-missing', { count: requiredMissing })}`}{' '}
      {late && <StatusChip status="LATE" label={t('consultation.late')} tone="warn" />}
    </>
  );
}

function Facts({ party }: { party: Party }) {
  return (
    <FactList
      facts={[
        [t('consultation.party.kvk'), party.kvkNumber],
        [t('consultation.party.contact'), [party.contactName, party.contactEmail].filter(Boolean).join(', ')],
        [t('consultation.party.invited'), party.invitedAt && moment(party.invitedAt)],
        [t('consultation.party.last-received'), party.lastReceivedAt && moment(party.lastReceivedAt)],
        [
          t('consultation.party.consent.short'),
          t(party.consentToBeNamed ? 'consultation.yes' : 'consultation.party.consent.none'),
        ],
      ]}
    />
  );
}

function WorkbookOut({ consultation, party }: { consultation: Consultation; party: Party }) {
  return (
    <section className={classes.block}>
      <h2>{t('consultation.workbook.out')}</h2>
      <p>{t('consultation.workbook.out.text')}</p>
      <ExportMenu
        kind="consultation-workbook"
        tenderId={consultation.tenderId}
        parameters={{ consultationId: consultation.id, partyId: party.id }}
        formats={['xlsx']}
        label={t('consultation.workbook.make')}
      />
    </section>
  );
}

const STEPS = {
  decline: ['ADDED', 'INVITED'],
  withdraw: ['ADDED', 'INVITED', 'DECLINED'],
  restore: ['DECLINED', 'WITHDRAWN'],
};

/** Changing the party, and whether it still takes part. */
function PartyDeeds({ party }: { party: Party }) {
  const { id: partyId, consultationId: id, state, rowVersion, name } = party;
  const [editing, setEditing] = useState(false);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const take = async (step: keyof typeof STEPS): Promise<void> => {
    const answer = await confirm({
      title: t(`consultation.party.${step}.ask`, { name }),
      text: t(`consultation.party.${step}.text`),
      confirm: t(`consultation.party.${step}`),
      reason: step === 'restore' ? undefined : { label: t('consultation.reason'), required: step === 'withdraw' },
    });
    if (!answer) return;
    const params = { path: { id, partyId }, header: ifMatch(rowVersion) };
    await run(() => api.POST(`/consultations/{id}/parties/{partyId}/${step}`, { params, body: answer }));
  };
  return (
    <Group gap="sm">
      {(Object.keys(STEPS) as (keyof typeof STEPS)[])
        .filter((step) => STEPS[step].includes(state))
        .map((step) => (
          <Button key={step} loading={doing} onClick={() => void take(step)}>
            {t(`consultation.party.${step}`)}
          </Button>
        ))}
      <Button onClick={() => setEditing(true)}>{t('consultation.party.change')}</Button>
      {editing && <PartyForm consultationId={id} party={party} onClose={() => setEditing(false)} />}
      {dialog}
    </Group>
  );
}
