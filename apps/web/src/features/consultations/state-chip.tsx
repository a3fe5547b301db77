import {
  IconArchive,
  IconCircleDashed,
  IconFileCheck,
  IconLock,
  IconMessageCircle,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import { IconCircleCheck, IconMail, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { t } from '@web/texts';
import { StatusChip, type Tone } from '@web/ui/status-chip';
import type { ConsultationRow, Party } from './records';

const LOOKS: Record<ConsultationRow['state'], [Icon, Tone]> = {
  DRAFT: [IconCircleDashed, 'grey'],
  PUBLISHED: [IconSend, 'quiet'],
  QUESTIONS_OPEN: [IconMessageCircle, 'info'],
  RESPONSES_CLOSED: [IconLock, 'quiet'],
  TALKS: [IconMessageCircle, 'info'],
  REPORT_PUBLISHED: [IconFileCheck, 'quiet'],
  CLOSED: [IconArchive, 'quiet'],
};

/** Where a consultation stands. */
export function ConsultationState({ state }: { state: ConsultationRow['state'] }) {
  const [icon, tone] = LOOKS[state];
  return <StatusChip status={state} label={t(`consultation.state.${state}`)} icon={icon} tone={tone} />;
}

const PARTY_LOOKS: Record<Party['state'], [Icon, Tone]> = {
  ADDED: [IconUserPlus, 'grey'],
  INVITED: [IconMail, 'info'],
  RESPONDED: [IconCircleCheck, 'quiet'],
  DECLINED: [IconUserMinus, 'quiet'],
  WITHDRAWN: [IconArchive, 'struck'],
};

/** How far a party is. */
export function PartyState({ state }: { state: Party['state'] }) {
  const [icon, tone] = PARTY_LOOKS[state];
  return <StatusChip status={state} label={t(`consultation.party-state.${state}`)} icon={icon} tone={tone} />;
}
