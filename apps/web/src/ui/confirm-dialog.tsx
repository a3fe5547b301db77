import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { t } from '@web/texts';

export interface ConfirmQuestion {
  title: string;
  text: ReactNode;
  /** The word on the button: the deed itself, never "OK". */
  confirm: string;
  /** Asks a reason that is kept in the record; the text says what for. */
  reason?: { label: string; required: boolean };
  danger?: boolean;
}

/** The answer: null when the person went back, else the reason (empty when none was asked). */
export type ConfirmAnswer = { reason: string } | null;

/**
 * Asks before a deed that weighs: `const [confirm, dialog] = useConfirm()`; render `{dialog}`, then
 * `const answer = await confirm({ title, text, confirm, reason })`.
 */
export function useConfirm(): [(question: ConfirmQuestion) => Promise<ConfirmAnswer>, ReactNode] {
  const [question, setQuestion] = useState<ConfirmQuestion | null>(null);
  const [opened, setOpened] = useState(false);
  const settle = useRef<(answer: ConfirmAnswer) => void>(() => undefined);
  const ask = (next: ConfirmQuestion): Promise<ConfirmAnswer> => {
    setQuestion(next);
    setOpened(true);
    return new Promise((resolve) => {
      settle.current = resolve;
    });
  };
  const answer = (given: ConfirmAnswer): void => {
    setOpened(false);
    settle.current(given);
  };
  const dialog = question && <ConfirmDialog question={question} opened={opened} onAnswer={answer} />;
  return [ask, dialog];
}

interface ConfirmDialogProps {
  question: ConfirmQuestion;
  opened: boolean;
  onAnswer: (answer: ConfirmAnswer) => void;
}

function ConfirmDialog({ question, opened, onAnswer }: ConfirmDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const give = (): void => {
    if (question.reason?.required && reason.trim() === '') {
      setMissing(true);
      return;
    }
    onAnswer({ reason: reason.trim() });
  };
  return (
    <Modal
      opened={opened}
      onClose={() => onAnswer(null)}
      title={question.title}
      size="md"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      onExitTransitionEnd={() => {
        setReason('');
        setMissing(false);
      }}
    >
      <div>{question.text}</div>
      {question.reason && (
        <Textarea
          data-autofocus
          mt="md"
          label={question.reason.label}
          required={question.reason.required}
          withAsterisk={false}
          description={question.reason.required ? undefined : t('ui.optional')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing && reason.trim() === '' ? t('ui.reason.missing') : undefined}
        />
      )}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button onClick={() => onAnswer(null)}>{t('ui.cancel')}</Button>
        <Button variant="filled" color={question.danger ? 'vermilion' : undefined} onClick={give}>
          {question.confirm}
        </Button>
      </Group>
    </Modal>
  );
}
