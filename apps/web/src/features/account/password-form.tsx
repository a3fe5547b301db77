import { Button, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

const empty = { currentPassword: '', password: '' };

/** Changes the own password; the current one is asked, so that an open screen is no way in. */
export function PasswordForm() {
  const form = useRecordForm({
    initial: empty,
    validate: {
      currentPassword: (value) => (value === '' ? t('account.password.need-current') : null),
      password: (value, { currentPassword }) =>
        value.length < 12
          ? t('account.password.need-new')
          : value === currentPassword
            ? t('account.password.same')
            : null,
    },
    save: (body) => api.PUT('/session/password', { body }),
    onSaved: () => {
      form.reset();
      notifications.show({ message: t('account.password.done') });
    },
  });
  const show = { 'aria-label': t('ui.password.show') };
  return (
    <form {...form.props}>
      <FormErrorSummary errors={form.errors} />
      <Stack gap="md">
        <PasswordInput
          label={t('account.password.current')}
          autoComplete="current-password"
          visibilityToggleButtonProps={show}
          {...form.field('currentPassword')}
        />
        <PasswordInput
          label={t('account.password.new')}
          description={t('account.password.hint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={show}
          {...form.field('password')}
        />
        <div>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('account.password.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
