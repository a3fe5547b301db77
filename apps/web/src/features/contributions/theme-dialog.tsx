import { NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';

const NONE = 'none';

interface ThemeDialogProps {
  rows: { id: string }[];
  onClose: () => void;
  onDone: () => void;
}

/** Gives the chosen sentences a theme that is there, or a new one. */
export function ThemeDialog({ rows, onClose, onDone }: ThemeDialogProps) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const query = { params: { query: { programmeId } } };
  const themes = apiQuery.useQuery('get', '/contribution-themes', query).data?.items ?? [];
  const form = useRecordForm({
    initial: { themeId: '', label: '' },
    validate: { themeId: (value, { label }) => (value || label.trim() ? null : t('contribution.need-theme')) },
    save: async ({ themeId, label }, { key }) => {
      const made = label.trim()
        ? (
            await api.POST('/contribution-themes', {
              params: { ...query.params, header: idempotent(key) },
              body: { label },
            })
          ).data!
        : null;
      const chosen = made?.id ?? (themeId === NONE ? null : themeId);
      return api.POST('/contributions/theme', { ...query, body: { ids: rows.map(({ id }) => id), themeId: chosen } });
    },
    onSaved: async ({ data }) => {
      notifications.show({ message: t('contribution.theme.given', { count: data!.changed }) });
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <FormDialog
      title={t('contribution.theme.choose')}
      form={form}
      save={t('contribution.theme.give')}
      onClose={onClose}
    >
      <p className="kv-quiet">{t('contribution.theme.or')}</p>
      <NativeSelect
        label={t('contribution.theme')}
        data={[
          { value: '', label: '' },
          ...themes.map(({ id, label }) => ({ value: id, label })),
          { value: NONE, label: t('contribution.theme.none') },
        ]}
        {...form.field('themeId')}
      />
      <TextInput label={t('contribution.theme.label')} maxLength={80} {...form.field('label')} />
    </FormDialog>
  );
}
