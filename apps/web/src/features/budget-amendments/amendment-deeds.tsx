import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { LinkButton } from '@web/ui/link-button';
import { useDeed } from '@web/ui/use-deed';
import { askAgreement } from './amendment-submit';
import type { Amendment } from './amendment-values';
import { DecideDialog } from './decide-dialog';

const at = ({ id, rowVersion }: Amendment) => ({ params: { path: { id }, header: ifMatch(rowVersion) } });

/** What can be done with an amendment where it stands. */
export function AmendmentDeeds({ amendment }: { amendment: Amendment }) {
  const mayWrite = useCan('budget-amendment.write');
  const [deciding, setDeciding] = useState(false);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  if (!mayWrite) return null;
  const { state, joint, effectiveOn, weighing, approvalId } = amendment;

  const submit = () =>
    askAgreement(
      confirm,
      run,
      {
        ...{ title: t('amendment.submit'), done: t('amendment.submitted') },
        text: t('amendment.submit.text', { authority: t(`amendment.reason.${weighing.authorityReason}`) }),
      },
      (overrideReason) =>
        api.POST('/budget-amendments/{id}/submit', {
          ...at(amendment),
          body: overrideReason ? { overrideReason } : {},
        }),
    );
  const recall = () => run(() => api.POST('/budget-amendments/{id}/recall', at(amendment)), t('amendment.recalled'));
  const withReason = async (deed: 'withdraw' | 'release') => {
    const answer = await confirm({
      title: t(`amendment.${deed}`),
      text: t(`amendment.${deed}.text`),
      confirm: t(`amendment.${deed}`),
      reason: { label: t(`amendment.${deed}.reason`), required: true },
      danger: deed === 'withdraw',
    });
    if (!answer) return;
    await run(() => api.POST(`/budget-amendments/{id}/${deed}`, { ...at(amendment), body: { reason: answer.reason } }));
  };
  const open = state === 'PROPOSED' || state === 'SUBMITTED' || state === 'OFFERED';
  const waits = state === 'ADOPTED' && effectiveOn === null && joint?.state === 'DIVERGED';
  return (
    <>
      {open && (
        <Button disabled={doing} onClick={() => void withReason('withdraw')}>
          {t('amendment.withdraw')}
        </Button>
      )}
      {state === 'PROPOSED' && (
        <Button variant="filled" loading={doing} onClick={() => void submit()}>
          {t('amendment.submit')}
        </Button>
      )}
      {state === 'SUBMITTED' && (
        <>
          <Button loading={doing} onClick={() => void recall()}>
            {t('amendment.recall')}
          </Button>
          {approvalId && <LinkButton to={`/akkoorden/${approvalId}`}>{t('amendment.approval')}</LinkButton>}
        </>
      )}
      {state === 'OFFERED' && (
        <Button variant="filled" onClick={() => setDeciding(true)}>
          {t('amendment.decide')}
        </Button>
      )}
      {waits && (
        <Button variant="filled" loading={doing} onClick={() => void withReason('release')}>
          {t('amendment.release')}
        </Button>
      )}
      {dialog}
      {deciding && <DecideDialog amendment={amendment} onClose={() => setDeciding(false)} />}
    </>
  );
}
