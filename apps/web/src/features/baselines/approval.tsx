import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import type { Baseline } from './baseline-state';
import classes from './baseline-page.module.css';

/** The decision of a second inkoper; who froze reads that it waits. */
export function Approval({ baseline }: { baseline: Baseline }) {
  return baseline.state === 'AWAITING_APPROVAL' && baseline.approvalId ? (
    <Waiting baseline={baseline} approvalId={baseline.approvalId} />
  ) : null;
}

function Waiting({ baseline, approvalId }: { baseline: Baseline; approvalId: string }) {
  const client = useQueryClient();
  const [confirm, dialog] = useConfirm();
  const [problem, setProblem] = useState<string | null>(null);
  const { data } = apiQuery.useQuery('get', '/approvals/{id}', { params: { path: { id: approvalId } } });
  const { name, contentHash, requirementCount } = baseline;
  const decide = async (deed: 'approve' | 'reject'): Promise<void> => {
    const answer = await confirm({
      title: t(`baseline.${deed}.title`, { name }),
      text: t(`baseline.${deed}.text`, { count: requirementCount, hash: contentHash.slice(0, 12) }),
      confirm: t(`baseline.${deed}`),
      reason:
        deed === 'approve'
          ? { label: t('baseline.approve.note'), required: false }
          : { label: t('baseline.reject.reason'), required: true },
    });
    if (!answer || !data) return;
    const params = { path: { id: approvalId }, header: ifMatch(data.rowVersion) };
    try {
      await (deed === 'approve'
        ? api.POST('/approvals/{id}/approve', { params, body: answer.reason ? { note: answer.reason } : {} })
        : api.POST('/approvals/{id}/reject', { params, body: { note: answer.reason } }));
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error).message);
    } finally {
      await client.invalidateQueries();
    }
  };
  return (
    <div className={classes.waits}>
      <Group gap="md" justify="space-between">
        <p>{t('baseline.waits', { name: baseline.frozenBy })}</p>
        {data?.mayDecide && (
          <Group gap="sm">
            <Button onClick={() => void decide('reject')}>{t('baseline.reject')}</Button>
            <Button variant="filled" onClick={() => void decide('approve')}>
              {t('baseline.approve')}
            </Button>
          </Group>
        )}
      </Group>
      {problem && <p role="alert">{problem}</p>}
      {dialog}
    </div>
  );
}
