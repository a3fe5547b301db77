import { NativeSelect, Stack } from '@mantine/core';
import { IconCut, IconQuote } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { date } from '@web/ui/format';
import { SidePanel } from '@web/ui/side-panel';
import { useDeed } from '@web/ui/use-deed';
import { useCan } from '@web/shell/scope';
import { CutDialog } from '../contributions/cut-sentence';
import { MatrixQuotes } from './matrix-quotes';
import type { Passage } from './passages';
import { QuotableText, type PassageDeed } from './quotable-text';
import { LOOKS, STANCES, StanceChip, type Stance } from './stance';
import classes from './matrix-panel.module.css';

type Frame = components['schemas']['ResponseMatrixResponse'];
type Detail = components['schemas']['MatrixCellDetailResponse'];

interface MatrixPanelProps {
  consultationId: string;
  consultationCode: string;
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
  const [cutting, setCutting] = useState<Passage | null>(null);
  const mayCut = useCan('contribution.write');
  /** The words as a quote; asking again for the same words answers the quote that is there. */
  const quote = async ({ starts, words }: Passage): Promise<string> => {
    const body = { answerId: shown.id, starts, words };
    const { data } = await api.POST('/consultations/{consultationId}/quotes', {
      params: { path: { consultationId }, header: idempotent(key.keyFor(body)) },
      body,
    });
    key.done();
    return data!.id;
  };
  const pick = async (passage: Passage): Promise<void> => {
    await run(async () => {
      const id = await quote(passage);
      if (!chosen.includes(id)) setChosen([...chosen, id]);
    }, t('matrix.quoted'));
    await client.invalidateQueries();
  };
  const deeds: PassageDeed[] = [
    { label: t('matrix.use-quote'), hotkey: 'C', icon: <IconQuote size={14} aria-hidden />, onPick: pick },
    ...(mayCut
      ? [{ label: t('outcome.cut'), hotkey: 'I', icon: <IconCut size={14} aria-hidden />, onPick: setCutting }]
      : []),
  ];
  const pickable = frame.mayWrite && !detail.masked && shown.id === current.id;
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
          deeds={pickable ? deeds : []}
          marks={detail.quotes
            .filter(({ answerId }) => answerId === shown.id && !detail.masked)
            .map(({ starts, ends, code }) => ({ starts, ends, label: code }))}
        />
        {detail.masked && <p className="kv-caption">{t('matrix.masked')}</p>}
      </section>
      {detail.quotes.length > 0 && <MatrixQuotes {...props} quotes={detail.quotes} />}
      {cutting && (
        <CutDialog
          source={{
            sourceKind: 'CONSULTATION_ANSWER',
            sourceNote: t('matrix.cut.source', { consultation: props.consultationCode, number: detail.questionNumber }),
            sourceRecordKind: 'consultation-quote',
            sourceRecordId: () => quote(cutting),
            sourceUrl: `/consultaties/${consultationId}/reactiematrix?cel=${detail.questionId}.${detail.partyId}`,
          }}
          sentence={cutting.words}
          note={t('outcome.cut.note')}
          onClose={() => setCutting(null)}
        />
      )}
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
