import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { idempotent } from '@web/api/client';
import { apiFetch } from '@web/api/http';
import { t } from '@web/texts';
import { FileDrop } from '@web/ui/form/file-drop';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { useDeed } from '@web/ui/use-deed';
import { AnswerReading, ReadingNote } from './answer-reading';
import type { Offer } from './offer-state';
import classes from './offers.module.css';

const MOST_BYTES = 20 * 1_048_576;

/** The documents of an offer; before the opening one can put in, not take out. */
export function OfferFiles({ offer, mayAdd, mayTake }: { offer: Offer; mayAdd: boolean; mayTake: boolean }) {
  const [reading, setReading] = useState<string | null>(null);
  return (
    <section className={classes.panel}>
      <h2>{t('offer.files')}</h2>
      {offer.files.length > 0 ? (
        <ul className={classes.list}>
          {offer.files.map((file) => (
            <li key={file.fileId}>
              <Anchor href={`/api/v1/files/${file.fileId}/content`} download>
                {file.title}
              </Anchor>{' '}
              <span className="kv-caption">{file.name}</span>
              {mayTake && file.name.toLowerCase().endsWith('.xlsx') && (
                <Button
                  size="compact-sm"
                  ml="sm"
                  aria-label={t('offer.reading.of', { title: file.title })}
                  onClick={() => setReading(file.fileId)}
                >
                  {t('offer.reading')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="kv-quiet">{t(offer.sealed ? 'offer.files.sealed' : 'offer.files.none')}</p>
      )}
      {!offer.sealed && <ReadingNote offer={offer} />}
      {mayAdd && <AddFile offerId={offer.id} />}
      {reading && <AnswerReading offer={offer} fileId={reading} onClose={() => setReading(null)} />}
    </section>
  );
}

function AddFile({ offerId }: { offerId: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const { doing, run } = useDeed();
  const key = useIdempotencyKey();
  const send = () =>
    run(async () => {
      const body = new FormData();
      if (title.trim()) body.set('title', title.trim());
      body.set('file', file!);
      const headers = idempotent(key.keyFor([title, file!.name, file!.size, file!.lastModified]));
      await apiFetch(`/api/v1/offers/${offerId}/files`, { method: 'POST', body, headers });
      key.done();
      setFile(null);
      setTitle('');
    }, t('offer.files.added'));
  return (
    <Stack gap="sm" mt="md">
      <FileDrop
        label={t('offer.files.add')}
        hint={t('offer.files.hint')}
        accept=".pdf,.docx,.xlsx,.zip"
        maxBytes={MOST_BYTES}
        file={file}
        onFile={setFile}
      />
      {file && (
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('offer.files.title')}
            description={t('ui.optional')}
            className={classes.grow}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button variant="filled" loading={doing} onClick={() => void send()}>
            {t('offer.files.send')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
