import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { RecordLink } from '@web/ui/record-link';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { useDeed } from '@web/ui/use-deed';
import { PromisePicker } from './promise-picker';
import type { RiskDetail } from './risk-score';
import classes from './risks.module.css';

type Tie = components['schemas']['RiskLinkResponse'];

/** The obligations and KPI's that the risk threatens. */
export const RiskLinks = ({ risk }: { risk: RiskDetail }) => (
  <section className={classes.block}>
    <h2>{t('risk.threatens')}</h2>
    <Ties
      type="THREATENED_BY"
      to={{ kind: 'risk', id: risk.id }}
      contractId={risk.contractId}
      ties={risk.threatens}
      mayWrite={risk.mayWrite && risk.state === 'OPEN'}
      none={t('risk.threatens.none')}
    />
  </section>
);

interface TiesProps {
  type: 'THREATENED_BY' | 'DISPUTED_IN';
  to: { kind: 'risk' | 'dispute'; id: string };
  contractId: string;
  ties: Tie[];
  mayWrite: boolean;
  none: string;
}

/** Records tied to a risk or dispute, with tying and untying. */
export function Ties({ type, to, contractId, ties, mayWrite, none }: TiesProps) {
  const [picking, setPicking] = useState(false);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const key = useIdempotencyKey();
  const tie = async (from: { kind: 'obligation' | 'indicator'; id: string }): Promise<void> => {
    const body = { type, from, to };
    const params = { header: idempotent(key.keyFor(body)) };
    await run(() => api.POST('/trace-links', { params, body }));
    key.done();
  };
  const untie = async (tied: Tie): Promise<void> => {
    const answer = await confirm({
      title: t('risk.unlink.of', { code: tied.code }),
      text: t('risk.unlink.text'),
      confirm: t('risk.unlink'),
      reason: { label: t('risk.unlink.reason'), required: true },
    });
    if (!answer) return;
    const params = { path: { id: tied.linkId }, header: ifMatch(tied.rowVersion) };
    await run(() => api.POST('/trace-links/{id}/withdraw', { params, body: { reason: answer.reason } }));
  };
  return (
    <>
      {ties.length === 0 && <p className="kv-quiet">{none}</p>}
      <ul className={classes.list}>
        {ties.map((tied) => (
          <li key={tied.linkId}>
            <span>
              <RecordLink url={tied.url}>
                <strong>{tied.code}</strong> {tied.title}
              </RecordLink>
            </span>
            {mayWrite && (
              <Button
                variant="subtle"
                aria-label={t('risk.unlink.of', { code: tied.code })}
                onClick={() => void untie(tied)}
              >
                {t('risk.unlink')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <Button onClick={() => setPicking(true)}>{t('risk.link.add')}</Button>}
      {picking && (
        <PromisePicker
          contractId={contractId}
          taken={ties.map(({ id }) => id)}
          onPick={tie}
          onClose={() => setPicking(false)}
        />
      )}
      {dialog}
    </>
  );
}
