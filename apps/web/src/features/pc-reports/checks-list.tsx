import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { t } from '@web/texts';
import classes from './composer.module.css';
import type { Blocker, Checks } from './report-data';

interface ChecksListProps {
  checks: Checks;
  /** Who only reads sees what is needed, without the buttons that mend it. */
  writable: boolean;
  onOpen: (blocker: Blocker) => void;
}

/** What is needed for freezing; every blocker is a sentence with the button that leads to where it is mended. */
export function ChecksList({ checks, writable, onOpen }: ChecksListProps) {
  return (
    <section className={classes.block} aria-label={t('pc-report.checks')}>
      <h2>{t('pc-report.checks')}</h2>
      <ul className={classes.checks}>
        {checks.checks.map((check) => (
          <li key={check.code} data-met={check.met}>
            <span className={classes.check}>
              {check.met ? (
                <IconCircleCheck size={16} stroke={1.75} aria-hidden />
              ) : (
                <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
              )}
              <span>{check.text}</span>
            </span>
            {check.blockers.map((blocker, index) => (
              <div key={index} className={classes.blocker}>
                <span>{blocker.text}</span>
                {writable && <Button onClick={() => onOpen(blocker)}>{blocker.action}</Button>}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
