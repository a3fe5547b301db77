import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import type { Contract } from './contract-page';
import { RenewalDialog } from './renewal-dialog';
import classes from './contracts.module.css';

export type RenewalOption = components['schemas']['RenewalOptionResponse'];

/** The options to renew: by when is decided and told, and what was decided. Shows nothing without an option. */
export function Renewals({ contract }: { contract: Contract }) {
  const mayWrite = useCan('contract.write') && contract.state === 'ACTIVE';
  const [asked, setAsked] = useState<RenewalOption | null>(null);
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/renewals', {
    params: { path: { id: contract.id } },
  });
  if (data.items.length === 0) return null;
  return (
    <section className={classes.options} aria-labelledby="renewals">
      <h2 id="renewals">{t('renewal.title')}</h2>
      <ul className={classes.plain}>
        {data.items.map((option) => (
          <li key={option.number} className={classes.option}>
            <Option option={option} />
            {mayWrite && (option.state === 'TO_DECIDE' || option.state === 'TO_ANNOUNCE') && (
              <Button size="compact-sm" onClick={() => setAsked(option)}>
                {t(option.state === 'TO_DECIDE' ? 'renewal.decide' : 'renewal.announce')}
              </Button>
            )}
            {mayWrite && option.decision?.outcome === 'NOT_USED' && <Withdraw option={option} />}
          </li>
        ))}
      </ul>
      {asked && <RenewalDialog contractId={contract.id} option={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Option({
  option: { number, months, state, late, decideBy, announceBy, decision },
}: {
  option: RenewalOption;
}) {
  const tone = late ? 'OVERDUE' : state === 'TO_DECIDE' || state === 'TO_ANNOUNCE' ? 'IN_REVIEW' : 'APPROVED';
  const status = state === 'LATER' || state === 'LAPSED' ? 'DRAFT' : tone;
  const told = decision?.announcedOn;
  return (
    <div>
      <strong>{t('renewal.option', { number, months })}</strong>{' '}
      <StatusChip status={status} label={t(`renewal.state.${stateOf(state, decision)}`)} />
      <div className="kv-caption">
        {decision
          ? [
              t('renewal.decided', {
                date: date(decision.decidedOn),
                by: decision.decidedBy,
                reference: decision.reference && ` (${decision.reference})`,
              }),
              told ? t('renewal.told', { date: date(told) }) : t('renewal.tell-by', { date: date(announceBy) }),
              late && t('renewal.late'),
            ]
              .filter(Boolean)
              .join(' · ')
          : t('renewal.by', { decide: date(decideBy), announce: date(announceBy) })}
      </div>
    </div>
  );
}

const stateOf = (state: RenewalOption['state'], decision: RenewalOption['decision']): string =>
  state === 'SETTLED' || state === 'TO_ANNOUNCE' ? decision!.outcome : state;

function Withdraw({ option }: { option: RenewalOption }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const withdraw = async () => {
    const { id, rowVersion } = option.decision!;
    const answer = await confirm({
      title: t('renewal.withdraw.title', { number: option.number }),
      text: t('renewal.withdraw.text'),
      confirm: t('renewal.withdraw'),
      reason: { label: t('renewal.withdraw.reason'), required: true },
    });
    if (!answer) return;
    await run(() =>
      api.POST('/renewal-decisions/{id}/withdraw', {
        params: { path: { id }, header: ifMatch(rowVersion) },
        body: { reason: answer.reason },
      }),
    );
  };
  return (
    <>
      <Button size="compact-sm" variant="subtle" loading={doing} onClick={() => void withdraw()}>
        {t('renewal.withdraw')}
      </Button>
      {dialog}
    </>
  );
}
