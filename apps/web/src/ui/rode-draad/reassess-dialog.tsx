import { Button, Checkbox, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { FormErrorSummary, type FormError } from '../form/form-error-summary';
import { cardOf, type Joint, type Thread } from './stations';

interface ReassessDialogProps {
  thread: Thread;
  joint: Joint;
  onClose: () => void;
}

/** Judges that a joint in doubt still holds; the reason is kept with the joint. */
export function ReassessDialog({ thread, joint, onClose }: ReassessDialogProps) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [downstream, setDownstream] = useState(false);
  const [errors, setErrors] = useState<FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (reason.trim() === '') {
      setErrors([{ fieldId: 'reassess-reason', message: t('ui.reason.missing') }]);
      return;
    }
    setBusy(true);
    try {
      await api.POST('/trace-links/{id}/clear', {
        params: { path: { id: joint.id }, header: ifMatch(joint.rowVersion) },
        body: { reason: reason.trim(), alsoDownstream: downstream },
      });
      await client.invalidateQueries();
      onClose();
    } catch (error) {
      const problem = asProblem(error);
      // Somebody else judged first: show what is stored now, keep the reason.
      if (problem.stale) await client.invalidateQueries();
      setErrors([{ message: problem.message }]);
      setBusy(false);
    }
  };
  const from = cardOf(thread, joint.from)?.code ?? t('thread.upstream');
  const to = cardOf(thread, joint.to)?.code ?? t('thread.downstream');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('thread.reassess.title', { from, to })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <FormErrorSummary errors={errors} />
      <p>
        {joint.suspectCause} {t('thread.suspect.question', { code: to })}
      </p>
      <Textarea
        id="reassess-reason"
        data-autofocus
        mt="md"
        label={t('thread.reassess.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errors.find((error) => error.fieldId)?.message}
      />
      <Checkbox
        mt="md"
        label={t('thread.reassess.downstream')}
        checked={downstream}
        onChange={(event) => setDownstream(event.currentTarget.checked)}
      />
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button variant="filled" loading={busy} onClick={() => void save()}>
          {t('thread.reassess.confirm')}
        </Button>
      </Group>
    </Modal>
  );
}
