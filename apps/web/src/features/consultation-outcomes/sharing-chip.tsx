import { IconAlertTriangle, IconArchive, IconCircleCheck, IconLock, IconMessage } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';

export type Fact = components['schemas']['DisclosedFactResponse'];

export const SHARINGS: readonly Fact['sharing'][] = ['OPEN', 'SHARED', 'REASONED', 'CONFIDENTIAL', 'WITHDRAWN'];

const LOOKS = {
  OPEN: { icon: IconAlertTriangle, tone: 'warn' },
  SHARED: { icon: IconCircleCheck, tone: 'quiet' },
  REASONED: { icon: IconMessage, tone: 'quiet' },
  CONFIDENTIAL: { icon: IconLock, tone: 'quiet' },
  WITHDRAWN: { icon: IconArchive, tone: 'struck' },
} as const;

/** Whether everybody knows; with the day since when. */
export function SharingChip({ fact: { sharing, sharedWithAllOn } }: { fact: Fact }) {
  const label =
    sharing === 'SHARED' && sharedWithAllOn
      ? t('disclosure.shared-on', { date: date(sharedWithAllOn) })
      : t(`disclosure.sharing.${sharing}`);
  return <StatusChip status={sharing} label={label} {...LOOKS[sharing]} />;
}
