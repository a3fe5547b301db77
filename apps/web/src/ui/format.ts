import { LocalDate, MINUS, Money, NO_BREAK_SPACE, groupThousands } from '@koersvast/kernel';
import { t } from '@web/texts';

/** API amount `"1234567.89"` -> `€ 1.234.567,89`; a missing amount reads "leeg", never 0. */
export const money = (amount: string | null | undefined): string =>
  amount == null ? t('ui.empty') : Money.parse(amount).format();

/** API amount for a table column whose heading names the euro: `1.234.567,89`; 0 reads "–", missing "leeg". */
export const amount = (value: string | null | undefined, options: { plus?: boolean } = {}): string => {
  if (value == null) return t('ui.empty');
  const parsed = Money.parse(value);
  return parsed.isZero() ? '–' : parsed.format({ symbol: false, plus: options.plus });
};

/** API amount in thousands of euros, rounded half away from zero: `1.235`; 0 reads "–", missing "leeg". */
export const thousands = (value: string | null | undefined, options: { plus?: boolean } = {}): string => {
  if (value == null) return t('ui.empty');
  const cents = Money.parse(value).cents;
  const size = ((cents < 0n ? -cents : cents) + 50_000n) / 100_000n;
  if (size === 0n) return '–';
  return `${cents < 0n ? MINUS : options.plus ? '+' : ''}${groupThousands(String(size))}`;
};

/** Decimal string of percents `"2.1"` -> `2,1 %`. */
export const percent = (value: string | null | undefined): string =>
  value == null ? t('ui.empty') : `${value.replace('-', MINUS).replace('.', ',')}${NO_BREAK_SPACE}%`;

/** A count or other whole number: `1.284`. */
export const whole = (value: number): string =>
  `${value < 0 ? MINUS : ''}${groupThousands(String(Math.abs(Math.trunc(value))))}`;

/** `2026-11-12` -> `12-11-2026`; missing reads "leeg". */
export const date = (value: string | null | undefined): string => (value ? LocalDate.format(value) : t('ui.empty'));

/** `2026-11-12` -> `donderdag 12 november 2026`, for headings. */
export const longDate = (value: string): string => LocalDate.formatLong(value, { weekday: true });

const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });

/** A moment `2026-11-12T09:41:00Z` -> `12-11-2026 10:41`, in Europe/Amsterdam. */
export const moment = (value: string | null | undefined): string => {
  if (!value) return t('ui.empty');
  const at = new Date(value);
  return `${LocalDate.format(LocalDate.at(at))} ${clock.format(at)}`;
};
