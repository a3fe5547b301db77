import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';

type CpvCode = components['schemas']['CpvCodeResponse'];

interface CpvPickerProps {
  label: string;
  /** Eight digits each; the first is the main code. */
  value: string[];
  onChange: (codes: string[]) => void;
  /** Codes that the record has already, to know them by name before anything was searched. */
  known: readonly CpvCode[];
  error?: ReactNode;
  id?: string;
}

const named = ({ code, checkDigit, label }: CpvCode) => `${code}${checkDigit ? `-${checkDigit}` : ''} ${label}`;

/** Search the CPV list by digits or Dutch words; the first choice is the main code. */
export function CpvPicker({ value, onChange, known, ...field }: CpvPickerProps) {
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const [seen, setSeen] = useState<readonly CpvCode[]>(known);
  const { data } = apiQuery.useQuery(
    'get',
    '/cpv-codes',
    { params: { query: { q: asked } } },
    { placeholderData: keepPreviousData },
  );
  const found = data?.items ?? [];
  const all = new Map([...seen, ...found].map((code) => [code.code, named(code)]));
  const choose = (codes: string[]): void => {
    setSeen([...seen, ...found.filter(({ code }) => codes.includes(code))]);
    onChange(codes);
  };
  return (
    <MultiSelect
      {...field}
      description={t('tender.cpv.hint')}
      data={[...new Set([...value, ...found.map(({ code }) => code)])].map((code) => ({
        value: code,
        label: all.get(code) ?? code,
      }))}
      value={value}
      onChange={choose}
      searchable
      hidePickedOptions
      searchValue={words}
      onSearchChange={setWords}
      // The server searched already, also in words that the label does not begin with.
      filter={({ options }) => options}
      nothingFoundMessage={t('tender.cpv.none')}
      maxValues={20}
    />
  );
}
