import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { LinkButton } from '@web/ui/link-button';
import classes from './composer.module.css';
import { useRefresh, type Blocker, type ReportOnScreen } from './report-data';

const steps = ['DRAFT', 'FREEZE', 'SIGN', 'SNAPSHOT'] as const;
const stepOf = { DRAFT: 0, FROZEN: 2, SIGNED: 3 };

interface StepBarProps {
  data: ReportOnScreen;
  onOpen: (blocker: Blocker) => void;
}

/** Where the report is between writing and snapshot, and the one thing to do next. */
export function StepBar({ data, onOpen }: StepBarProps) {
  const { report } = data;
  const at = stepOf[report.state];
  return (
    <footer className={classes.bar}>
      <ol className={classes.steps} aria-label={t('pc-report.steps')}>
        {steps.map((step, index) => (
          <li key={step} aria-current={index === at ? 'step' : undefined} data-past={index < at}>
            <span className={classes.step} aria-hidden>
              {index + 1}
            </span>
            {t(`pc-report.step.${step}`)}
          </li>
        ))}
      </ol>
      <div className={classes.barActions}>
        {data.writable && <FreezeActions data={data} onOpen={onOpen} />}
        {report.snapshotId && (
          <LinkButton to={`/momentopnamen/${report.snapshotId}`} variant="filled">
            {t('pc-report.to-snapshot', { code: report.snapshotCode! })}
          </LinkButton>
        )}
      </div>
    </footer>
  );
}

function FreezeActions({ data, onOpen }: StepBarProps) {
  const { report, checks } = data;
  const refresh = useRefresh();
  const [confirm, dialog] = useConfirm();
  const [problem, setProblem] = useState<string | null>(null);
  const [first] = checks.checks.flatMap((check) => check.blockers);
  const freeze = async (): Promise<void> => {
    const answer = await confirm({
      title: t('pc-report.freeze.title'),
      text: t('pc-report.freeze.text'),
      confirm: t('pc-report.freeze'),
      ...(report.openRemarks > 0
        ? { reason: { label: t('pc-report.freeze.remarks', { count: report.openRemarks }), required: true } }
        : {}),
    });
    if (!answer) return;
    const params = { path: { id: report.id }, header: ifMatch(report.rowVersion) };
    const options = { params, body: { remarksNote: answer.reason } };
    try {
      await api.POST('/pc-reports/{id}/freeze', options);
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error).message);
    }
    await refresh();
  };
  return (
    <>
      {problem && (
        <span role="alert" className={classes.err}>
          {problem}
        </span>
      )}
      {checks.count > 0 && (
        <span className={classes.blocked}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
          {t('pc-report.blockers', { count: checks.count })}
        </span>
      )}
      <Button
        leftSection={<IconLock size={16} stroke={1.75} aria-hidden />}
        disabled={checks.count > 0}
        variant={checks.count > 0 ? undefined : 'filled'}
        onClick={() => void freeze()}
      >
        {t('pc-report.freeze')}
      </Button>
      {first && (
        <Button variant="filled" onClick={() => onOpen(first)}>
          {t('pc-report.first-blocker')}
        </Button>
      )}
      {dialog}
    </>
  );
}
