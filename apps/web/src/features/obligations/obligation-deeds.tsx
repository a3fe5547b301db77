import { Button, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { useDeed } from '@web/ui/use-deed';
import type { ObligationDetail } from './obligation-state';

interface DialogProps {
  obligation: ObligationDetail;
  onClose: () => void;
}

/** Merging a proposal, ending what binds, or recording that its event took place: each in a dialog of its own. */
export function ObligationDeeds({ obligation }: { obligation: ObligationDetail }) {
  const [open, setOpen] = useState<'merge' | 'end' | 'happened' | null>(null);
  const close = () => setOpen(null);
  const props = { obligation, onClose: close };
  const { state, dueEvent } = obligation;
  return (
    <>
      {state === 'PROPOSED' && <Button onClick={() => setOpen('merge')}>{t('obligation.merge')}</Button>}
      {state === 'CONFIRMED' && dueEvent === 'OTHER' && (
        <Button onClick={() => setOpen('happened')}>{t('obligation.happened')}</Button>
      )}
      {state === 'CONFIRMED' && <Button onClick={() => setOpen('end')}>{t('obligation.end')}</Button>}
      {open === 'merge' && <MergeDialog {...props} />}
      {open === 'end' && <DayDialog {...props} deed="end" />}
      {open === 'happened' && <DayDialog {...props} deed="happened" />}
    </>
  );
}

function MergeDialog({ obligation, onClose }: DialogProps) {
  const [intoId, setIntoId] = useState<string | null>(null);
  const { doing, run } = useDeed();
  const query = { contractId: obligation.contractId, limit: 200 };
  const { data } = apiQuery.useQuery('get', '/obligations', { params: { query } });
  const options = (data?.items ?? []).filter(
    ({ id, state }) => id !== obligation.id && (state === 'PROPOSED' || state === 'CONFIRMED'),
  );
  const merge = async () => {
    const done = await run(
      () =>
        api.POST('/obligations/{id}/merge', {
          params: { path: { id: obligation.id }, header: ifMatch(obligation.rowVersion) },
          body: { intoId: intoId! },
        }),
      t('obligation.merge.done', { code: obligation.code }),
    );
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('obligation.merge.title', { code: obligation.code })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack>
        <p>{t('obligation.merge.text')}</p>
        <Select
          label={t('obligation.merge.into')}
          data={options.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          value={intoId}
          onChange={setIntoId}
          searchable
        />
        <Button variant="filled" loading={doing} disabled={!intoId} onClick={() => void merge()}>
          {t('obligation.merge')}
        </Button>
      </Stack>
    </Modal>
  );
}

function DayDialog({ obligation, onClose, deed }: DialogProps & { deed: 'end' | 'happened' }) {
  const [day, setDay] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const path = { id: obligation.id };
  const send = async () => {
    const done = await run(() =>
      deed === 'end'
        ? api.POST('/obligations/{id}/end', {
            params: { path, header: ifMatch(obligation.rowVersion) },
            body: { endedOn: day!, reason: words },
          })
        : api.POST('/obligations/{id}/occurrences', {
            params: { path, header: idempotent(key.keyFor([day, words])) },
            body: { happenedOn: day!, note: words },
          }),
    );
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`obligation.${deed}.title`, { code: obligation.code })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack>
        <p>{t(`obligation.${deed}.text`)}</p>
        <DateInput label={t(`obligation.${deed}.day`)} value={day} onChange={setDay} onProblem={() => undefined} />
        <Textarea
          label={t(`obligation.${deed}.words`)}
          value={words}
          maxLength={deed === 'end' ? 2000 : 400}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button variant="filled" loading={doing} disabled={!day || !words.trim()} onClick={() => void send()}>
          {t(`obligation.${deed}`)}
        </Button>
      </Stack>
    </Modal>
  );
}
