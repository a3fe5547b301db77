import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Tender } from './tender-state';
import { regimeOptions } from './tender-core';
import classes from './tenders.module.css';

/** A further tender: its name and procedure; the rest is filled in on its page. */
export function NewTender() {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: { title: '', procedureRegime: 'SAS' as Tender['procedureRegime'], description: '' },
    validate: { title: (value) => (value.trim() ? null : t('tender.need-title')) },
    save: (body, { key }) =>
      api.POST('/tenders', { params: { query: { programmeId }, header: idempotent(key) }, body }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      // The new tender is the one in hand from now on.
      await navigate({ to: `/aanbestedingen/${data!.id}`, search: { aanbesteding: data!.code } as never });
    },
  });
  return (
    <>
      <PageHeader
        title={t('tender.new')}
        lead={t('tender.new.lead')}
        crumbs={[{ label: t('tender.nav'), to: '/aanbestedingen' }]}
      />
      <form {...form.props} className={classes.fields}>
        <Stack gap="md">
          <FormErrorSummary errors={form.errors} />
          <TextInput label={t('tender.field.title')} maxLength={200} {...form.field('title')} />
          <Select
            label={t('tender.field.regime')}
            description={t(`tender.regime.meaning.${form.values.procedureRegime}`)}
            data={regimeOptions()}
            allowDeselect={false}
            {...form.field('procedureRegime')}
          />
          <Textarea
            label={t('tender.field.description')}
            description={t('ui.optional')}
            autosize
            minRows={3}
            {...form.field('description')}
          />
          <Group gap="sm">
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('tender.create')}
            </Button>
            <LinkButton to="/aanbestedingen">{t('ui.cancel')}</LinkButton>
          </Group>
          {form.guard}
        </Stack>
      </form>
    </>
  );
}
