import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@web/api/client';
import { bodyOf, type LegalityTest, type Modification, type Values } from './modification-values';

/** The test of what is typed, a moment after the last key; the stored test while nothing was changed. */
export function useLiveTest(record: Modification, values: Values, dirty: boolean): LegalityTest {
  const [settled] = useDebouncedValue(values, 250);
  const body = bodyOf(settled);
  const { data } = useQuery({
    queryKey: ['modification-trial', record.id, record.rowVersion, JSON.stringify(body)],
    queryFn: () =>
      api.POST('/modifications/{id}/trial', { params: { path: { id: record.id } }, body }).then(({ data }) => data!),
    enabled: dirty,
    placeholderData: keepPreviousData,
    // A half-typed line is refused; the last test stays in sight and the field says what is wrong when it is kept.
    retry: false,
    throwOnError: false,
  });
  return dirty && data ? data : record.test;
}
