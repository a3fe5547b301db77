import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, type Icon } from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip, type Tone } from '@web/ui/status-chip';

export type Continuity = components['schemas']['ContinuityResponse'];
export type ContinuityQuarter = components['schemas']['ContinuityQuarterResponse'];
export type ContinuityReport = components['schemas']['ContinuityReportResponse'];
type Light = 'GREEN' | 'AMBER' | 'RED';

const LOOKS: Record<Light, { tone: Tone; icon: Icon }> = {
  GREEN: { tone: 'ok', icon: IconCircleCheck },
  AMBER: { tone: 'warn', icon: IconAlertTriangle },
  RED: { tone: 'err', icon: IconAlertOctagon },
};

/** The colour of a quarter, in a word too. */
export function Signal({ light }: { light: Light | null }) {
  if (!light) return null;
  return <StatusChip status={light} label={t(`continuity.signal.${light}`)} {...LOOKS[light]} />;
}

/** A figure with its own mark when it is beyond a limit: a symbol beside the number, not colour alone. */
export function Figure({ text, light }: { text: string; light: Light | null }) {
  if (light !== 'AMBER' && light !== 'RED') return text;
  const Symbol = LOOKS[light].icon;
  return (
    <span>
      <Symbol
        size={15}
        stroke={1.75}
        color={light === 'RED' ? 'var(--kv-err)' : 'var(--kv-warn)'}
        aria-label={t(`continuity.signal.${light}`)}
        role="img"
      />{' '}
      {text}
    </span>
  );
}

export const ratio = (value: string | null, unit = ''): string =>
  value === null ? t('ui.empty') : value.replace('-', '\u2212').replace('.', ',') + unit;

/** `2027-Q1` -> `Q1 2027`. */
export const quarterText = (quarter: string): string => quarter.split('-').reverse().join(' ');

export const stepText = (step: number): string =>
  step === 0 ? t('continuity.step.0') : t('continuity.step.n', { step });
