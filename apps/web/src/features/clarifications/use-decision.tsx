import type { ReactNode } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useDeed } from '@web/ui/use-deed';

interface DecisionWords {
  approve: { title: string; text: string; confirm: string };
  reject: { title: string; text: string };
}

/** The decision of a second person about what was asked; `mayDecide` is false for who asked. */
export function useDecision(
  approvalId: string | null,
  words: DecisionWords,
): { mayDecide: boolean; doing: boolean; decide: (deed: 'approve' | 'reject') => Promise<void>; dialog: ReactNode } {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const { data } = apiQuery.useQuery(
    'get',
    '/approvals/{id}',
    { params: { path: { id: approvalId ?? '' } } },
    { enabled: approvalId !== null },
  );
  const decide = async (deed: 'approve' | 'reject'): Promise<void> => {
    const answer = await confirm(
      deed === 'approve'
        ? words.approve
        : {
            ...words.reject,
            confirm: t('clarification.return'),
            reason: { label: t('clarification.return.reason'), required: true },
          },
    );
    if (!answer || !data) return;
    const params = { path: { id: data.id }, header: ifMatch(data.rowVersion) };
    await run(() =>
      deed === 'approve'
        ? api.POST('/approvals/{id}/approve', { params, body: {} })
        : api.POST('/approvals/{id}/reject', { params, body: { note: answer.reason } }),
    );
  };
  return { mayDecide: data?.mayDecide ?? false, doing, decide, dialog };
}
