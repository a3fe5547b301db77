import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notifications } from '@mantine/notifications';
import { idempotent } from '@web/api/client';
import { apiFetch } from '@web/api/http';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FileDrop } from '@web/ui/form/file-drop';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import type { Party, Preview } from './records';
import { ReturnPreview } from './return-preview';
import classes from './consultations.module.css';

const MOST_BYTES = 10 * 1_048_576;

interface Returned {
  file: File;
  receivedOn: string | null;
  takeBackBlanks: boolean;
  leaveOut?: boolean;
}

async function send(path: string, { file, receivedOn, takeBackBlanks, leaveOut }: Returned, headers = {}) {
  const body = new FormData();
  if (receivedOn) body.set('receivedOn', receivedOn);
  body.set('takeBackBlanks', String(takeBackBlanks));
  body.set('leaveOut', String(leaveOut ?? false));
  body.set('file', file);
  const answer = await apiFetch(`/api/v1${path}`, { method: 'POST', body, headers });
  return answer.json() as Promise<unknown>;
}

/** The workbook of a party comes back: first what it would bring, then the decision. Nothing is stored before that. */
export function ReturnWorkbook({ consultationId, party }: { consultationId: string; party: Party }) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const [file, setFile] = useState<File | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [takeBackBlanks, setTakeBackBlanks] = useState(false);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const path = `/consultations/${consultationId}/parties/${party.id}`;
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
  const look = (next: Returned) =>
    attempt(async () => setPreview((await send(`${path}/response-preview`, next)) as Preview));
  const choose = (next: File | null): void => {
    setFile(next);
    setPreview(null);
    setProblem(null);
    if (next) void look({ file: next, receivedOn, takeBackBlanks });
  };
  const change = (over: { receivedOn?: string | null; takeBackBlanks?: boolean }): void => {
    const next = { receivedOn, takeBackBlanks, ...over };
    setReceivedOn(next.receivedOn);
    setTakeBackBlanks(next.takeBackBlanks);
    if (file) void look({ file, ...next });
  };
  const take = (leaveOut: boolean) =>
    attempt(async () => {
      const stamp = {
        name: file!.name,
        size: file!.size,
        at: file!.lastModified,
        receivedOn,
        takeBackBlanks,
        leaveOut,
      };
      const headers = idempotent(key.keyFor(stamp));
      await send(`${path}/responses`, { file: file!, receivedOn, takeBackBlanks, leaveOut }, headers);
      key.done();
      choose(null);
      notifications.show({ message: t('consultation.return.done', { party: party.name }) });
      await client.invalidateQueries();
    });
  return (
    <section className={classes.block} aria-label={t('consultation.return')}>
      <h2>{t('consultation.return')}</h2>
      <Stack gap="md">
        <div className={classes.narrow}>
          <FileDrop
            label={t('consultation.return.file')}
            hint={t('consultation.return.hint')}
            accept=".xlsx"
            maxBytes={MOST_BYTES}
            file={file}
            onFile={choose}
            error={problem}
          />
        </div>
        {file && (
          <Group align="flex-start" gap="lg">
            <DateInput
              label={t('consultation.return.received-on')}
              description={t('consultation.return.received-on.hint')}
              value={receivedOn}
              onChange={(next) => change({ receivedOn: next })}
              onProblem={setProblem}
            />
            {party.responseCount > 0 && (
              <Checkbox
                mt="lg"
                label={t('consultation.return.take-back')}
                checked={takeBackBlanks}
                onChange={(event) => change({ takeBackBlanks: event.currentTarget.checked })}
              />
            )}
          </Group>
        )}
        {preview && <ReturnPreview preview={preview} />}
        {preview && <Decision preview={preview} busy={busy} onTake={take} onDrop={() => choose(null)} />}
      </Stack>
    </section>
  );
}

interface DecisionProps {
  preview: Preview;
  busy: boolean;
  onTake: (leaveOut: boolean) => Promise<void>;
  onDrop: () => void;
}

function Decision({ preview, busy, onTake, onDrop }: DecisionProps) {
  const left = preview.findings.filter(({ weight }) => weight === 'LEAVES_OUT').length;
  const refused = preview.findings.some(({ weight }) => weight === 'REFUSES');
  return (
    <>
      {!preview.takeable && !refused && <Alert role="status">{t('consultation.return.nothing-new')}</Alert>}
      <Group gap="sm">
        {preview.takeable && (
          <Button variant="filled" loading={busy} onClick={() => void onTake(left > 0)}>
            {left > 0 ? t('consultation.return.take-without', { count: left }) : t('consultation.return.take')}
          </Button>
        )}
        <Button onClick={onDrop}>{t('consultation.return.drop')}</Button>
        <span className="kv-caption">{t('consultation.return.nothing-stored')}</span>
      </Group>
    </>
  );
}
