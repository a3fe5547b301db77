import { Button, Group, Stack } from '@mantine/core';
import { IconCut, IconQuote, IconShare } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { ExportMenu } from '@web/ui/export-menu';
import { FactList } from '@web/ui/fact-list';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { date, longDate } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { useDeed } from '@web/ui/use-deed';
import { CutDialog } from '../contributions/cut-sentence';
import { BecameContributions } from './became-contributions';
import { MinutesForm } from './minutes-form';
import { OutcomeHeader, useConsultation, type Consultation } from './outcome-header';
import { MinutesQuotes } from './minutes-quotes';
import type { Passage } from './passages';
import { QuotableText, type PassageDeed } from './quotable-text';
import { TalkConfirmations } from './talk-confirmations';
import { TalkStateChip, type Talk } from './talk-state';
import classes from './forms.module.css';

/** One talk: the plan, the minutes in all their versions, the facts in them, and what the parties said of it. */
export function TalkPage() {
  const consultation = useConsultation();
  const { talkId } = useParams({ strict: false }) as { talkId: string };
  const { data: talk } = apiQuery.useSuspenseQuery('get', '/consultations/{consultationId}/talks/{id}', {
    params: { path: { consultationId: consultation.id, id: talkId } },
  });
  const [writing, setWriting] = useState(false);
  return (
    <>
      <OutcomeHeader
        consultation={consultation}
        title={`${talk.code} ${talk.title}`}
        lead={<TalkStateChip state={talk.state} />}
        below={{ label: t('talk.nav'), path: 'gesprekken' }}
        actions={<Actions consultation={consultation} talk={talk} />}
      />
      <div className={classes.columns}>
        <Stack gap="lg">
          {writing ? (
            <MinutesForm consultationId={consultation.id} talk={talk} onClose={() => setWriting(false)} />
          ) : (
            <Minutes consultationId={consultation.id} talk={talk} onWrite={() => setWriting(true)} />
          )}
          {talk.agenda && (
            <section className={classes.section}>
              <h2>{t('talk.field.agenda')}</h2>
              <p className={classes.words}>{talk.agenda}</p>
            </section>
          )}
        </Stack>
        <Stack gap="lg">
          <FactList
            facts={[
              [t('talk.field.kind'), t(`talk.kind.${talk.kind}`)],
              [t('talk.field.date'), `${longDate(talk.plannedOn)}${talk.startsAt ? `, ${talk.startsAt}` : ''}`],
              [t('talk.field.place'), [talk.online ? t('talk.online') : '', talk.place].filter(Boolean).join(', ')],
              [t('talk.cancel.reason'), talk.cancelReason],
            ]}
          />
          <TalkConfirmations consultationId={consultation.id} talk={talk} />
        </Stack>
      </div>
    </>
  );
}

function Actions({ consultation, talk }: { consultation: Consultation; talk: Talk }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const cancel = async (): Promise<void> => {
    const answer = await confirm({
      title: t('talk.cancel.title', { code: talk.code }),
      text: t('talk.cancel.text'),
      confirm: t('talk.cancel'),
      reason: { label: t('talk.cancel.reason'), required: true },
    });
    if (!answer) return;
    await run(() =>
      api.POST('/consultations/{consultationId}/talks/{id}/cancel', {
        params: { path: { consultationId: consultation.id, id: talk.id }, header: ifMatch(talk.rowVersion) },
        body: answer,
      }),
    );
  };
  return (
    <Group gap="sm">
      {talk.mayChange && talk.state === 'PLANNED' && (
        <>
          <Button onClick={() => void cancel()} loading={doing}>
            {t('talk.cancel')}
          </Button>
          <LinkButton to={`/consultaties/${consultation.id}/gesprekken/${talk.id}/bewerken`}>
            {t('talk.edit')}
          </LinkButton>
        </>
      )}
      {talk.minutes.length > 0 && (
        <ExportMenu
          kind="talk-minutes"
          tenderId={consultation.tenderId}
          parameters={{ consultationId: consultation.id, talkId: talk.id }}
          formats={['docx', 'pdf']}
          label={t('talk.minutes.export')}
        />
      )}
      {dialog}
    </Group>
  );
}

interface MinutesProps {
  consultationId: string;
  talk: Talk;
  onWrite: () => void;
}

/** The minutes as they stand; a sentence that we told can be marked as a fact. */
function Minutes({ consultationId, talk, onWrite }: MinutesProps) {
  const key = useIdempotencyKey();
  const { run } = useDeed();
  const [cutting, setCutting] = useState<Passage | null>(null);
  const mayCut = useCan('contribution.write');
  const [current, ...older] = talk.minutes;
  const write = talk.mayChange && talk.state !== 'CONFIRMED' && (
    <Button variant={current ? 'default' : 'filled'} onClick={onWrite}>
      {t(current ? 'talk.minutes.change' : 'talk.minutes.write')}
    </Button>
  );
  if (!current) {
    return (
      <section className={classes.section}>
        <h2>{t('talk.minutes')}</h2>
        <p className="kv-quiet">{t('talk.minutes.none')}</p>
        <div className={classes.actions}>{write}</div>
      </section>
    );
  }
  const live = talk.facts.filter(({ state }) => state === 'ACTIVE');
  const mark = async ({ starts, words }: { starts: number; words: string }): Promise<void> => {
    const body = { minutesId: current.id, starts, words };
    const done = await run(
      () =>
        api.POST('/consultations/{consultationId}/disclosures/from-minutes', {
          params: { path: { consultationId }, header: idempotent(key.keyFor(body)) },
          body,
        }),
      t('talk.fact.marked'),
    );
    if (done) key.done();
  };
  const quote = async ({ starts, words }: Passage): Promise<void> => {
    const body = { starts, words };
    const params = { path: { consultationId, talkId: talk.id }, header: idempotent(key.keyFor(body)) };
    const done = await run(
      () => api.POST('/consultations/{consultationId}/talks/{talkId}/quotes', { params, body }),
      t('talk.quote.taken'),
    );
    if (done) key.done();
  };
  const confirmed = talk.state === 'CONFIRMED';
  const deeds: PassageDeed[] = [
    ...(confirmed
      ? [{ label: t('talk.quote.take'), hotkey: 'C', icon: <IconQuote size={14} aria-hidden />, onPick: quote }]
      : []),
    { label: t('talk.fact.mark'), hotkey: 'F', icon: <IconShare size={14} aria-hidden />, onPick: mark },
    ...(mayCut
      ? [{ label: t('outcome.cut'), hotkey: 'I', icon: <IconCut size={14} aria-hidden />, onPick: setCutting }]
      : []),
  ];
  return (
    <section className={classes.section}>
      {cutting && (
        <CutDialog
          source={{
            sourceKind: 'TALK',
            sourceNote: t('talk.cut.source', { code: talk.code, date: date(talk.plannedOn) }),
            sourceRecordKind: 'consultation-talk',
            sourceRecordId: talk.id,
            sourceUrl: `/consultaties/${consultationId}/gesprekken/${talk.id}`,
          }}
          sentence={cutting.words}
          note={t('outcome.cut.note')}
          onClose={() => setCutting(null)}
        />
      )}
      <div className={classes.cardHead}>
        <h2>{t('talk.minutes.version', { n: current.n })}</h2>
        {write}
      </div>
      <QuotableText
        text={current.text}
        label={t('talk.minutes')}
        deeds={talk.mayChange ? deeds : []}
        marks={[...live.filter(({ version }) => version === current.n), ...talk.quotes].map(
          ({ starts, ends, code }) => ({ starts, ends, label: code }),
        )}
      />
      <MinutesQuotes consultationId={consultationId} talk={talk} />
      <BecameContributions contributions={talk.contributions} />
      <p className="kv-caption">
        {t('talk.minutes.by', { author: current.author ?? '–', date: date(current.recordedAt.slice(0, 10)) })}
      </p>
      {live.length > 0 && (
        <>
          <h3>{t('talk.facts')}</h3>
          <ul>
            {live.map((fact) => (
              <li key={fact.id}>
                <FactLink consultationId={consultationId} id={fact.id} code={fact.code} /> {fact.text}
                {fact.confidential && ` (${t('disclosure.sharing.CONFIDENTIAL')})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {older.length > 0 && (
        <details>
          <summary>{t('talk.minutes.older', { count: older.length })}</summary>
          {older.map((version) => (
            <div key={version.id}>
              <h3>{t('talk.minutes.version', { n: version.n })}</h3>
              <p className={`kv-words ${classes.words}`}>{version.text}</p>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

const FactLink = ({ consultationId, id, code }: { consultationId: string; id: string; code: string }) => (
  <LinkButton to={`/consultaties/${consultationId}/gelijke-informatie/${id}`} size="compact-xs">
    {code}
  </LinkButton>
);
