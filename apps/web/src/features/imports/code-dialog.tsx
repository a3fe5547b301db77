import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { ImportCode } from './code-list';

interface CodeDialogProps {
  code: ImportCode;
  onClose: () => void;
}

/** Says that a code stands for something else from now on. */
export function CodeDialog({ code, onClose }: CodeDialogProps) {
  const client = useQueryClient();
  const { data } = apiQuery.useQuery('get', '/import-codes/{id}', { params: { path: { id: code.id } } });
  const form = useRecordForm({
    initial: { value: code.valueLabel === null ? '' : code.value },
    rowVersion: code.rowVersion,
    validate: { value: (value) => (value ? null : t('import.code.need-value')) },
    save: async (body, { rowVersion }) =>
      api.PATCH('/import-codes/{id}', { params: { path: { id: code.id }, header: ifMatch(rowVersion) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('import.code.title', { columnTitle: code.columnTitle, code: code.code })}
      form={form}
      save={t('import.code.save')}
      shut={!data}
      onClose={onClose}
    >
      <Select
        label={t('import.code.value')}
        description={t('import.code.change.text')}
        required
        searchable
        allowDeselect={false}
        data={data?.choices ?? []}
        nothingFoundMessage={t('import.code.nothing')}
        {...form.field('value')}
      />
    </FormDialog>
  );
}
