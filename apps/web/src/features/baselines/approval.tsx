import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import type { Baseline } from './baseline-state';
import classes from './baseline-page.module.css';

type Asked = Baseline['approvals'][number];

/** Who must agree and who did; who may decide, decides here. A refused baseline can be asked again as it is. */
export function Approval({ baseline }: { baseline: Baseline }) {
  const asked = baseline.approvals.filter(({ state }) => state !== 'VOID');
  if (asked.length === 0) return null;
  return (
    <section className={baseline.state === 'APPROVED' ? undefined : classes.waits}>
      <h2>{t('baseline.approvals')}</h2>
      {baseline.state === 'AWAITING_APPROVAL' && <p>{t('baseline.waits', { name: baseline.frozenBy })}</p>}
      <ul className={classes.approvals}>
        {asked.map((one) => (
          <li key={one.id}>
            <AskedLine asked={one} baseline={baseline} />
          </li>
        ))}
      </ul>
      {baseline.state === 'REJECTED' && <AskAgain baseline={baseline} />}
    </section>
  );
}

function AskedLine({ asked, baseline }: { asked: Asked; baseline: Baseline }) {
  const { role, state, decidedBy, decidedAt, note } = asked;
  return (
    <>
      <span className={classes.role}>{t(`baseline.role.${role}`)}</span>
      <StatusChip status={state} label={t(`baseline.approval.${state}`)} />
      {decidedBy && (
        <span className="kv-caption">{t('baseline.by', { date: date(decidedAt?.slice(0, 10)), name: decidedBy })}</span>
      )}
      {note && <span className="kv-words">{note}</span>}
      {state === 'REQUESTED' && <Decide asked={asked} baseline={baseline} />}
    </>
  );
}

function Decide({ asked, baseline }: { asked: Asked; baseline: Baseline }) {
  const client = useQueryClient();
  const [confirm, dialog] = useConfirm();
  const [problem, setProblem] = useState<string | null>(null);
  const { data } = apiQuery.useQuery('get', '/approvals/{id}', { params: { path: { id: asked.id } } });
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
    const params = { path: { id: asked.id }, header: ifMatch(data.rowVersion) };
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
  if (!data?.mayDecide) return null;
  return (
    <>
      <Group gap="sm" ml="auto">
        <Button onClick={() => void decide('reject')}>{t('baseline.reject')}</Button>
        <Button variant="filled" onClick={() => void decide('approve')}>
          {t('baseline.approve')}
        </Button>
      </Group>
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {dialog}
    </>
  );
}

function AskAgain({ baseline }: { baseline: Baseline }) {
  const may = useCan('requirement-baseline.write');
  const { doing, run } = useDeed();
  if (!may) return null;
  const params = { path: { id: baseline.id }, header: ifMatch(baseline.rowVersion) };
  return (
    <Group gap="md" mt="sm">
      <Button
        loading={doing}
        onClick={() => void run(() => api.POST('/requirement-baselines/{id}/ask-again', { params }))}
      >
        {t('baseline.ask-again')}
      </Button>
      <span className="kv-caption">{t('baseline.ask-again.text')}</span>
    </Group>
  );
}
