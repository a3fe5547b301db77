import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date, percent } from '@web/ui/format';

type Key = components['schemas']['AllocationKeyResponse'];

/** `tot 01-01-2028` or `tot nader order`. */
export const term = ({ validToDate }: Pick<Key, 'validToDate'>): string =>
  validToDate ? t('allocation-key.until', { date: date(validToDate) }) : t('allocation-key.open');

/** `Maassluis 20 %, Vlaardingen 41,5 %`. */
export const shareTexts = ({ shares }: Pick<Key, 'shares'>): string =>
  shares.map((share) => `${share.name} ${percent(share.percentage)}`).join(', ');
