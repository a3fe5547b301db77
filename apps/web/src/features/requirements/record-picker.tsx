import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { t } from '@web/texts';

interface RecordPickerProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  /** Hook that finds records by words: the first twenty. */
  useFound: (words: string) => { id: string; code: string; title: string }[];
}

/** Choose a record by its code or words; what is typed is looked for by the server. */
export function RecordPicker({ label, value, onChange, useFound }: RecordPickerProps) {
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 250);
  // A chosen record stands in the field as "code title": looking for that finds its code.
  const found = useFound(asked.split(' · ')[0]!.trim());
  return (
    <Select
      label={label}
      placeholder={t('requirement.links.other.hint')}
      searchable
      clearable
      nothingFoundMessage={t('requirement.links.nothing')}
      data={found.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
      filter={({ options }) => options}
      searchValue={words}
      onSearchChange={setWords}
      value={value}
      onChange={onChange}
    />
  );
}
