import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';

export function NewUserPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: { name: '', email: '', password: '' },
    validate: {
      name: (name) => (name.trim() ? null : t('user.need-name')),
      email: (email) => (/^\S+@\S+$/.test(email.trim()) ? null : t('user.need-email')),
      password: (password) => (password.length >= 12 ? null : t('user.need-password')),
    },
    save: (body, { key }) => api.POST('/users', { params: { header: idempotent(key) }, body }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/gebruikers/${data!.id}` });
    },
  });
  return (
    <>
      <PageHeader
        title={t('user.new')}
        lead={t('user.new.lead')}
        crumbs={[{ label: t('user.nav'), to: '/gebruikers' }]}
      />
      <form {...form.props}>
        <Stack gap={16} maw={480}>
          <FormErrorSummary errors={form.errors} />
          <TextInput label={t('user.form.name')} autoComplete="off" {...form.field('name')} />
          <TextInput label={t('user.form.email')} type="email" autoComplete="off" {...form.field('email')} />
          <PasswordInput
            label={t('user.form.password')}
            description={t('user.form.password.hint')}
            autoComplete="new-password"
            {...form.field('password')}
          />
          <div>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('user.form.create')}
            </Button>
          </div>
        </Stack>
        {form.guard}
      </form>
    </>
  );
}
