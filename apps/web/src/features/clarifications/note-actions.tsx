import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useDeed } from '@web/ui/use-deed';
import type { Note } from './states';
import { useDecision } from './use-decision';

/** Steps of a note that is not published yet. */
export function NoteActions({ note }: { note: Note }) {
  const { id, state, rowVersion, mayWrite, problems, name, questionCount, approvalId } = note;
  const navigate = useNavigate();
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const decision = useDecision(approvalId, {
    approve: {
      title: t('clarification.publish.title', { name }),
      text: t('clarification.publish.text', { count: questionCount }),
      confirm: t('clarification.publish'),
    },
    reject: { title: t('clarification.return.title', { code: name }), text: t('clarification.note.return.text') },
  });
  const step = (deed: 'submit' | 'take-back' | 'withdraw') =>
    run(() => api.POST(`/clarification-notes/{id}/${deed}`, { params: { path: { id }, header: ifMatch(rowVersion) } }));
  const giveUp = async () => {
    const sure = await confirm({
      title: t('clarification.note.withdraw.title', { name }),
      text: t('clarification.note.withdraw.text'),
      confirm: t('clarification.note.withdraw'),
      danger: true,
    });
    if (sure && (await step('withdraw')))
      await navigate({ to: '/nota-van-inlichtingen', search: { deel: 'notas' } as never });
  };
  return (
    <>
      {state === 'DRAFT' && mayWrite && (
        <>
          <Button loading={doing} onClick={() => void giveUp()}>
            {t('clarification.note.withdraw')}
          </Button>
          <Button variant="filled" loading={doing} disabled={problems.length > 0} onClick={() => void step('submit')}>
            {t('clarification.note.submit')}
          </Button>
        </>
      )}
      {state === 'AWAITING_APPROVAL' && mayWrite && !decision.mayDecide && (
        <Button loading={doing} onClick={() => void step('take-back')}>
          {t('clarification.note.take-back')}
        </Button>
      )}
      {decision.mayDecide && (
        <>
          <Button loading={decision.doing} onClick={() => void decision.decide('reject')}>
            {t('clarification.return')}
          </Button>
          <Button variant="filled" loading={decision.doing} onClick={() => void decision.decide('approve')}>
            {t('clarification.publish')}
          </Button>
        </>
      )}
      {dialog}
      {decision.dialog}
    </>
  );
}
