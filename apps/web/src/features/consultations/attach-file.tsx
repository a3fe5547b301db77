import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { idempotent } from '@web/api/client';
import { apiFetch } from '@web/api/http';
import { t } from '@web/texts';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { useDeed } from '@web/ui/use-deed';
import type { Party, Question } from './records';

/** Keeps the file that a party sent with its answer to this question. */
export function AttachFile({ party, question }: { party: Party; question: Question }) {
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const attach = async (file: File | null): Promise<void> => {
    if (!file) return;
    const body = new FormData();
    body.set('questionId', question.id);
    body.set('file', file);
    const path = `/api/v1/consultations/${party.consultationId}/parties/${party.id}/attachments`;
    const headers = idempotent(key.keyFor({ questionId: question.id, name: file.name, at: file.lastModified }));
    await run(() => apiFetch(path, { method: 'POST', body, headers }), t('consultation.attached', { name: file.name }));
    key.done();
  };
  return (
    <div>
      <FileButton onChange={(file) => void attach(file)}>
        {(props) => (
          <Button
            {...props}
            size="xs"
            mt={4}
            loading={doing}
            leftSection={<IconPaperclip size={14} aria-hidden />}
            aria-label={t('consultation.attach.of', { number: question.number })}
          >
            {t('consultation.attach')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
