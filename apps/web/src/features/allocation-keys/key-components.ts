import { Percentage } from '@koersvast/kernel';
import type { components } from '@web/api/schema';

export type ComponentMethod = 'FIXED_PERCENT' | 'USE_BASED' | 'POPULATION';
export type NumbersMethod = 'USE_BASED' | 'POPULATION' | 'SOLIDARITY_MIX';
type Unit = 'COUNT' | 'AMOUNT' | 'PERCENT';

/** What one types of a component: the last year, how many years, and a number per municipality and year. */
export type ComponentValues = {
  method: ComponentMethod;
  weight: string | null;
  unit: Unit;
  source: string;
  measuredOn: string | null;
  lastYear: number | '';
  years: string;
  /** By municipality, the last year first; text as typed. */
  numbers: { id: string; values: string[] }[];
};

export type KeyValues = {
  name: string;
  decisionReference: string;
  validFromDate: string | null;
  validToDate: string | null;
  components: ComponentValues[];
};

const UNITS: Record<ComponentMethod, Unit> = { FIXED_PERCENT: 'PERCENT', USE_BASED: 'COUNT', POPULATION: 'COUNT' };

export const emptyComponent = (
  method: ComponentMethod,
  year: number,
  ids: string[],
  weight: string | null,
): ComponentValues => ({
  ...{ method, weight, unit: UNITS[method], source: '', measuredOn: null, years: '1' },
  lastYear: method === 'FIXED_PERCENT' ? year : year - 1,
  numbers: ids.map((id) => ({ id, values: ['', '', ''] })),
});

/** The years of a component, the last one first. */
export const yearsOf = ({ lastYear, years }: ComponentValues): number[] =>
  lastYear === '' ? [] : Array.from({ length: Number(years) }, (_, back) => Number(lastYear) - back);

/** As the API takes a typed number: `1.240` people are 1240, and a comma is a point. */
const asNumber = (typed: string, unit: Unit): string =>
  unit === 'PERCENT' ? typed.trim().replace(',', '.') : typed.trim().replace(/\./g, '').replace(',', '.');

/** The components for the API; what is not filled in is left out, and the API says what is missing. */
export const componentsOf = (values: ComponentValues[]): components['schemas']['KeyComponentRequest'][] =>
  values.map((component) => ({
    ...{ method: component.method, weight: component.weight ?? '0', unit: component.unit },
    source: component.source.trim(),
    ...(component.measuredOn ? { measuredOn: component.measuredOn } : {}),
    quantities: component.numbers.flatMap(({ id, values: typed }) =>
      yearsOf(component).flatMap((year, at) =>
        typed[at]?.trim() ? [{ municipalityId: id, year, quantity: asNumber(typed[at], component.unit) }] : [],
      ),
    ),
  }));

const NUMBER = /^\d+([.]\d+)?$/;

/** Whether every number that the components ask is there and can be read, and the weights are 100 together. */
export const isWhole = (values: ComponentValues[]): boolean =>
  Percentage.sum(values.map(({ weight }) => Percentage.parse(weight ?? '0'))).isHundred() &&
  values.every(
    (component) =>
      yearsOf(component).length > 0 &&
      (component.method !== 'POPULATION' || component.measuredOn !== null) &&
      component.numbers.every(({ values: typed }) =>
        yearsOf(component).every((_, at) => NUMBER.test(asNumber(typed[at] ?? '', component.unit))),
      ),
  );
