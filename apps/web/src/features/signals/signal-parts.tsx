import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';

export type Signal = components['schemas']['SignalResponse'];
export type SignalDetail = components['schemas']['SignalDetailResponse'];
export type Severity = Signal['severity'];

export const KINDS: readonly Signal['kind'][] = [
  ...(['FORECAST_OVER_BUDGET', 'EXPECTED_SHARE', 'TOTAL_SHARE', 'MISSING_STATEMENT', 'ADVANCE_OVERDUE'] as const),
];
export const SEVERITIES: readonly Severity[] = ['URGENT', 'WARNING', 'INFO'];

const LOOKS = {
  INFO: { tone: 'info', icon: IconInfoCircle },
  WARNING: { tone: 'warn', icon: IconAlertTriangle },
  URGENT: { tone: 'err', icon: IconAlertOctagon },
} as const;

export const SeverityChip = ({ severity }: { severity: Severity }) => (
  <StatusChip status="OPEN" {...LOOKS[severity]} label={t(`signal.severity.${severity}`)} />
);

export const stateWord = ({ state, snoozedUntil }: Signal): string =>
  state === 'SNOOZED' ? t('signal.state.until', { day: date(snoozedUntil) }) : t(`signal.state.${state}`);
