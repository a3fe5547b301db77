import {
  IconAlertTriangle,
  IconArchive,
  IconCalendar,
  IconCircleCheck,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';

export type Talk = components['schemas']['TalkResponse'];
export type TalkState = components['schemas']['TalkRowResponse']['state'];

export const TALK_STATES: readonly TalkState[] = ['PLANNED', 'HELD', 'SENT', 'CORRECTED', 'CONFIRMED', 'CANCELLED'];

const LOOKS = {
  PLANNED: { icon: IconCalendar, tone: 'grey' },
  HELD: { icon: IconPencil, tone: 'grey' },
  SENT: { icon: IconSend, tone: 'info' },
  CORRECTED: { icon: IconAlertTriangle, tone: 'warn' },
  CONFIRMED: { icon: IconCircleCheck, tone: 'quiet' },
  CANCELLED: { icon: IconArchive, tone: 'struck' },
} as const;

export const TalkStateChip = ({ state }: { state: TalkState }) => (
  <StatusChip status={state} label={t(`talk.state.${state}`)} {...LOOKS[state]} />
);
