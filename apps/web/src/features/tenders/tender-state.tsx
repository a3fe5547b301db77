import { IconAward, IconCircleDashed, IconLock, IconScale, IconSend } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';

export type Tender = components['schemas']['TenderRecordResponse'];
type State = Tender['state'];

const icons = {
  PREPARATION: IconCircleDashed,
  PUBLISHED: IconSend,
  ASSESSMENT: IconScale,
  AWARDED: IconAward,
} as const;

/** Where a tender stands, in a word. */
export function TenderState({ state }: { state: State }) {
  const icon = state in icons ? icons[state as keyof typeof icons] : state === 'CLOSED' ? IconLock : undefined;
  const tone = state === 'PREPARATION' ? 'grey' : state === 'WITHDRAWN' ? 'struck' : 'quiet';
  return <StatusChip status={state} label={t(`tender.state.${state}`)} icon={icon} tone={tone} />;
}
