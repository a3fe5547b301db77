import {
  IconArrowForwardUp,
  IconArrowMerge,
  IconArrowsSplit,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip, type Tone } from '@web/ui/status-chip';

type Contribution = components['schemas']['ContributionResponse'];
export type Outcome = NonNullable<Contribution['outcome']>;

export const OUTCOMES: Outcome[] = ['ADOPTED', 'PARTLY', 'NOT_ADOPTED', 'AFTER_AWARD', 'FORWARDED', 'AWAITS_DECISION'];

const LOOKS: Record<Outcome, { icon: Icon; tone: Tone }> = {
  ADOPTED: { icon: IconCircleCheck, tone: 'quiet' },
  PARTLY: { icon: IconCircleCheck, tone: 'quiet' },
  NOT_ADOPTED: { icon: IconX, tone: 'quiet' },
  AFTER_AWARD: { icon: IconArrowForwardUp, tone: 'quiet' },
  FORWARDED: { icon: IconArrowForwardUp, tone: 'quiet' },
  AWAITS_DECISION: { icon: IconClock, tone: 'warn' },
};

/** Open asks for treatment; an outcome is quiet, except one that still waits. */
export function OutcomeChip({ outcome }: { outcome: Outcome | null }) {
  if (outcome === null) {
    return <StatusChip status="OPEN" label={t('contribution.state.OPEN')} icon={IconCircleDashed} tone="info" />;
  }
  return <StatusChip status={outcome} label={t(`contribution.outcome.${outcome}`)} {...LOOKS[outcome]} />;
}

/** The state of a sentence in one chip: its outcome, or that others speak for it. */
export function ContributionStateChip({
  contribution,
}: {
  contribution: Pick<Contribution, 'state' | 'outcome' | 'decision'>;
}) {
  const { state, outcome, decision } = contribution;
  if (decision?.taken) {
    return <StatusChip status="TAKEN" label={t('contribution.state.decided')} icon={IconClock} tone="info" />;
  }
  if (state === 'OPEN' || outcome) return <OutcomeChip outcome={outcome} />;
  const look = { MERGED: IconArrowMerge, SPLIT: IconArrowsSplit, WITHDRAWN: IconX, TREATED: IconCircleCheck }[state];
  return (
    <StatusChip
      status={state}
      label={t(`contribution.state.${state}`)}
      icon={look}
      tone={state === 'WITHDRAWN' ? 'struck' : 'quiet'}
    />
  );
}
