import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { date, moment } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import type { Offer } from './offer-state';
import classes from './offers.module.css';

type Preview = components['schemas']['OfferReadingPreviewResponse'];
type Answer = Preview['answers'][number];

const COLUMNS: Column<Answer>[] = [
  { id: 'number', header: t('offer.reading.number'), width: 100, cell: (row) => row.number },
  { id: 'asked', header: t('offer.reading.asked'), width: 240, cell: (row) => row.asked },
  {
    id: 'answer',
    header: t('offer.reading.answer'),
    cell: ({ answer, meets, outdated }) => (
      <span className="kv-words">
        {outdated && <StatusChip status="SUSPECT" label={t('offer.reading.outdated')} />}
        {meets === false ? <StatusChip status="FAILS" label={answer} tone="warn" /> : answer}
      </span>
    ),
  },
];

/** What the document would bring as answer form, and then the decision. Nothing is stored before that. */
export function AnswerReading({ offer, fileId, onClose }: { offer: Offer; fileId: string; onClose: () => void }) {
  const [acceptOlder, setAcceptOlder] = useState(false);
  const { data: preview, error } = apiQuery.useQuery(
    'post',
    '/offers/{id}/answer-preview',
    { params: { path: { id: offer.id } }, body: { fileId, acceptOlder } },
    { retry: false, staleTime: 0, gcTime: 0 },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('offer.reading.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {error && <Alert role="alert">{asProblem(error).message}</Alert>}
      {!preview && !error && <p className="kv-quiet">{t('offer.reading.busy')}</p>}
      {preview?.older && <Older older={preview.older} accepted={acceptOlder} onAccept={() => setAcceptOlder(true)} />}
      {preview && (!preview.older || acceptOlder) && <Decision {...{ offer, fileId, preview, acceptOlder, onClose }} />}
    </Modal>
  );
}

interface DecisionProps {
  offer: Offer;
  fileId: string;
  preview: Preview;
  acceptOlder: boolean;
  onClose: () => void;
}

/** Of which baseline the form is and what changed since; a person decides whether it is read all the same. */
function Older({
  older,
  accepted,
  onAccept,
}: {
  older: NonNullable<Preview['older']>;
  accepted: boolean;
  onAccept: () => void;
}) {
  const lines = (['changed', 'added', 'removed'] as const).filter((name) => older[name].length > 0);
  return (
    <Alert
      color="amber"
      mb="md"
      title={t('offer.reading.older', { baseline: older.baseline, on: date(older.frozenOn) })}
    >
      <p>{t('offer.reading.older.text')}</p>
      <dl className={classes.older}>
        {lines.map((name) => (
          <div key={name}>
            <dt>{t(`offer.reading.older.${name}`)}</dt>
            <dd>{older[name].join(', ')}</dd>
          </div>
        ))}
      </dl>
      {lines.length === 0 && <p>{t('offer.reading.older.same')}</p>}
      {!accepted && <Button onClick={onAccept}>{t('offer.reading.older.accept')}</Button>}
    </Alert>
  );
}

function Decision({ offer, fileId, preview, acceptOlder, onClose }: DecisionProps) {
  const { doing, run } = useDeed();
  const key = useIdempotencyKey();
  const left = preview.findings.filter(({ weight }) => weight === 'LEAVES_OUT').length;
  const refused = preview.findings.some(({ weight }) => weight === 'REFUSES');
  const take = async () => {
    const body = { fileId, leaveOut: left > 0, acceptOlder };
    const params = {
      path: { id: offer.id },
      header: idempotent(key.keyFor([fileId, String(acceptOlder), offer.rowVersion])),
    };
    if (await run(() => api.POST('/offers/{id}/answers', { params, body }), t('offer.reading.done'))) onClose();
  };
  return (
    <Stack>
      {!refused && <p>{t('offer.reading.count', { count: preview.answers.length, asked: preview.asked })}</p>}
      {preview.findings.length > 0 && (
        <ul className={classes.findings} aria-label={t('offer.reading.findings')}>
          {preview.findings.map(({ weight, row, message }, index) => (
            <li key={index} data-weight={weight}>
              {row !== null && <span className="kv-caption">{t('offer.reading.row', { row })}</span>} {message}
            </li>
          ))}
        </ul>
      )}
      {preview.answers.length > 0 && (
        <div className={classes.answers}>
          <DataTable
            caption={t('offer.reading.answers')}
            columns={COLUMNS}
            rows={preview.answers}
            rowId={(row) => String(row.row)}
          />
        </div>
      )}
      <Group justify="flex-end" gap="sm">
        <span className="kv-caption">{t('offer.reading.nothing-stored')}</span>
        <Button onClick={onClose}>{t(preview.takeable ? 'ui.cancel' : 'ui.close')}</Button>
        {preview.takeable && (
          <Button variant="filled" loading={doing} onClick={() => void take()}>
            {left > 0 ? t('offer.reading.take-without', { count: left }) : t('offer.reading.take')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Which form was read in, and by whom. */
export function ReadingNote({ offer }: { offer: Offer }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/offers/{id}/answers', { params: { path: { id: offer.id } } });
  if (!data.reading) return null;
  const { file, recordedBy, recordedAt, olderBaseline } = data.reading;
  return (
    <p className="kv-caption">
      {t('offer.reading.from', { file, name: recordedBy, at: moment(recordedAt) })}{' '}
      {olderBaseline && t('offer.reading.from-older', { baseline: olderBaseline })}
    </p>
  );
}
