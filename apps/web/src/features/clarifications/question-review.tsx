import { Button, Group } from '@mantine/core';
import { t } from '@web/texts';
import type { Question } from './states';
import { useDecision } from './use-decision';
import classes from './clarifications.module.css';

/** What waits for a second person, his decision, and what he remarked before. */
export function QuestionReview({ question }: { question: Question }) {
  const { code, state, reviewNote, writtenBy, approvalId, findings } = question;
  const { mayDecide, doing, decide, dialog } = useDecision(approvalId, {
    approve: {
      title: t('clarification.approve.title', { code }),
      text: t('clarification.approve.text'),
      confirm: t('clarification.approve'),
    },
    reject: { title: t('clarification.return.title', { code }), text: t('clarification.return.text') },
  });
  if (state === 'DRAFTED' && reviewNote) {
    return (
      <div className={`${classes.block} ${classes.warning}`} role="note">
        {t('clarification.review-note', { note: reviewNote })}
      </div>
    );
  }
  if (state !== 'IN_REVIEW') return null;
  return (
    <div className={classes.block}>
      <Group justify="space-between" gap="md">
        <p>{t('clarification.waits', { name: writtenBy ?? '–' })}</p>
        {mayDecide && (
          <Group gap="sm">
            <Button loading={doing} onClick={() => void decide('reject')}>
              {t('clarification.return')}
            </Button>
            <Button variant="filled" loading={doing} disabled={findings.blocks} onClick={() => void decide('approve')}>
              {t('clarification.approve')}
            </Button>
          </Group>
        )}
      </Group>
      {mayDecide && findings.blocks && <p role="note">{t('clarification.approve.blocked')}</p>}
      {dialog}
    </div>
  );
}
