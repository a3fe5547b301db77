import { IconClock } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';

type Item = Pick<components['schemas']['BudgetAmendmentItem'], 'state' | 'effectiveOn'>;

const LOOKS = {
  PROPOSED: 'PROPOSED',
  SUBMITTED: 'IN_REVIEW',
  OFFERED: 'PUBLISHED',
  ADOPTED: 'ADOPTED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
} as const;

/** Where an amendment stands; one that was adopted and waits for other municipalities says so. */
export function AmendmentState({ amendment: { state, effectiveOn } }: { amendment: Item }) {
  if (state === 'ADOPTED' && effectiveOn === null) {
    return <StatusChip status="WAITING" label={t('amendment.state.WAITING')} tone="info" icon={IconClock} />;
  }
  return <StatusChip status={LOOKS[state]} label={t(`amendment.state.${state}`)} />;
}
