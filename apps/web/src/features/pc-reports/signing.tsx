import { Button, Group } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { useSession } from '@web/api/session';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { moment } from '@web/ui/format';
import classes from './composer.module.css';
import { useRefresh, type Report } from './report-data';

/** A frozen report: what was laid down, and who can do what with it now. */
export function Signing({ report }: { report: Report }) {
  return (
    <section className={classes.signing} aria-label={t('pc-report.frozen')}>
      <h2>
        <IconLock size={16} stroke={1.75} aria-hidden /> {t('pc-report.frozen')}
      </h2>
      <p>{t('pc-report.frozen.by', { who: report.frozenBy ?? '', when: moment(report.frozenAt) })}</p>
      <p>
        <code className={classes.hash}>{report.contentHash}</code>
      </p>
      {report.frozenRemarks > 0 && (
        <p role="note">
          <strong>{t('pc-report.frozen.remarks', { count: report.frozenRemarks })}</strong> {report.remarksNote}
        </p>
      )}
      {report.approvalId && <Decide report={report} approvalId={report.approvalId} />}
    </section>
  );
}

type Step = 'approve' | 'reject' | 'unfreeze';

function Decide({ report, approvalId }: { report: Report; approvalId: string }) {
  const refresh = useRefresh();
  const [confirm, dialog] = useConfirm();
  const [problem, setProblem] = useState<string | null>(null);
  const me = useSession()?.user.name;
  const { data: approval } = apiQuery.useSuspenseQuery('get', '/approvals/{id}', {
    params: { path: { id: approvalId } },
  });
  const questions = {
    approve: { title: 'pc-report.sign.title', text: 'pc-report.sign.text', confirm: 'pc-report.sign' },
    reject: { title: 'pc-report.refuse', text: 'pc-report.refuse.text', confirm: 'pc-report.refuse' },
    unfreeze: { title: 'pc-report.unfreeze', text: 'pc-report.unfreeze.text', confirm: 'pc-report.unfreeze' },
  };
  const reasons = { approve: undefined, reject: 'pc-report.refuse.reason', unfreeze: 'pc-report.unfreeze.reason' };
  const go = async (step: Step): Promise<void> => {
    const { title, text, confirm: yes } = questions[step];
    const reason = reasons[step] ? { label: t(reasons[step]), required: true } : undefined;
    const answer = await confirm({ title: t(title), text: t(text), confirm: t(yes), reason });
    if (!answer) return;
    try {
      await send(step, answer.reason);
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error).message);
    }
    await refresh();
  };
  const send = async (step: Step, reason: string): Promise<unknown> => {
    const decision = { params: { path: { id: approvalId }, header: ifMatch(approval.rowVersion) } };
    if (step === 'approve') return api.POST('/approvals/{id}/approve', { ...decision, body: {} });
    if (step === 'reject') return api.POST('/approvals/{id}/reject', { ...decision, body: { note: reason } });
    const params = { path: { id: report.id }, header: ifMatch(report.rowVersion) };
    return api.POST('/pc-reports/{id}/unfreeze', { params, body: { reason } });
  };
  return (
    <>
      {problem && (
        <p role="alert" className={classes.err}>
          {problem}
        </p>
      )}
      {!approval.mayDecide && (
        <p className="kv-quiet">{t(approval.requestedBy === me ? 'pc-report.frozen.own' : 'pc-report.frozen.other')}</p>
      )}
      <Group gap={8} mt={12}>
        {approval.mayDecide && (
          <>
            <Button variant="filled" onClick={() => void go('approve')}>
              {t('pc-report.sign')}
            </Button>
            <Button onClick={() => void go('reject')}>{t('pc-report.refuse')}</Button>
          </>
        )}
        {report.mayWrite && <Button onClick={() => void go('unfreeze')}>{t('pc-report.unfreeze')}</Button>}
      </Group>
      {dialog}
    </>
  );
}
