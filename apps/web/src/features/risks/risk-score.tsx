import { IconAlertHexagon, IconAlertOctagon, IconAlertTriangle, IconCircleDashed } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { money } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';

export type Risk = components['schemas']['RiskResponse'];
export type RiskDetail = components['schemas']['RiskDetailResponse'];
export type Band = Risk['band'];

const LOOKS = {
  LOW: { icon: IconCircleDashed, tone: 'quiet' },
  MEDIUM: { icon: IconAlertTriangle, tone: 'grey' },
  HIGH: { icon: IconAlertHexagon, tone: 'warn' },
  CRITICAL: { icon: IconAlertOctagon, tone: 'err' },
} as const;

/** The score with its band in a word: never a colour alone. */
export const RiskScore = ({ score, band }: { score: number; band: Band }) => (
  <StatusChip status={band} label={`${score} · ${t(`risk.band.${band}`)}`} {...LOOKS[band]} />
);

/** "€ 1.000,00 tot € 2.000,00, in 2027", or that there is none. */
export const bandText = ({ low, high, effectYear }: Pick<Risk, 'low' | 'high' | 'effectYear'>): string =>
  low === null || high === null
    ? t('risk.money.none')
    : t('risk.money.band', { low: money(low), high: money(high), year: effectYear ?? '' });
