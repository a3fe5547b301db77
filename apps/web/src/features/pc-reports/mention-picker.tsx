import { MultiSelect } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';

interface MentionPickerProps {
  value: string[];
  onChange: (ids: string[]) => void;
}

/** Colleagues who should see a remark: they find it in Mijn werk. */
export function MentionPicker({ value, onChange }: MentionPickerProps) {
  const { programmeId } = useScope();
  const query = { programmeId, permission: 'report-remark.write', limit: 200 };
  const { data } = apiQuery.useQuery('get', '/colleagues', { params: { query } });
  return (
    <MultiSelect
      label={t('pc-report.remark.mention')}
      description={t('pc-report.remark.mention.hint')}
      data={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      hidePickedOptions
    />
  );
}
