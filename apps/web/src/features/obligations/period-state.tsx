import { IconAlertOctagon, IconCircleDashed, IconEye, IconPlayerPause, IconProgress, IconX } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';

export type Period = components['schemas']['PeriodResponse'];
export type PeriodDetail = components['schemas']['PeriodDetailResponse'];

const looks = {
  OPEN: { icon: IconCircleDashed, tone: 'grey' },
  SUBMITTED: { icon: IconEye, tone: 'info' },
  PARTLY: { icon: IconProgress, tone: 'warn' },
  REJECTED: { icon: IconX, tone: 'err' },
  ON_HOLD: { icon: IconPlayerPause, tone: 'grey' },
} as const;

/** The state of a period; what is late says so first, since that asks something. */
export function PeriodState({ state, late }: Pick<Period, 'state' | 'late'>) {
  const word = t(`period.state.${state}`);
  if (late && state === 'OPEN') return <StatusChip status="OVERDUE" label={t('period.late')} icon={IconAlertOctagon} />;
  const look = state in looks ? looks[state as keyof typeof looks] : {};
  return <StatusChip status={state} label={late ? `${word}, ${t('period.late').toLowerCase()}` : word} {...look} />;
}
