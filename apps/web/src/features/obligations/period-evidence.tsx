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

function Piece({ piece, mayWithdraw }: { piece: PeriodDetail['evidence'][number]; mayWithdraw: boolean }) {
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
        <Button variant="subtle" loading={doing} onClick={() => void withdraw()}>
          {t('evidence.withdraw')}
        </Button>
      )}
      {dialog}
    </li>
  );
}

function AddEvidence({ period }: { period: PeriodDetail }) {
  const [file, setFile] = useState<File | null>(null);
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const send = async () => {
    const body = new FormData();
    body.append('file', file!);
    const done = await run(
      () =>
        api.POST('/obligation-periods/{id}/evidence', {
          params: {
            path: { id: period.id },
            header: idempotent(key.keyFor([file!.name, file!.size, file!.lastModified])),
          },
          body: body as never,
          bodySerializer: () => body,
        }),
      t('evidence.added'),
    );
    if (!done) return;
    setFile(null);
    key.done();
  };
  return (
    <>
      <FileDrop
        label={t('evidence.add')}
        hint={t('evidence.hint')}
        accept={KINDS}
        maxBytes={MEGABYTES_20}
        file={file}
        onFile={setFile}
      />
      {file && (
        <Button mt="xs" variant="filled" loading={doing} onClick={() => void send()}>
          {t('evidence.send')}
        </Button>
      )}
    </>
  );
}
