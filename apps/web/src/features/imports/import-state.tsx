import { IconArchive, IconCircleCheck, IconCircleDashed, IconEye, IconRefresh } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';

export type ImportSummary = components['schemas']['ImportSummaryResponse'];
export type Import = components['schemas']['ImportResponse'];

const looks = {
  MAPPING: { icon: IconCircleDashed, tone: 'grey' },
  CHECKING: { icon: IconRefresh, tone: 'info' },
  CHECKED: { icon: IconEye, tone: 'info' },
  COMMITTING: { icon: IconRefresh, tone: 'info' },
  COMMITTED: { icon: IconCircleCheck, tone: 'quiet' },
  CANCELLED: { icon: IconArchive, tone: 'struck' },
} as const;

/** How far an import is. */
export function ImportStateChip({ state }: { state: ImportSummary['state'] }) {
  return <StatusChip status={state} label={t(`import.state.${state}`)} {...looks[state]} />;
}
