import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';

export type Obligation = components['schemas']['ObligationResponse'];
export type ObligationDetail = components['schemas']['ObligationDetailResponse'];

/** When it is due, in words. */
export function dueText(
  due: Pick<Obligation, 'dueRule' | 'dueOn' | 'dueEveryMonths' | 'dueEvent' | 'dueEventName'>,
): string {
  const { dueRule, dueOn, dueEveryMonths, dueEvent, dueEventName } = due;
  if (dueRule === 'ON_DATE') return date(dueOn);
  if (dueRule === 'RECURRING') return t('obligation.due.every', { count: dueEveryMonths ?? 1 });
  if (dueRule === 'EVENT')
    return t('obligation.due.after', { event: dueEventName ?? t(`obligation.event.${dueEvent}`) });
  return t('obligation.due.NONE');
}
