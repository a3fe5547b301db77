import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconArchive,
  IconArrowsLeftRight,
  IconCircleCheck,
  IconCircleDashed,
  IconEye,
  IconLock,
  IconMinus,
  IconSend,
  IconSignature,
  IconThumbDown,
  IconThumbUp,
  type Icon,
} from '@tabler/icons-react';
import i18next from 'i18next';
import classes from './status-chip.module.css';

/** quiet asks nothing and has no fill; the others say "look here". */
export type Tone = 'quiet' | 'grey' | 'info' | 'ok' | 'warn' | 'err' | 'struck';

interface Look {
  icon: Icon;
  tone: Tone;
}

/** The look of a state wherever it stands, by the code of the API; its word is the text `status.<code>`. */
const looks: Record<string, Look> = {
  DRAFT: { icon: IconCircleDashed, tone: 'grey' },
  PROPOSED: { icon: IconCircleDashed, tone: 'grey' },
  IN_REVIEW: { icon: IconEye, tone: 'info' },
  REQUESTED: { icon: IconEye, tone: 'info' },
  ADOPTED: { icon: IconCircleCheck, tone: 'quiet' },
  APPROVED: { icon: IconCircleCheck, tone: 'quiet' },
  CONFIRMED: { icon: IconCircleCheck, tone: 'quiet' },
  ACTIVE: { icon: IconCircleCheck, tone: 'quiet' },
  FULFILLED: { icon: IconCircleCheck, tone: 'quiet' },
  PUBLISHED: { icon: IconSend, tone: 'quiet' },
  FROZEN: { icon: IconLock, tone: 'info' },
  SIGNED: { icon: IconSignature, tone: 'quiet' },
  WITHDRAWN: { icon: IconArchive, tone: 'struck' },
  REJECTED: { icon: IconAlertOctagon, tone: 'err' },
  SUSPECT: { icon: IconAlertTriangle, tone: 'warn' },
  STALE: { icon: IconAlertTriangle, tone: 'warn' },
  OVERDUE: { icon: IconAlertOctagon, tone: 'err' },
  FAILED: { icon: IconAlertOctagon, tone: 'err' },
  SUPPORTS: { icon: IconThumbUp, tone: 'ok' },
  CONDITIONAL: { icon: IconArrowsLeftRight, tone: 'warn' },
  OPPOSES: { icon: IconThumbDown, tone: 'err' },
  NO_POSITION: { icon: IconMinus, tone: 'grey' },
};

interface StatusChipProps {
  /** State code of the API (`IN_REVIEW`). Its look and word come from here, unless given below. */
  status: string;
  label?: string;
  tone?: Tone;
  icon?: Icon;
}

/** A state as icon, word and tone; never colour alone. */
export function StatusChip({ status, label, tone, icon }: StatusChipProps) {
  const look = looks[status];
  const Symbol = icon ?? look?.icon ?? IconCircleDashed;
  const key = `status.${status}`;
  return (
    <span className={classes.chip} data-tone={tone ?? look?.tone ?? 'grey'}>
      <Symbol size={14} stroke={1.75} aria-hidden />
      {label ?? (i18next.exists(key) ? i18next.t(key) : status)}
    </span>
  );
}
