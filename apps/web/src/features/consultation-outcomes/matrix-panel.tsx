import { ActionIcon, Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { date } from '@web/ui/format';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { SidePanel } from '@web/ui/side-panel';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import type { Passage } from './passages';
import { QuotableText } from './quotable-text';
import { LOOKS, STANCES, StanceChip, type Stance } from './stance';
import classes from './matrix-panel.module.css';

type Frame = components['schemas']['ResponseMatrixResponse'];
type Detail = components['schemas']['MatrixCellDetailResponse'];
type Quote = components['schemas']['QuoteResponse'];

interface MatrixPanelProps {
  consultationId: string;
  questionId: string;
  partyId: string;
  frame: Frame;
  chosen: string[];
  setChosen: (ids: string[]) => void;
  onClose: () => void;
}

/** One answer in full: where the party stands, and which of its words are quoted. */
export function MatrixPanel(props: MatrixPanelProps) {
  const { consultationId, questionId, partyId, frame, onClose } = props;
  const { data, error } = apiQuery.useQuery(
    'get',
    '/consultations/{consultationId}/response-matrix/cells/{questionId}/{partyId}',
    {
      params: {
        path: { consultationId, questionId, partyId },
        query: frame.anonymous ? { anonymous: true } : {},
      },
    },
  );
  return (
    <SidePanel
      title={data?.partyLabel ?? t('matrix.nav')}
      caption={data && t('matrix.question.code', { number: data.questionNumber })}
      onClose={onClose}
    >
      {error && <p role="alert">{asProblem(error).message}</p>}
      {data && (
        <Stack gap="lg">
          <p className="kv-quiet">{data.questionText}</p>
          {data.answers.length === 0 || data.stance === 'NOT_ANSWERED' ? (
            <p>
              <StanceChip stance="NOT_ANSWERED" />
              <br />
              <span className="kv-caption">{t('matrix.not-answered.note')}</span>
            </p>
          ) : (
            <Answer {...props} detail={data} />
          )}
        </Stack>
      )}
    </SidePanel>
  );
}

function Answer({ detail, ...props }: MatrixPanelProps & { detail: Detail }) {
  const { consultationId, frame, chosen, setChosen } = props;
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const { run } = useDeed();
  const [version, setVersion] = useState(detail.answers[0]!.n);
  const shown = detail.answers.find(({ n }) => n === version) ?? detail.answers[0]!;
  const current = detail.answers[0]!;
  const pick = async ({ starts, words }: Passage): Promise<void> => {
    const body = { answerId: shown.id, starts, words };
    const done = await run(async () => {
      const { data } = await api.POST('/consultations/{consultationId}/quotes', {
        params: { path: { consultationId }, header: idempotent(key.keyFor(body)) },
        body,
      });
      if (!chosen.includes(data!.id)) setChosen([...chosen, data!.id]);
    }, t('matrix.quoted'));
    if (done) key.done();
    await client.invalidateQueries();
  };
  return (
    <>
      {frame.mayWrite && <StancePicker consultationId={consultationId} detail={detail} answerId={current.id} />}
      {!frame.mayWrite && <StanceChip stance={detail.stance} />}
      {detail.stanceVersion !== null && detail.stanceVersion < current.n && (
        <p className={classes.suspect}>
          {t('matrix.stance.older', { version: detail.stanceVersion, current: current.n })}
        </p>
      )}
      <section>
        <h3 className={classes.heading}>
          {t('matrix.answer')}
          <span className="kv-caption">
            {t(shown.late ? 'matrix.received.late' : 'matrix.received', { date: date(shown.receivedAt.slice(0, 10)) })}
          </span>
        </h3>
        {detail.answers.length > 1 && (
          <NativeSelect
            mb={8}
            aria-label={t('matrix.version')}
            value={String(shown.n)}
            onChange={(event) => setVersion(Number(event.currentTarget.value))}
            data={detail.answers.map(({ n }) => ({
              value: String(n),
              label: t(n === current.n ? 'matrix.version.current' : 'matrix.version.older', { n }),
            }))}
          />
        )}
        <QuotableText
          text={shown.text}
          label={t('matrix.answer')}
          action={t('matrix.use-quote')}
          hotkey="C"
          enabled={frame.mayWrite && !detail.masked && shown.id === current.id}
          marks={detail.quotes
            .filter(({ answerId }) => answerId === shown.id && !detail.masked)
            .map(({ starts, ends, code }) => ({ starts, ends, label: code }))}
          onPick={pick}
        />
        {detail.masked && <p className="kv-caption">{t('matrix.masked')}</p>}
      </section>
      {detail.quotes.length > 0 && <Quotes {...props} quotes={detail.quotes} />}
    </>
  );
}

function StancePicker(props: { consultationId: string; detail: Detail; answerId: string }) {
  const { consultationId, detail, answerId } = props;
  const { doing, run } = useDeed();
  const choose = (stance: Stance): void => {
    void run(() =>
      api.PUT('/consultations/{consultationId}/response-matrix/stances', {
        params: { path: { consultationId }, header: ifMatch(detail.rowVersion) },
        body: { answerId, stance },
      }),
    );
  };
  return (
    <fieldset className={classes.stances}>
      <legend>{t('matrix.stance')}</legend>
      {STANCES.map((stance) => {
        const { icon: Symbol, tone } = LOOKS[stance];
        return (
          <button
            key={stance}
            type="button"
            aria-pressed={detail.stance === stance}
            data-tone={tone}
            disabled={doing}
            onClick={() => choose(stance)}
          >
            <Symbol size={15} stroke={1.75} aria-hidden /> {t(`matrix.stance.${stance}`)}
          </button>
        );
      })}
    </fieldset>
  );
}

function Quotes({ consultationId, frame, chosen, setChosen, quotes }: MatrixPanelProps & { quotes: Quote[] }) {
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
