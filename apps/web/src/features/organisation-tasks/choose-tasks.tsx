import { Checkbox, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { AREAS } from './letters';

/** The shipped list, by field of work; what is there already cannot be chosen again. */
export function ChooseTasks({ onClose }: { onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { data } = apiQuery.useSuspenseQuery('get', '/organisation-tasks/standard', {
    params: { query: { programmeId } },
  });
  const form = useRecordForm({
    initial: { codes: [] as string[] },
    validate: { codes: (value) => (value.length > 0 ? null : t('organisation-task.need-one')) },
    save: ({ codes }, { key }) =>
      api.POST('/organisation-tasks/choose', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { codes },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const { codes } = form.values;
  const free = data.items.filter(({ taken }) => !taken).map(({ code }) => code);
  const set = (next: string[]) => form.setValue('codes', next);
  const toggle = (code: string, on: boolean) => set(on ? [...codes, code] : codes.filter((one) => one !== code));
  return (
    <FormDialog
      title={t('organisation-task.choose.title')}
      form={form}
      save={t('organisation-task.choose.do', { count: codes.length })}
      shut={codes.length === 0}
      size="lg"
      onClose={onClose}
    >
      <p className="kv-quiet">{t('organisation-task.choose.text')}</p>
      <Checkbox
        data-autofocus
        label={t('organisation-task.choose.all')}
        checked={free.length > 0 && codes.length === free.length}
        indeterminate={codes.length > 0 && codes.length < free.length}
        disabled={free.length === 0}
        onChange={(event) => set(event.currentTarget.checked ? free : [])}
      />
      {AREAS.filter((area) => data.items.some((task) => task.area === area)).map((area) => (
        <fieldset key={area}>
          <legend>{t(`organisation-task.area.${area}`)}</legend>
          <Stack gap={8}>
            {data.items
              .filter((task) => task.area === area)
              .map((task) => (
                <Checkbox
                  key={task.code}
                  label={task.title}
                  description={task.taken ? t('organisation-task.choose.taken') : task.description}
                  disabled={task.taken}
                  checked={task.taken || codes.includes(task.code)}
                  onChange={(event) => toggle(task.code, event.currentTarget.checked)}
                />
              ))}
          </Stack>
        </fieldset>
      ))}
    </FormDialog>
  );
}
