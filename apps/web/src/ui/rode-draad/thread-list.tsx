import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { t } from '@web/texts';
import { date } from '../format';
import { kindName } from '../kinds';
import { RecordLink } from '../record-link';
import { cardOf, lineBelow, suspectInto, type Card, type Joint, type Station, type Thread } from './stations';
import classes from './thread-list.module.css';

interface ThreadListProps {
  thread: Thread;
  /** Starts the judgement of a joint in doubt; without it (on paper) the question stands alone. */
  onReassess?: (joint: Joint) => void;
}

const KEYS = ['Home', 'End', 'ArrowDown', 'ArrowUp'];

/** Home and End jump to the ends of the thread, the arrows walk along it. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (!KEYS.includes(event.key)) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const to = { Home: 0, End: stops.length - 1, ArrowDown: at + 1, ArrowUp: at - 1 }[event.key] ?? 0;
  if (!stops[to]) return;
  event.preventDefault();
  stops[to].focus();
}

/** The seven stations from sentence to paragraph. Above "hier bent u" is herkomst, below gevolg. */
export function ThreadList({ thread, onReassess }: ThreadListProps) {
  return (
    <div onKeyDown={walk}>
      <ol className={classes.list}>
        {thread.stations.map((station, at) => (
          <li
            key={station.station}
            className={classes.station}
            data-state={station.state}
            data-here={station.cards.some((card) => card.here) || undefined}
            data-above={at > 0 ? lineBelow(thread, at - 1) : undefined}
            data-below={at < thread.stations.length - 1 ? lineBelow(thread, at) : undefined}
          >
            {suspectInto(thread, station).map((joint) => (
              <Doubt key={joint.id} thread={thread} joint={joint} onReassess={onReassess} />
            ))}
            <div className={classes.stop}>
              <span className={classes.knot} aria-hidden />
              <div className={classes.cards}>
                <StationCards station={station} />
              </div>
            </div>
          </li>
        ))}
      </ol>
      {thread.beside.length > 0 && (
        <section className={classes.beside} aria-label={t('thread.beside')}>
          {thread.beside.map((card) => (
            <StationCard key={card.id} name={kindName(card.kind)} card={card} words={false} />
          ))}
        </section>
      )}
    </div>
  );
}

function StationCards({ station }: { station: Station }) {
  const name = t(`thread.station.${station.station}`);
  if (station.state === 'GAP') {
    return (
      <div className={classes.gap}>
        <Caption left={name} right={t('thread.missing')} />
        <p>{t(`thread.gap.${station.station}`)}</p>
      </div>
    );
  }
  const hidden = station.total - station.cards.length;
  return (
    <>
      {station.cards.map((card) => (
        <StationCard key={card.id} name={name} card={card} words={station.station === 'CONTRIBUTION'} />
      ))}
      {(station.state === 'HIDDEN' || hidden > 0) && (
        <div className={classes.hidden}>
          <Caption left={name} right="" />
          <p>
            <IconLock size={14} aria-hidden /> {t('thread.hidden', { count: Math.max(hidden, 1) })}
          </p>
        </div>
      )}
    </>
  );
}

const Caption = ({ left, right }: { left: string; right: string }) => (
  <div className={classes.caption}>
    <span>{left}</span>
    <span>{right}</span>
  </div>
);

function StationCard({ name, card, words }: { name: string; card: Card; words: boolean }) {
  const body = (
    <>
      <Caption left={name} right={card.here ? t('thread.here') : card.detail} />
      <p className={words ? 'kv-words' : undefined}>
        <strong>{card.code}</strong> {card.title}
      </p>
    </>
  );
  return card.here ? (
    <div className={classes.here} aria-current="true">
      {body}
    </div>
  ) : (
    // The panel walks along: the next record opens with its own thread beside it.
    <RecordLink url={card.url} search={{ draad: `${card.kind}:${card.id}` }} className={classes.card}>
      {body}
    </RecordLink>
  );
}

function Doubt({ thread, joint, onReassess }: { thread: Thread; joint: Joint } & Pick<ThreadListProps, 'onReassess'>) {
  const to = cardOf(thread, joint.to);
  const from = cardOf(thread, joint.from);
  return (
    <div className={classes.doubt}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <div>
        <strong>{t('thread.suspect')}</strong>{' '}
        {joint.suspectCause
          ? `${joint.suspectCause}.`
          : t('thread.suspect.cause', {
              code: from?.code ?? t('thread.upstream'),
              date: date(joint.suspectSince?.slice(0, 10)),
            })}{' '}
        {t('thread.suspect.question', { code: to?.code ?? t('thread.downstream') })}
        {onReassess && joint.canClear && (
          <UnstyledButton className={classes.reassess} onClick={() => onReassess(joint)}>
            {t('thread.reassess')}
          </UnstyledButton>
        )}
      </div>
    </div>
  );
}
