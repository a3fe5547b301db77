import { Button, Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

import classes from './clarifications.module.css';

/** A name that no question told yet, such as a brand that gives its party away. */
export function GuardName({ tenderId }: { tenderId: string }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { name: '' },
    validate: { name: (value) => (value.trim() ? null : t('clarification.names.add.need')) },
    save: ({ name }, { key }) =>
      api.POST('/clarification-guarded-names', { params: { header: idempotent(key) }, body: { tenderId, name } }),
    onSaved: async () => {
      const name = form.values.name.trim();
      form.reset();
      notifications.show({ message: t('clarification.names.added', { name }) });
      await client.invalidateQueries();
    },
  });
  return (
    <form {...form.props}>
      <FormErrorSummary errors={form.errors} />
      <Group gap="sm" align="flex-end" wrap="nowrap" className={classes.guardName}>
        <TextInput
          label={t('clarification.names.add.field')}
          description={t('clarification.names.add.text')}
          maxLength={200}
          {...form.field('name')}
        />
        <Button type="submit" loading={form.saving}>
          {t('clarification.names.add')}
        </Button>
      </Group>
    </form>
  );
}
