import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@web/api/client';
import { asProblem, type Problem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import type { AmendmentForm } from './amendment-form';
import { filled, filledAt } from './amendment-values';

export type Weighing = components['schemas']['AmendmentWeighingResponse'];

export interface Weighed {
  /** Null while nothing can be reckoned yet. */
  weighing: Weighing | null;
  /** Of each row of the form what it comes to; a row that is not finished has none. */
  rows: Map<number, Weighing['rows'][number]>;
  refusal: Problem | null;
}

/** Who decides and what each line becomes, as the server reckons it a moment after the last key; nothing is kept. */
export function useWeighing(form: AmendmentForm, index: number, amendmentId?: string): Weighed {
  const { kind, duration, parts } = form.values;
  const { municipalBudgetId, rows } = parts[index]!;
  const asked = { body: { municipalBudgetId, amendmentId, kind, duration, rows: filled(rows) }, at: filledAt(rows) };
  const [{ body, at }] = useDebouncedValue(asked, 300);
  const { data, error, isError } = useQuery({
    queryKey: ['amendment-weighing', body],
    enabled: body.rows.length > 0,
    retry: false,
    throwOnError: false,
    placeholderData: keepPreviousData,
    queryFn: async () => (await api.POST('/budget-amendments/weighing', { body })).data!,
  });
  if (body.rows.length === 0) return { weighing: null, rows: new Map(), refusal: null };
  const weighing = isError ? null : (data ?? null);
  const found = weighing?.rows.map((row, n): [number, typeof row] => [at[n]!, row]) ?? [];
  return { weighing, rows: new Map(found), refusal: isError ? asProblem(error) : null };
}
