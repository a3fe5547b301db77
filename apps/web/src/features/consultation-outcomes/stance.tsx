import {
  IconArrowsLeftRight,
  IconCircleDashed,
  IconMinus,
  IconQuestionMark,
  IconThumbDown,
  IconThumbUp,
  type Icon,
} from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip, type Tone } from '@web/ui/status-chip';
import classes from './stance.module.css';

export type CellStance = components['schemas']['MatrixCellResponse']['stance'];
export type Stance = Exclude<CellStance, 'UNCODED' | 'NOT_ANSWERED'>;
export type StanceCounts = components['schemas']['StanceCountsResponse'];

export const STANCES: readonly Stance[] = ['AGREE', 'PARTLY', 'DISAGREE', 'ASKS', 'NO_POSITION'];
const ALL: readonly CellStance[] = [...STANCES, 'UNCODED', 'NOT_ANSWERED'];

export const LOOKS: Record<CellStance, { icon: Icon; tone: Tone }> = {
  AGREE: { icon: IconThumbUp, tone: 'ok' },
  PARTLY: { icon: IconArrowsLeftRight, tone: 'warn' },
  DISAGREE: { icon: IconThumbDown, tone: 'err' },
  ASKS: { icon: IconQuestionMark, tone: 'info' },
  NO_POSITION: { icon: IconMinus, tone: 'grey' },
  UNCODED: { icon: IconCircleDashed, tone: 'quiet' },
  NOT_ANSWERED: { icon: IconMinus, tone: 'quiet' },
};

export const StanceChip = ({ stance }: { stance: CellStance }) => (
  <StatusChip status={stance} label={t(`matrix.stance.${stance}`)} {...LOOKS[stance]} />
);

/** How parties stand on one question: a bar with the same figures in words below it. */
export function StanceBar({ counts }: { counts: StanceCounts }) {
  const shown = ALL.filter((stance) => counts[stance] > 0);
  const total = shown.reduce((sum, stance) => sum + counts[stance], 0);
  let from = 0;
  return (
    <>
      <svg className={classes.bar} viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden>
        {shown.map((stance) => {
          const width = (counts[stance] / total) * 100;
          const at = from;
          from += width;
          return (
            <rect key={stance} data-stance={stance} x={at + 0.4} y={0} width={Math.max(width - 0.8, 0.4)} height={5} />
          );
        })}
      </svg>
      <p className="kv-caption">
        {shown.map((stance) => t(`matrix.count.${stance}`, { count: counts[stance] })).join(' · ')}
      </p>
    </>
  );
}
