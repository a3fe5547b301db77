import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCash,
  IconCalendarEvent,
  IconChecklist,
  IconCircleCheck,
  IconFileCertificate,
  IconFileSpreadsheet,
  IconFileText,
  IconFlag,
  IconGauge,
  IconGavel,
  IconHelpHexagon,
  IconMessageQuestion,
  IconMessages,
  IconScale,
  IconSend,
  IconSquareRotated,
  IconStairs,
  type Icon,
} from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { today } from '../planning/when';
import classes from './calendar.module.css';

export type Entry = components['schemas']['CalendarEntryResponse'];
export type EntryKind = Entry['kind'];

const ICONS: Record<EntryKind, Icon> = {
  MILESTONE: IconFlag,
  MEETING: IconCalendarEvent,
  DECISION_MEETING: IconGavel,
  DELIVERY: IconSend,
  TENDER: IconStairs,
  CONSULTATION: IconMessages,
  CLARIFICATION: IconMessageQuestion,
  CONTRACT: IconFileCertificate,
  OBLIGATION: IconChecklist,
  INDICATOR: IconGauge,
  QUARTERLY_REQUEST: IconFileSpreadsheet,
  RISK: IconAlertTriangle,
  DISPUTE: IconScale,
  COUNCIL_QUESTION: IconHelpHexagon,
  ACTION: IconCircleCheck,
  DOCUMENT: IconFileText,
  FINANCE: IconCash,
};

export const KINDS = Object.keys(ICONS) as EntryKind[];

const TO_DO: readonly EntryKind[] = [
  ...(['OBLIGATION', 'ACTION', 'DOCUMENT', 'INDICATOR'] as const),
  ...(['QUARTERLY_REQUEST', 'RISK', 'DISPUTE', 'COUNCIL_QUESTION'] as const),
];

/** What has to be done by somebody and was not, though its day has passed. */
export const isLate = ({ kind, on, done }: Entry): boolean => !done && on < today() && TO_DO.includes(kind);

/** In a narrow cell the words count; the code only where it says whose date it is. */
const shortWords = ({ kind, code, title }: Entry): string =>
  kind === 'DECISION_MEETING' || kind === 'DELIVERY' || kind === 'CONTRACT' ? `${code} ${title}` : title;

/** Icon and words of one date: late stands out, done is quiet, a diamond cannot move. */
export function EntryLine({ entry, full = false }: { entry: Entry; full?: boolean }) {
  const Sign = isLate(entry) ? IconAlertOctagon : ICONS[entry.kind];
  return (
    <span
      className={full ? classes.line : classes.short}
      data-late={isLate(entry) || undefined}
      data-done={entry.done || undefined}
    >
      <Sign size={14} stroke={1.75} aria-hidden />
      <span>
        {full && (
          <span className="kv-caption">
            {[t(`agenda.kind.${entry.kind}`), entry.code].filter(Boolean).join(' · ')}{' '}
          </span>
        )}
        {full ? <span className={classes.title}>{entry.title}</span> : shortWords(entry)}
      </span>
      {entry.fixed && (
        <IconSquareRotated
          size={12}
          stroke={1.75}
          className={classes.fixed}
          role="img"
          aria-label={t('agenda.fixed')}
        />
      )}
      {full && isLate(entry) && <span className={classes.word}>{t('agenda.late')}</span>}
      {full && entry.done && <span className="kv-caption">{t('agenda.done')}</span>}
    </span>
  );
}
