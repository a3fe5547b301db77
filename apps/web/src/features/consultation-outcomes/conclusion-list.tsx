import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { LinkButton } from '@web/ui/link-button';
import { RecordLink } from '@web/ui/record-link';
import { StatusChip } from '@web/ui/status-chip';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import { minutesSource } from './minutes-quotes';
import { OutcomeHeader, useConsultation } from './outcome-header';
import classes from './conclusions.module.css';

type Conclusion = components['schemas']['ConclusionResponse'];

/** What was concluded, on whose words, and what happens with it. */
export function ConclusionList() {
  const consultation = useConsultation();
  const mayWrite =
    useCan('conclusion.write') && consultation.state !== 'CLOSED' && consultation.state !== 'REPORT_PUBLISHED';
  const home = `/consultaties/${consultation.id}`;
  const list = useKeysetList({
    key: ['conclusions', consultation.id],
    defaultSort: 'code',
    page: (query) =>
      api
        .GET('/consultations/{consultationId}/conclusions', {
          params: { path: { consultationId: consultation.id }, query: query as never },
        })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <LinkButton to={`${home}/conclusies/nieuw`} variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('conclusion.new')}
    </LinkButton>
  );
  return (
    <>
      <OutcomeHeader
        consultation={consultation}
        title={t('conclusion.nav')}
        lead={t('conclusion.lead')}
        actions={add}
      />
      {(list.rows.length > 0 || list.narrowed) && <ListToolbar list={list} />}
      {list.rows.length === 0 && !list.loading ? (
        <EmptyState
          title={t('conclusion.empty')}
          text={t('conclusion.empty.text')}
          action={mayWrite && <LinkButton to={`${home}/reactiematrix`}>{t('matrix.nav')}</LinkButton>}
        />
      ) : (
        <Stack gap="md" className={classes.list}>
          {list.rows.map((row) => (
            <ConclusionCard key={row.id} conclusion={row} home={home} />
          ))}
          {list.hasMore && <Button onClick={list.loadMore}>{t('conclusion.more')}</Button>}
        </Stack>
      )}
    </>
  );
}

function ConclusionCard({ conclusion, home }: { conclusion: Conclusion; home: string }) {
  const card = useRef<HTMLElement>(null);
  const here = useSearchParams().conclusie === conclusion.id;
  useEffect(() => {
    if (here) card.current?.scrollIntoView({ block: 'center' });
  }, [here]);
  const { state, usage, text, followUp, code, quotes, minutesQuotes, targets, suspect } = conclusion;
  return (
    <article ref={card} className={classes.card} data-here={here || undefined} aria-label={code}>
      <header className={classes.head}>
        <h2>{code}</h2>
        <span className={classes.chips}>
          {suspect && <StatusChip status="SUSPECT" label={t('conclusion.suspect')} />}
          {state === 'WITHDRAWN' ? (
            <StatusChip status="WITHDRAWN" label={t('conclusion.withdrawn')} />
          ) : (
            <span className={classes.usage}>{t(`conclusion.usage.${usage}`)}</span>
          )}
        </span>
      </header>
      <p className={classes.text}>{text}</p>
      <p className="kv-quiet">{followUp}</p>
      {conclusion.withdrawReason && <p className="kv-words">{conclusion.withdrawReason}</p>}
      <ul className={classes.quotes} aria-label={t('matrix.quotes.heading')}>
        {quotes.map((quote) => (
          <li key={quote.id} data-suspect={quote.suspect || undefined}>
            <span className="kv-words">“{quote.words}”</span>{' '}
            <RecordLink url={`${home}/reactiematrix?cel=${quote.questionId}.${quote.partyId}`}>
              {t('conclusion.source', { code: quote.code, party: quote.partyLabel, number: quote.questionNumber })}
            </RecordLink>
            {quote.suspect && <em> {t('matrix.quote.suspect')}</em>}
          </li>
        ))}
        {minutesQuotes.map((quote) => (
          <li key={quote.id}>
            <span className="kv-words">“{quote.words}”</span>{' '}
            <RecordLink url={`${home}/gesprekken/${quote.talkId}`}>{minutesSource(quote)}</RecordLink>
          </li>
        ))}
      </ul>
      {targets.length > 0 && (
        <p>
          {t('conclusion.targets')}{' '}
          {targets.map((target, index) => (
            <span key={target.id}>
              {index > 0 && ', '}
              <RecordLink
                url={
                  target.kind === 'requirement' ? `/programma-van-eisen/${target.id}` : `/werkgroepinbreng/${target.id}`
                }
              >
                {target.code}
              </RecordLink>
            </span>
          ))}
        </p>
      )}
      {conclusion.mayChange && <Deeds conclusion={conclusion} home={home} />}
    </article>
  );
}

function Deeds({ conclusion, home }: { conclusion: Conclusion; home: string }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const withdraw = async (): Promise<void> => {
    const body = await confirm({
      title: t('conclusion.withdraw.title', { code: conclusion.code }),
      text: t('conclusion.withdraw.text'),
      confirm: t('conclusion.withdraw'),
      reason: { label: t('disclosure.reason'), required: true },
    });
    if (!body) return;
    const path = { consultationId: conclusion.consultationId, id: conclusion.id };
    await run(() =>
      api.POST('/consultations/{consultationId}/conclusions/{id}/withdraw', {
        params: { path, header: ifMatch(conclusion.rowVersion) },
        body,
      }),
    );
  };
  return (
    <div className={classes.deeds}>
      <LinkButton to={`${home}/conclusies/${conclusion.id}/bewerken`} size="compact-sm">
        {t('conclusion.change')}
      </LinkButton>
      <Button size="compact-sm" onClick={() => void withdraw()} loading={doing}>
        {t('conclusion.withdraw')}
      </Button>
      {dialog}
    </div>
  );
}
