import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FileDrop } from '@web/ui/form/file-drop';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { moment } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import type { PeriodDetail } from './period-state';
import classes from './obligations.module.css';

const MEGABYTES_20 = 20 * 1_048_576;
const KINDS = '.pdf,.docx,.xlsx,.pptx,.csv,.txt,.png,.jpg,.jpeg';

/** Files that prove fulfilment; handing in the first puts the period before who judges. */
export function PeriodEvidence({ period }: { period: PeriodDetail }) {
  const mayAdd = useCan('obligation.evidence') && !['FULFILLED', 'CANCELLED'].includes(period.state);
  return (
    <section>
      <h3>{t('evidence.title')}</h3>
      {period.evidence.length === 0 && <p className="kv-quiet">{t('evidence.none')}</p>}
      <ul className={classes.links}>
        {period.evidence.map((piece) => (
          <Piece key={piece.id} piece={piece} mayWithdraw={mayAdd} />
        ))}
      </ul>
      {mayAdd && <AddEvidence period={period} />}
    </section>
  );
}

type Evidence = PeriodDetail['evidence'][number];

function Piece({ piece, mayWithdraw }: { piece: Evidence; mayWithdraw: boolean }) {
  const [replacing, setReplacing] = useState(false);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const withdraw = async () => {
    const answer = await confirm({
      title: t('evidence.withdraw.title', { name: piece.name }),
      text: t('evidence.withdraw.text'),
      confirm: t('evidence.withdraw'),
      reason: { label: t('obligation.reject.reason'), required: true },
    });
    if (!answer) return;
    await run(() =>
      api.POST('/obligation-periods/evidence/{id}/withdraw', {
        params: { path: { id: piece.id }, header: ifMatch(piece.rowVersion) },
        body: { reason: answer.reason },
      }),
    );
  };
  return (
    <li>
      <div className={classes.what}>
        <a
          href={`/api/v1/files/${piece.fileId}/content`}
          download
          data-withdrawn={piece.withdrawnReason !== null || undefined}
        >
          {piece.name}
        </a>
        <div className="kv-caption">
          {t('evidence.by', {
            version: piece.fileVersion,
            name: piece.recordedBy ?? '',
            when: moment(piece.recordedAt),
          })}
          {piece.withdrawnReason && ` · ${t('evidence.withdrawn', { reason: piece.withdrawnReason })}`}
        </div>
      </div>
      {mayWithdraw && !piece.withdrawnReason && (
        <>
          <Button variant="subtle" aria-expanded={replacing} onClick={() => setReplacing(!replacing)}>
            {t('evidence.replace')}
          </Button>
          <Button variant="subtle" loading={doing} onClick={() => void withdraw()}>
            {t('evidence.withdraw')}
          </Button>
        </>
      )}
      {dialog}
      {replacing && <ReplaceEvidence piece={piece} onDone={() => setReplacing(false)} />}
    </li>
  );
}

function AddEvidence({ period }: { period: PeriodDetail }) {
  const send = (body: FormData, key: string) =>
    api.POST('/obligation-periods/{id}/evidence', {
      params: { path: { id: period.id }, header: idempotent(key) },
      body: body as never,
      bodySerializer: () => body,
    });
  return <SendFile label={t('evidence.add')} send={send} sent={t('evidence.added')} />;
}

function ReplaceEvidence({ piece, onDone }: { piece: Evidence; onDone: () => void }) {
  const send = (body: FormData, key: string) =>
    api.POST('/obligation-periods/evidence/{id}/versions', {
      params: { path: { id: piece.id }, header: { ...idempotent(key), ...ifMatch(piece.rowVersion) } },
      body: body as never,
      bodySerializer: () => body,
    });
  const label = t('evidence.replace.of', { name: piece.name });
  return <SendFile label={label} send={send} sent={t('evidence.replaced')} onDone={onDone} />;
}

interface SendFileProps {
  label: string;
  send: (body: FormData, key: string) => Promise<unknown>;
  /** What is said once it arrived. */
  sent: string;
  onDone?: () => void;
}

function SendFile({ label, send, sent, onDone }: SendFileProps) {
  const [file, setFile] = useState<File | null>(null);
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const submit = async () => {
    const body = new FormData();
    body.append('file', file!);
    if (!(await run(() => send(body, key.keyFor([file!.name, file!.size, file!.lastModified])), sent))) return;
    setFile(null);
    key.done();
    onDone?.();
  };
  return (
    <div className={classes.send}>
      <FileDrop
        label={label}
        hint={t('evidence.hint')}
        accept={KINDS}
        maxBytes={MEGABYTES_20}
        file={file}
        onFile={setFile}
      />
      {file && (
        <Button mt="xs" variant="filled" loading={doing} onClick={() => void submit()}>
          {t('evidence.send')}
        </Button>
      )}
    </div>
  );
}
