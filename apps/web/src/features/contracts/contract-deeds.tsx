import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { date } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import type { Contract } from './contract-page';

const transitionOf = (id: string) => ({
  queryKey: ['transition-gate', id],
  staleTime: 0,
  queryFn: () => api.GET('/contracts/{id}/transition', { params: { path: { id } } }),
});

/** Lets a contract begin, or end. */
export function ContractDeeds({ contract }: { contract: Contract }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const client = useQueryClient();
  const options = { params: { path: { id: contract.id }, header: ifMatch(contract.rowVersion) } };
  const activate = async () => {
    const waiting = contract.proposedCount;
    const text = [
      t('contract.activate.text', { date: date(contract.startsOn) }),
      ...(waiting > 0 ? [t('contract.activate.waiting', { count: waiting })] : []),
    ].join(' ');
    const councils = (await client.fetchQuery(transitionOf(contract.id))).data?.missingCouncils ?? [];
    const answer = await confirm({
      title: t('contract.activate'),
      text: councils.length > 0 ? `${t('contract.activate.gate', { councils: councils.join(', ') })} ${text}` : text,
      confirm: t('contract.activate'),
      reason: councils.length > 0 ? { label: t('contract.activate.gate.reason'), required: true } : undefined,
    });
    if (!answer) return;
    const body = councils.length > 0 ? { gateReason: answer.reason } : {};
    await run(() => api.POST('/contracts/{id}/activate', { ...options, body }));
  };
  const end = async () => {
    const question = { title: t('contract.end'), text: t('contract.end.text'), confirm: t('contract.end') };
    if (await confirm({ ...question, danger: true })) await run(() => api.POST('/contracts/{id}/end', options));
  };
  return (
    <>
      {contract.state === 'DRAFT' && (
        <Button variant="filled" loading={doing} onClick={() => void activate()}>
          {t('contract.activate')}
        </Button>
      )}
      {contract.state === 'ACTIVE' && (
        <Button loading={doing} onClick={() => void end()}>
          {t('contract.end')}
        </Button>
      )}
      {dialog}
    </>
  );
}
