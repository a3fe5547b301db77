import { Period } from '@koersvast/kernel';
import type { components } from '@web/api/schema';

export type Reconciliation = components['schemas']['ReconciliationDetailResponse'];

/** The first day of a month, '2026-01-01', as people write the month: januari 2026. */
export const monthOf = (period: string): string => Period.format(period.slice(0, 7));
