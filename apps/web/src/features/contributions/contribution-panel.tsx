import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { RecordLink } from '@web/ui/record-link';
import { InlineThread } from '@web/ui/rode-draad/inline-thread';
import { SidePanel } from '@web/ui/side-panel';
import { useDeed } from '@web/ui/use-deed';
import { ContributionAnswer } from './contribution-answer';
import { ContributionKin } from './contribution-kin';
import { SplitDialog } from './split-dialog';
import { TreatDialog } from './treat-dialog';
import classes from './contribution-panel.module.css';

type Contribution = components['schemas']['ContributionResponse'];

/** One sentence with its outcome, where it came from and went to, and its rode draad. */
export function ContributionPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = apiQuery.useQuery('get', '/contributions/{id}', { params: { path: { id } } });
  const [open, setOpen] = useState<'treat' | 'split' | null>(null);
  return (
    <SidePanel
      title={data?.code ?? t('contribution.nav')}
      caption={data && `${data.workgroup.name} · ${t('contribution.question', { number: data.question.number })}`}
      onClose={onClose}
    >
      {error && <p role="alert">{asProblem(error).message}</p>}
      {data && (
        <Stack gap="lg">
          <Words contribution={data} />
          <Actions contribution={data} onOpen={setOpen} />
          <ContributionAnswer key={data.rowVersion} contribution={data} />
          <ContributionKin contribution={data} />
          <section>
            <h3>{t('contribution.thread')}</h3>
            <InlineThread kind="contribution" id={id} />
          </section>
        </Stack>
      )}
      {data && open === 'treat' && <TreatDialog contribution={data} onClose={() => setOpen(null)} />}
      {data && open === 'split' && <SplitDialog contribution={data} onClose={() => setOpen(null)} />}
    </SidePanel>
  );
}

function Words({ contribution }: { contribution: Contribution }) {
  const { sentence, author, recordedAt, versionNumber, source, theme } = contribution;
  return (
    <div>
      <p className={`kv-words ${classes.sentence}`}>“{sentence}”</p>
      <p className="kv-caption">
        {t('contribution.author', { author: author ?? '–', date: date(recordedAt.slice(0, 10)) })}
        {versionNumber > 1 && ` · ${t('contribution.version', { n: versionNumber })}`}
      </p>
      <p className="kv-caption">
        {[t(`contribution.source.${source.kind}`), source.note].filter(Boolean).join(' · ')}
        {source.url && (
          <>
            {' · '}
            <RecordLink url={source.url}>{t('contribution.source.open')}</RecordLink>
          </>
        )}
      </p>
      {theme && <p className="kv-caption">{`${t('contribution.theme')}: ${theme.name}`}</p>}
    </div>
  );
}

function Actions({ contribution, onOpen }: { contribution: Contribution; onOpen: (what: 'treat' | 'split') => void }) {
  const { id, code, state, outcome, rowVersion, mayTreat, mergedFrom } = contribution;
  const current = state === 'OPEN' || state === 'TREATED';
  const mayDerive =
    useCan('requirement.write') && current && [null, 'ADOPTED', 'PARTLY', 'AWAITS_DECISION'].includes(outcome);
  const mayJoin = useCan('contribution.treat');
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const header = { path: { id }, header: ifMatch(rowVersion) };
  const reopen = async () => {
    const answer = await confirm({
      title: t('contribution.reopen.title', { code }),
      text: t('contribution.reopen.text'),
      confirm: t('contribution.reopen'),
      reason: { label: t('contribution.reopen.reason'), required: true },
    });
    if (answer) await run(() => api.POST('/contributions/{id}/reopen', { params: header, body: answer }));
  };
  const undo = async (path: '/contributions/{id}/undo-merge' | '/contributions/{id}/undo-split', title: string) => {
    const answer = await confirm({ title, text: t('contribution.undo.text'), confirm: title });
    if (answer) await run(() => api.POST(path, { params: header }), t('contribution.undone'));
  };
  return (
    <Group gap="sm">
      {mayTreat && (
        <Button variant={state === 'OPEN' ? 'filled' : 'default'} onClick={() => onOpen('treat')}>
          {t(state === 'OPEN' ? 'contribution.treat' : 'contribution.treat-again')}
        </Button>
      )}
      {mayDerive && (
        <LinkButton to="/programma-van-eisen/nieuw" search={{ zin: id }}>
          {t('contribution.to-requirement')}
        </LinkButton>
      )}
      {contribution.mayRevise && (
        <LinkButton to={`/werkgroepinbreng/${id}/bewerken`}>{t('contribution.adjust')}</LinkButton>
      )}
      {mayJoin && state === 'OPEN' && <Button onClick={() => onOpen('split')}>{t('contribution.split')}</Button>}
      {mayTreat && state === 'TREATED' && (
        <Button loading={doing} onClick={() => void reopen()}>
          {t('contribution.reopen')}
        </Button>
      )}
      {mayJoin && state === 'OPEN' && mergedFrom.length > 0 && (
        <Button
          loading={doing}
          onClick={() => void undo('/contributions/{id}/undo-merge', t('contribution.undo-merge'))}
        >
          {t('contribution.undo-merge')}
        </Button>
      )}
      {mayJoin && state === 'SPLIT' && (
        <Button
          loading={doing}
          onClick={() => void undo('/contributions/{id}/undo-split', t('contribution.undo-split'))}
        >
          {t('contribution.undo-split')}
        </Button>
      )}
      {dialog}
    </Group>
  );
}
