import { IconCircleCheck, IconCircleOff, IconPlayerPause } from '@tabler/icons-react';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';

const LOOKS = {
  ACTIVE: { tone: 'quiet', icon: IconCircleCheck },
  PAUSED: { tone: 'warn', icon: IconPlayerPause },
  ENDED: { tone: 'struck', icon: IconCircleOff },
} as const;

export const ScheduleState = ({ state }: { state: keyof typeof LOOKS }) => (
  <StatusChip status={state} label={t(`schedule.state.${state}`)} {...LOOKS[state]} />
);
