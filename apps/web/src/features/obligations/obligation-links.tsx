import { ActionIcon, Button } from '@mantine/core';
import { IconLink, IconUnlink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { LinkPicker, type Pick } from './link-picker';
import type { Obligation } from './obligation-state';
import classes from './obligations.module.css';

type Thread = components['schemas']['ThreadResponse'];
type Joint = Thread['joints'][number];

const blocks = [
  { title: 'obligation.measured', type: 'MEASURED_BY', station: 'INDICATOR', kind: 'indicator' },
  { title: 'obligation.funded', type: 'FUNDED_BY', station: 'BUDGET_LINE', kind: 'budget-line' },
] as const;
type Block = (typeof blocks)[number];

/** How the obligation is measured and from which line it is paid; both are joints of the rode draad. */
export function ObligationLinks({ obligation }: { obligation: Obligation }) {
  const { data: thread } = apiQuery.useSuspenseQuery('get', '/thread/{kind}/{id}', {
    params: { path: { kind: 'obligation', id: obligation.id } },
  });
  return blocks.map((block) => <LinkBlock key={block.type} block={block} obligation={obligation} thread={thread} />);
}

interface LinkBlockProps {
  block: Block;
  obligation: Obligation;
  thread: Thread;
}

function LinkBlock({ block, obligation, thread }: LinkBlockProps) {
  const mayTie = useCan('obligation.write') && obligation.state === 'CONFIRMED';
  const [picking, setPicking] = useState(false);
  const { run } = useDeed();
  const keys = useIdempotencyKey();
  const joints = thread.joints.filter((joint) => joint.type === block.type && joint.from.id === obligation.id);
  const tie = async (pick: Pick) => {
    const body = {
      type: block.type,
      from: { kind: 'obligation' as const, id: obligation.id },
      to: { kind: block.kind, id: pick.id },
    };
    const done = await run(
      () => api.POST('/trace-links', { params: { header: idempotent(keys.keyFor(body)) }, body }),
      t('obligation.linked', { code: pick.code }),
    );
    keys.done();
    if (done) setPicking(false);
  };
  return (
    <section className={classes.block}>
      <h2>{t(block.title)}</h2>
      {joints.length === 0 ? (
        <p className="kv-quiet">{t(`${block.title}.none`)}</p>
      ) : (
        <ul className={classes.links}>
          {joints.map((joint) => (
            <LinkRow key={joint.id} joint={joint} thread={thread} mayTie={mayTie} />
          ))}
        </ul>
      )}
      {mayTie && (
        <Button mt="sm" leftSection={<IconLink size={16} stroke={1.75} aria-hidden />} onClick={() => setPicking(true)}>
          {t(`${block.title}.add`)}
        </Button>
      )}
      {picking && (
        <LinkPicker
          kind={block.kind}
          texts={block.title}
          contractId={obligation.contractId}
          taken={joints.map((joint) => joint.to.id)}
          onPick={tie}
          onClose={() => setPicking(false)}
        />
      )}
    </section>
  );
}

function LinkRow({ joint, thread, mayTie }: { joint: Joint; thread: Thread; mayTie: boolean }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const card = thread.stations.flatMap(({ cards }) => cards).find(({ id }) => id === joint.to.id);
  const code = card?.code ?? '';
  const untie = async () => {
    const answer = await confirm({
      title: t('obligation.unlink.title', { code }),
      text: t('obligation.unlink.text'),
      confirm: t('obligation.unlink'),
      reason: { label: t('obligation.unlink.reason'), required: true },
    });
    if (!answer) return;
    const params = { path: { id: joint.id }, header: ifMatch(joint.rowVersion) };
    await run(() => api.POST('/trace-links/{id}/withdraw', { params, body: { reason: answer.reason } }));
  };
  return (
    <li>
      <span className={classes.what}>
        {card ? <Link to={card.url}>{code}</Link> : t('thread.hidden', { count: 1 })} {card?.title}
        {card && <span className="kv-caption"> {card.detail}</span>}
      </span>
      {joint.state === 'SUSPECT' && <StatusChip status="SUSPECT" />}
      {mayTie && card && (
        <ActionIcon loading={doing} aria-label={t('obligation.unlink.of', { code })} onClick={() => void untie()}>
          <IconUnlink size={16} stroke={1.75} />
        </ActionIcon>
      )}
      {dialog}
    </li>
  );
}
