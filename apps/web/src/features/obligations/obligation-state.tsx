import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';

export type Obligation = components['schemas']['ObligationResponse'];
export type ObligationDetail = components['schemas']['ObligationDetailResponse'];

/** When it is due, in words. */
export const dueText = ({ dueRule, dueOn }: Pick<Obligation, 'dueRule' | 'dueOn'>): string =>
  dueRule === 'ON_DATE' ? date(dueOn) : t('obligation.due.NONE');
