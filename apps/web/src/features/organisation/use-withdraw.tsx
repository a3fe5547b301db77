import type { ReactNode } from 'react';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useDeed } from '@web/ui/use-deed';

/** Asks for the reason, then lets a record go. `{dialog}` has to be rendered. */
export function useWithdraw(): [
  (name: string, send: (reason: string) => Promise<unknown>) => Promise<void>,
  ReactNode,
] {
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const withdraw = async (name: string, send: (reason: string) => Promise<unknown>): Promise<void> => {
    const answer = await confirm({
      title: t('organisation.withdraw.title', { name }),
      text: t('organisation.withdraw.text'),
      confirm: t('organisation.withdraw.do'),
      reason: { label: t('organisation.withdraw.reason'), required: true },
      danger: true,
    });
    if (answer) await run(() => send(answer.reason));
  };
  return [withdraw, dialog];
}
