import { Percentage } from '@koersvast/kernel';

/** What Koersvast warns of in the money. */
export const SIGNAL_KINDS = [
  'EXPECTED_SHARE',
  'TOTAL_SHARE',
  'FORECAST_OVER_BUDGET',
  'MISSING_STATEMENT',
  'ADVANCE_OVERDUE',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** How hard it asks for attention; INFO stands in the list alone, not in the work of a person. */
export const SEVERITIES = ['INFO', 'WARNING', 'URGENT'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity) + 1;

export type SignalState = 'OPEN' | 'SNOOZED' | 'CLOSED';

/** What can happen to a signal. */
export type SignalEventKind = 'OPENED' | 'RAISED' | 'LOWERED' | 'SNOOZED' | 'WOKEN' | 'ASSIGNED' | 'CLOSED';

export interface Threshold {
  /** "70": percent of what is expected to date, or of the whole year. */
  percent: string;
  severity: Severity;
}

/** When a kind of signal is given. */
export interface SignalSetting {
  active: boolean;
  /** Of EXPECTED_SHARE and TOTAL_SHARE. */
  thresholds: readonly Threshold[];
  /** Of MISSING_STATEMENT and ADVANCE_OVERDUE: days of grace; null for the others. */
  days: number | null;
}

export type SignalSettings = Record<SignalKind, SignalSetting>;

/**
 * What holds until a programme sets otherwise. 70 % as the first warning is sensible beside a contract that is paid by
 * task; there it stops nothing (domain C2). Of what is expected to date less than 100 % only informs: a year on course
 * stands there always.
 */
export const SHIPPED_SETTINGS: SignalSettings = {
  EXPECTED_SHARE: {
    active: true,
    days: null,
    thresholds: [
      { percent: '70', severity: 'INFO' },
      { percent: '80', severity: 'INFO' },
      { percent: '90', severity: 'INFO' },
      { percent: '100', severity: 'WARNING' },
    ],
  },
  TOTAL_SHARE: {
    active: true,
    days: null,
    thresholds: [
      { percent: '70', severity: 'INFO' },
      { percent: '80', severity: 'INFO' },
      { percent: '90', severity: 'WARNING' },
      { percent: '100', severity: 'URGENT' },
    ],
  },
  FORECAST_OVER_BUDGET: { active: true, days: null, thresholds: [] },
  MISSING_STATEMENT: { active: true, days: 30, thresholds: [] },
  ADVANCE_OVERDUE: { active: true, days: 0, thresholds: [] },
};

/** The highest threshold that is reached, null when none is. */
export function reached(share: (percent: Percentage) => boolean, thresholds: readonly Threshold[]): Threshold | null {
  const found = thresholds.filter(({ percent }) => share(Percentage.parse(percent)));
  return found.reduce<Threshold | null>(
    (most, next) => (most && Percentage.parse(most.percent).compare(Percentage.parse(next.percent)) >= 0 ? most : next),
    null,
  );
}
