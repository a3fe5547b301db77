import { Select } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';

interface ColleaguePickerProps {
  label: string;
  /** In a table, where the heading of the column already says it: the label is only read aloud. */
  bare?: boolean;
  /** Only who holds it, such as `requirement.write`. */
  permission?: string;
  tenderId?: string;
  /** Id of the colleague, or null. */
  value: string | null;
  onChange: (id: string | null) => void;
  required?: boolean;
  error?: React.ReactNode;
  description?: string;
  disabled?: boolean;
}

/** Choose a colleague of the programme by name. Somebody who lost the role stays readable as "niet meer in dit programma". */
export function ColleaguePicker({
  permission,
  tenderId,
  value,
  onChange,
  label,
  bare,
  ...field
}: ColleaguePickerProps) {
  const { programmeId } = useScope();
  const query = { programmeId, permission, tenderId, limit: 200 };
  const { data } = apiQuery.useQuery('get', '/colleagues', { params: { query } });
  const colleagues = data?.items ?? [];
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  const gone = data && value && !colleagues.some(({ id }) => id === value);
  return (
    <Select
      {...field}
      {...(bare ? { 'aria-label': label } : { label })}
      data={gone ? [...options, { value, label: t('ui.colleague.gone') }] : options}
      value={value}
      onChange={onChange}
      searchable
      clearable={!field.required}
      placeholder={t('ui.colleague.choose')}
      nothingFoundMessage={t('ui.colleague.none')}
    />
  );
}
