import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';

export type RequirementRow = components['schemas']['RequirementRowResponse'];

interface RequirementPickerProps {
  label: string;
  tenderId: string;
  /** Only those in this state. */
  state?: RequirementRow['state'];
  value: string | null;
  /** How the chosen one reads while it is not among those found. */
  chosen?: string;
  onChange: (id: string | null) => void;
  description?: string;
  error?: ReactNode;
}

/** Choose a requirement of the tender by code or words. */
export function RequirementPicker({ tenderId, state, value, chosen, onChange, ...field }: RequirementPickerProps) {
  const { programmeId } = useScope();
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words, 200);
  // The words of the chosen one come back as search words: then the whole list is meant.
  const query = { programmeId, tenderId, state, limit: 50, ...(q && q !== chosen ? { q: q.split(' ')[0] } : {}) };
  const { data } = apiQuery.useQuery('get', '/requirements', { params: { query } });
  const options = (data?.items ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  const known = value === null || options.some((one) => one.value === value);
  return (
    <Select
      {...field}
      data={known ? options : [{ value, label: chosen ?? value }, ...options]}
      value={value}
      onChange={onChange}
      onSearchChange={setWords}
      searchable
      clearable
      filter={({ options: all }) => all}
      placeholder={t('clarification.choose-requirement')}
      nothingFoundMessage={t('clarification.no-requirement')}
    />
  );
}
