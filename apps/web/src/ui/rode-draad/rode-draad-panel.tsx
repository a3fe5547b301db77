import { ActionIcon, Skeleton } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { apiQuery } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { kindName } from '../kinds';
import { SidePanel } from '../side-panel';
import { MiniThread } from './mini-thread';
import { ReassessDialog } from './reassess-dialog';
import { cardOf, dotsOf, type Joint, type Thread } from './stations';
import { ThreadList } from './thread-list';
import classes from './rode-draad-panel.module.css';

/** The panel of the address (`?draad=requirement:<id>`), on every screen; the shell renders it once. */
export function RodeDraadPanel() {
  const [address, setAddress] = useSearchState('draad');
  const [kind, id] = address.split(':');
  return kind && id ? <OpenPanel key={address} kind={kind} id={id} onClose={() => setAddress('')} /> : null;
}

function OpenPanel({ kind, id, onClose }: { kind: string; id: string; onClose: () => void }) {
  const query = apiQuery.useQuery('get', '/thread/{kind}/{id}', { params: { path: { kind, id } } });
  const [judging, setJudging] = useState<Joint | null>(null);
  const thread = query.data;
  const here = thread && cardOf(thread, thread.record);
  return (
    <SidePanel
      title={here ? `${here.code} ${here.title}` : kindName(kind)}
      caption={t('thread.title')}
      onClose={onClose}
      actions={
        thread && (
          <ActionIcon onClick={printThread} aria-label={t('thread.print')}>
            <IconPrinter size={18} stroke={1.75} />
          </ActionIcon>
        )
      }
    >
      {query.error && <p className={classes.problem}>{asProblem(query.error).message}</p>}
      {query.isPending && <Skeleton height={320} animate={false} />}
      {thread && (
        <>
          <Summary thread={thread} />
          <ThreadList thread={thread} onReassess={setJudging} />
          <Paper thread={thread} />
        </>
      )}
      {thread && judging && (
        <ReassessDialog
          thread={thread}
          // After a refetch the joint has its newest version.
          joint={thread.joints.find((joint) => joint.id === judging.id) ?? judging}
          onClose={() => setJudging(null)}
        />
      )}
    </SidePanel>
  );
}

function Summary({ thread }: { thread: Thread }) {
  const dots = dotsOf(thread);
  const gaps = dots.filter((dot) => dot === 'GAP').length;
  const suspect = thread.joints.filter((joint) => joint.state === 'SUSPECT').length;
  return (
    <p className={classes.summary}>
      <MiniThread stations={dots} />
      <span>
        {[
          t('thread.filled', { filled: dots.length - gaps, total: dots.length }),
          ...(suspect > 0 ? [t('thread.suspect-count', { count: suspect })] : []),
          ...(gaps > 0 ? [t('thread.gap-count', { count: gaps })] : []),
        ].join(' · ')}
      </span>
    </p>
  );
}

/** Prints only the thread. The mark on the root is what the print style sheet looks at. */
function printThread(): void {
  const root = document.documentElement;
  root.dataset.print = 'draad';
  window.addEventListener('afterprint', () => delete root.dataset.print, { once: true });
  window.print();
}

/** The thread as it stands on one A4: outside the frame, on paper only. */
function Paper({ thread }: { thread: Thread }) {
  const here = cardOf(thread, thread.record);
  return createPortal(
    <div className={classes.paper} data-paper aria-hidden>
      <p className={classes.paperCaption}>
        {t('app.name')} · {t('thread.title')}
      </p>
      <p className={classes.paperTitle}>{here && `${here.code} ${here.title}`}</p>
      <Summary thread={thread} />
      <ThreadList thread={thread} />
    </div>,
    document.body,
  );
}
