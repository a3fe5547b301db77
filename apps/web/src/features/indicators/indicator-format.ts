import type { components } from '@web/api/schema';
import { decimalString, divideRounded, groupThousands, MINUS, NO_BREAK_SPACE, unitsOfDecimal } from '@koersvast/kernel';
import { t } from '@web/texts';

export type Indicator = components['schemas']['IndicatorResponse'];
export type IndicatorDetail = components['schemas']['IndicatorDetailResponse'];
export type Point = components['schemas']['IndicatorPointResponse'];
type Unit = Indicator['unit'];

/** `"1234.5"` -> `1.234,5`. */
export const number = (value: string): string => {
  const [whole = '0', fraction] = value.replace('-', '').split('.');
  return `${value.startsWith('-') ? MINUS : ''}${groupThousands(whole)}${fraction ? `,${fraction}` : ''}`;
};

const PLACES = 4;

/** At most two decimals, halves away from zero: `"87.7273"` -> `"87.73"`. */
const short = (value: string): string => {
  const units = unitsOfDecimal(value, PLACES);
  return units === null ? value : decimalString(divideRounded(units, 100n), 2).replace(/\.?0+$/, '');
};

/** `"91.4"` -> `91,4 %`, `12 dagen`; missing reads "leeg". */
export const measure = (value: string | null | undefined, unit: Unit): string => {
  if (value == null) return t('ui.empty');
  const behind = t(`indicator.behind.${unit}`);
  const figure = number(short(value));
  return behind ? `${figure}${NO_BREAK_SPACE}${behind}` : figure;
};

/** The value of a period, or in one word why there is none. */
export const pointText = (point: Point, unit: Unit): string =>
  point.state === 'PRESENT' ? measure(point.value, unit) : t(`indicator.state.${point.state}`);

/** `2026-Q3` -> `Q3 2026`, `2026-03` -> `03-2026`. */
export const periodText = (period: string): string => {
  const [year, part] = period.split('-');
  if (!part) return period;
  return /^\d/.test(part) ? `${part}-${year}` : `${part} ${year}`;
};
