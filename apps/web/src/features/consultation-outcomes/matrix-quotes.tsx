import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { BecameContributions } from './became-contributions';
import classes from './matrix-panel.module.css';

type Frame = components['schemas']['ResponseMatrixResponse'];
type Quote = components['schemas']['QuoteResponse'];

interface MatrixQuotesProps {
  consultationId: string;
  frame: Frame;
  chosen: string[];
  setChosen: (ids: string[]) => void;
  quotes: Quote[];
}

/** The quotes of one answer: what they are used for, their theme, and the contributions that were cut from them. */
export function MatrixQuotes({ consultationId, frame, chosen, setChosen, quotes }: MatrixQuotesProps) {
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <section>
      <h3>{t('matrix.quotes.heading')}</h3>
      <ul className={classes.quotes}>
        {quotes.map((quote) => (
          <li key={quote.id}>
            <p className="kv-words">“{quote.words}”</p>
            <p className={classes.line}>
              <span className="kv-caption">{quote.code}</span>
              {quote.suspect && <StatusChip status="SUSPECT" label={t('matrix.quote.suspect')} />}
              <RodeDraadButton kind="consultation-quote" id={quote.id} />
            </p>
            <BecameContributions contributions={quote.contributions} />
            {frame.mayWrite && (
              <>
                <Checkbox
                  label={t('matrix.quote.choose')}
                  checked={chosen.includes(quote.id)}
                  onChange={() => toggle(quote.id)}
                />
                <ThemeField consultationId={consultationId} frame={frame} quote={quote} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The theme of a quote: one that is there, or a new one by its name. */
function ThemeField({ consultationId, frame, quote }: { consultationId: string; frame: Frame; quote: Quote }) {
  const { doing, run } = useDeed();
  const key = useIdempotencyKey();
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState('');
  const path = { consultationId, id: quote.id };
  const set = (themeId: string | null) =>
    api.PATCH('/consultations/{consultationId}/quotes/{id}', {
      params: { path, header: ifMatch(quote.rowVersion) },
      body: themeId ? { themeId } : {},
    });
  const add = async (): Promise<void> => {
    const body = { name: name.trim() };
    const done = await run(async () => {
      const { data } = await api.POST('/consultations/{consultationId}/themes', {
        params: { path: { consultationId }, header: idempotent(key.keyFor(body)) },
        body,
      });
      await set(data!.id);
    });
    if (!done) return;
    key.done();
    setAdding(false);
    setName('');
  };
  const withdraw = (): void => {
    void run(() =>
      api.POST('/consultations/{consultationId}/quotes/{id}/withdraw', {
        params: { path, header: ifMatch(quote.rowVersion) },
      }),
    );
  };
  if (adding) {
    return (
      <form
        className={classes.theme}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void add();
        }}
      >
        <TextInput
          label={t('matrix.theme.new')}
          value={name}
          maxLength={80}
          data-autofocus
          autoFocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="compact-sm" loading={doing} disabled={name.trim() === ''}>
          {t('matrix.theme.add')}
        </Button>
        <Button size="compact-sm" onClick={() => setAdding(false)}>
          {t('ui.cancel')}
        </Button>
      </form>
    );
  }
  return (
    <div className={classes.theme}>
      <NativeSelect
        label={t('matrix.theme')}
        disabled={doing}
        value={quote.themeId ?? ''}
        onChange={({ currentTarget: { value } }) => {
          if (value === '+') setAdding(true);
          else void run(() => set(value || null));
        }}
        data={[
          { value: '', label: t('matrix.theme.none') },
          ...frame.themes.map((theme) => ({ value: theme.id, label: theme.name })),
          { value: '+', label: t('matrix.theme.new-option') },
        ]}
      />
      <ActionIcon onClick={withdraw} aria-label={t('matrix.quote.withdraw', { code: quote.code })} disabled={doing}>
        <IconTrash size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
