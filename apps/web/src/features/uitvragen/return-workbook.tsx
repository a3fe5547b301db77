import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { idempotent, ifMatch } from '@web/api/client';
import { apiFetch } from '@web/api/http';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FileDrop } from '@web/ui/form/file-drop';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import classes from './quarterly.module.css';
import type { QuarterlyRequest, SubmissionPreview } from './request-state';
import { ReturnPreview } from './return-preview';

const MOST_BYTES = 10 * 1_048_576;

async function send(path: string, file: File, fields: Record<string, string>, headers = {}): Promise<unknown> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', file);
  return (await apiFetch(`/api/v1/quarterly-requests/${path}`, { method: 'POST', body, headers })).json();
}

/** The workbook comes back: first what it would bring, then the decision. Nothing is stored before that. */
export function ReturnWorkbook({ request }: { request: QuarterlyRequest }) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const [file, setFile] = useState<File | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<SubmissionPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  };
  const choose = (next: File | null): void => {
    setFile(next);
    setPreview(null);
    setProblem(null);
    if (next)
      void attempt(async () => setPreview((await send(`${request.id}/preview`, next, {})) as SubmissionPreview));
  };
  const take = () =>
    attempt(async () => {
      const fields = { receivedOn: receivedOn ?? '', reason };
      const stamp = [file!.name, file!.size, file!.lastModified, receivedOn, reason];
      const headers = { ...idempotent(key.keyFor(stamp)), ...ifMatch(request.rowVersion) };
      await send(`${request.id}/submissions`, file!, fields, headers);
      key.done();
      notifications.show({ message: t('quarterly.return.done') });
      await client.invalidateQueries();
    });
  return (
    <section className={classes.card} aria-label={t('quarterly.return')}>
      <h2>{t('quarterly.return')}</h2>
      <Stack gap="md" mt="sm">
        <FileDrop
          label={t('quarterly.return.file')}
          hint={t('quarterly.return.hint')}
          accept=".xlsx"
          maxBytes={MOST_BYTES}
          file={file}
          onFile={choose}
          error={problem}
        />
        {preview && <ReturnPreview preview={preview} />}
        {preview?.takeable && (
          <Group align="flex-start" gap="lg">
            <DateInput
              label={t('quarterly.return.received-on')}
              description={t('quarterly.return.received-on.hint')}
              value={receivedOn}
              onChange={setReceivedOn}
              onProblem={setProblem}
            />
            {preview.correction && (
              <Textarea
                label={t('quarterly.return.reason')}
                required
                maxLength={2000}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                w={420}
                maw="100%"
              />
            )}
          </Group>
        )}
        {preview && (
          <Decision preview={preview} busy={busy} reason={reason} onTake={take} onDrop={() => choose(null)} />
        )}
      </Stack>
    </section>
  );
}

interface DecisionProps {
  preview: SubmissionPreview;
  busy: boolean;
  reason: string;
  onTake: () => Promise<void>;
  onDrop: () => void;
}

function Decision({ preview, busy, reason, onTake, onDrop }: DecisionProps) {
  const left = preview.findings.filter(({ weight }) => weight === 'LEAVES_OUT').length;
  const refused = preview.findings.some(({ weight }) => weight === 'REFUSES');
  return (
    <>
      {!preview.takeable && !refused && <Alert role="status">{t('quarterly.return.nothing-new')}</Alert>}
      <Group gap="sm">
        {preview.takeable && (
          <Button
            variant="filled"
            loading={busy}
            disabled={preview.correction && !reason.trim()}
            onClick={() => void onTake()}
          >
            {left > 0 ? t('quarterly.return.take-without', { count: left }) : t('quarterly.return.take')}
          </Button>
        )}
        <Button onClick={onDrop}>{t('quarterly.return.drop')}</Button>
        <span className="kv-caption">{t('quarterly.return.nothing-stored')}</span>
      </Group>
    </>
  );
}
