import { keepPreviousData } from '@tanstack/react-query';
import { Money } from '@koersvast/kernel';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { amount, thousands } from '@web/ui/format';

export type Forecast = components['schemas']['ForecastResponse'];
export type ForecastRow = components['schemas']['ForecastRowResponse'];
export type ForecastGroup = components['schemas']['ForecastGroupResponse'];
export type ForecastFigures = Omit<ForecastGroup, 'id' | 'name' | 'choice' | 'lastChoice'>;
export type ForecastChoice = components['schemas']['ForecastChoiceResponse'];
export type Accuracy = components['schemas']['ForecastAccuracyResponse'];
export type Method = NonNullable<ForecastRow['method']>;

export const METHODS: readonly Method[] = ['RUN_RATE', 'SEASONAL', 'PARTNER', 'MANUAL'];

const day = (value: string | undefined): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? value : undefined;

/** What the address says to look at, and with what to compare it. */
export function useForecastQuestion() {
  const { programmeId, municipalityId, year } = useScope();
  const search = useSearchParams();
  const given = {
    ...{ programmeId, municipalityId: municipalityId ?? undefined },
    ...{ asOf: day(search.stand), knownAt: day(search.bekend) },
  };
  return { year, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)) } as {
    year: number;
    programmeId?: string;
    municipalityId?: string;
    asOf?: string;
    knownAt?: string;
  };
}

/** The forecast of the address; the former one stays while the next is on its way. */
export function useForecast(): Forecast | undefined {
  const question = useForecastQuestion();
  const search = useSearchParams();
  const compared = {
    ...(day(search.toen) ? { comparedAsOf: day(search.toen) } : {}),
    ...(day(search.toenbekend) ? { comparedKnownAt: day(search.toenbekend) } : {}),
  };
  const { data } = apiQuery.useQuery(
    'get',
    '/forecasts',
    { params: { query: { ...question, ...compared } } },
    { placeholderData: keepPreviousData, throwOnError: true, enabled: question.programmeId !== undefined },
  );
  return data;
}

/** What the table, the panel and the dialog speak of: a line, a municipality or the whole. */
export interface Subject {
  /** `municipality~bouwsteen`, the municipality alone, or `totaal`. */
  key: string;
  name: string;
  under: string | null;
  figures: ForecastFigures;
  row: ForecastRow | null;
  choice: ForecastChoice | null;
  lastChoice: number;
  municipalityId: string | null;
  buildingBlockId: string | null;
  accuracy: Accuracy[];
}

export const WHOLE = 'totaal';

/** Every line under its municipality, the total last. */
export function subjectsOf(forecast: Forecast, totalName: string): { group: Subject; lines: Subject[] }[] {
  return [
    ...forecast.groups.map((group) => ({
      group: {
        ...{ key: group.id, name: group.name, under: null, figures: group, row: null, accuracy: [] },
        ...{ choice: group.choice, lastChoice: group.lastChoice, municipalityId: group.id, buildingBlockId: null },
      },
      lines: forecast.rows.filter((row) => row.municipalityId === group.id).map(lineOf),
    })),
    ...(forecast.total
      ? [
          {
            group: {
              ...{ key: WHOLE, name: totalName, under: null, figures: forecast.total, row: null },
              ...{ choice: forecast.total.choice, lastChoice: forecast.total.lastChoice },
              ...{ municipalityId: null, buildingBlockId: null, accuracy: forecast.total.accuracy },
            },
            lines: [],
          },
        ]
      : []),
  ];
}

const lineOf = (row: ForecastRow): Subject => ({
  ...{ key: `${row.municipalityId}~${row.buildingBlockId}`, name: row.buildingBlock, under: row.municipality },
  ...{ figures: row, row, choice: row.choice, lastChoice: row.lastChoice, accuracy: row.accuracy },
  ...{ municipalityId: row.municipalityId, buildingBlockId: row.buildingBlockId },
});

/** Thousands from a budget of a million on, as on the budget board. */
export const inThousands = (forecast: Forecast): boolean =>
  forecast.total !== null && Money.parse(forecast.total.agreed).cents >= 100_000_000n;

export const shown = (value: string | null, asThousands: boolean, plus = false): string =>
  asThousands ? thousands(value, { plus }) : amount(value, { plus });
