import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sendJson } from '@web/api/http';
import { signIn } from '@web/api/session';
import { idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { Outside } from './outside';
import { setupQuery } from './setup-query';
import classes from './outside.module.css';

const empty = { code: '', name: '', email: '', password: '' };

/** First run: the set-up code that the installation printed makes the first administrator. */
export function SetupPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: empty,
    validate: {
      code: (value) => (value.trim() === '' ? t('setup.need-code') : null),
      name: (value) => (value.trim() === '' ? t('setup.need-name') : null),
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('setup.need-email')),
      password: (value) => (value.length < 12 ? t('setup.need-password') : null),
    },
    save: (values, { key }) => sendJson('POST', '/api/v1/setup', values, idempotent(key)),
    onSaved: async (_result, values) => {
      await client.invalidateQueries(setupQuery);
      await signIn(client, values.email.trim(), values.password);
      await navigate({ to: '/' });
    },
  });
  return (
    <Outside title={t('setup.title')}>
      <p className={classes.text}>{t('setup.intro')}</p>
      <form {...form.props}>
        <FormErrorSummary errors={form.errors} />
        <Stack gap="md" mt="lg">
          <TextInput label={t('setup.code')} autoComplete="off" {...form.field('code')} />
          <TextInput label={t('setup.name')} autoComplete="name" {...form.field('name')} />
          <TextInput label={t('setup.email')} type="email" autoComplete="username" {...form.field('email')} />
          <PasswordInput
            label={t('setup.password')}
            description={t('setup.password.hint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('ui.password.show') }}
            {...form.field('password')}
          />
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('setup.submit')}
          </Button>
        </Stack>
      </form>
    </Outside>
  );
}
