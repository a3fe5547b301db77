import { Button, Group } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { ExportMenu } from '@web/ui/export-menu';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { moment } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import type { Opening } from './offer-state';
import classes from './offers.module.css';

/** How the opening stands, in a sentence, with the one thing that can be done about it. */
export function OpeningPanel({ opening }: { opening: Opening }) {
  const Symbol = opening.state === 'OPENED' ? IconLockOpen : IconLock;
  return (
    <section className={classes.opening} aria-label={t('offer.opening')}>
      <Symbol size={20} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <p>{sentence(opening)}</p>
        {opening.note && <p className="kv-words">{opening.note}</p>}
      </div>
      <Deed opening={opening} />
    </section>
  );
}

function sentence({ state, deadline, envelopes, requestedBy, openedBy, openedAt, readable }: Opening): string {
  if (!deadline) return t('offer.opening.no-deadline');
  if (state === 'OPENED') {
    const done = t('offer.opening.done', { at: moment(openedAt), one: requestedBy ?? '', two: openedBy ?? '' });
    return readable ? done : `${done} ${t('offer.opening.not-you')}`;
  }
  if (state === 'REQUESTED') return t('offer.opening.requested', { name: requestedBy ?? '' });
  return t('offer.opening.sealed', { count: envelopes, at: moment(deadline) });
}

function Deed({ opening }: { opening: Opening }) {
  const mayOpen = useCan('offer.open');
  if (!mayOpen || !opening.deadline) return null;
  if (opening.state === 'OPENED') {
    if (!opening.readable) return null;
    return (
      <ExportMenu
        kind="offer-opening"
        tenderId={opening.tenderId}
        parameters={{ tenderId: opening.tenderId }}
        formats={['pdf', 'docx']}
        label={t('offer.opening.paper')}
      />
    );
  }
  if (opening.state === 'REQUESTED' && opening.approvalId)
    return <Second approvalId={opening.approvalId} opening={opening} />;
  return <Ask tenderId={opening.tenderId} deadline={opening.deadline} />;
}

function Ask({ tenderId, deadline }: { tenderId: string; deadline: string }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const key = useIdempotencyKey();
  const closed = new Date(deadline) <= new Date();
  const ask = async () => {
    const answer = await confirm({
      title: t('offer.open.title'),
      text: t('offer.open.text'),
      confirm: t('offer.open.ask'),
      reason: { label: t('offer.open.note'), required: false },
    });
    if (!answer) return;
    const body = { tenderId, note: answer.reason };
    await run(() => api.POST('/offers/opening', { params: { header: idempotent(key.keyFor(body)) }, body }));
  };
  return (
    <>
      <Button onClick={() => void ask()} loading={doing} disabled={!closed}>
        {t('offer.open.ask')}
      </Button>
      {dialog}
    </>
  );
}

/** The second person opens; who asked reads that it waits. */
function Second({ approvalId, opening }: { approvalId: string; opening: Opening }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const { data } = apiQuery.useQuery('get', '/approvals/{id}', { params: { path: { id: approvalId } } });
  if (!data) return null;
  const open = async () => {
    const answer = await confirm({
      title: t('offer.open.title'),
      text: t('offer.open.second', { count: opening.envelopes }),
      confirm: t('offer.open.do'),
    });
    if (!answer) return;
    const params = { path: { id: approvalId }, header: ifMatch(data.rowVersion) };
    await run(() => api.POST('/approvals/{id}/approve', { params, body: {} }), t('offer.open.opened'));
  };
  return (
    <Group gap="sm">
      <Ask tenderId={opening.tenderId} deadline={opening.deadline!} />
      {data.mayDecide && (
        <Button variant="filled" onClick={() => void open()} loading={doing}>
          {t('offer.open.do')}
        </Button>
      )}
      {dialog}
    </Group>
  );
}
