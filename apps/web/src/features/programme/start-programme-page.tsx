import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** "Aadorp GM9991" -> name and CBS code. */
function municipality(line: string): { name: string; cbsCode?: string } {
  const match = /^(.*?)\s+(GM\d{4})$/.exec(line);
  return match ? { name: match[1]!, cbsCode: match[2] } : { name: line };
}

const needOne = (text: string) => (lines(text).length > 0 ? null : t('programmes.form.need-one'));

type Values = {
  code: string;
  name: string;
  goLiveDate: string | null;
  fictitiousAmounts: boolean;
  municipalities: string;
  buildingBlocks: string;
  contentGroups: string;
  municipalGroups: string;
};

const initial: Values = {
  code: '',
  name: '',
  goLiveDate: null,
  fictitiousAmounts: false,
  municipalities: '',
  buildingBlocks: '',
  contentGroups: '',
  municipalGroups: '',
};

const bodyOf = (values: Values) => ({
  code: values.code,
  name: values.name,
  goLiveDate: values.goLiveDate ?? undefined,
  fictitiousAmounts: values.fictitiousAmounts,
  municipalities: lines(values.municipalities).map(municipality),
  buildingBlocks: lines(values.buildingBlocks),
  workgroups: [
    ...lines(values.contentGroups).map((name) => ({ name, kind: 'CONTENT' as const })),
    ...lines(values.municipalGroups).map((name) => ({ name, kind: 'MUNICIPAL' as const })),
  ],
});

/** An empty programme of another region. */
export function StartProgrammePage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial,
    validate: {
      code: (code) => (/^[A-Z0-9][A-Z0-9-]{1,19}$/.test(code) ? null : t('programmes.form.need-code')),
      name: (name) => (name.trim() ? null : t('programmes.form.need-name')),
      municipalities: needOne,
      buildingBlocks: needOne,
    },
    save: (values, { key }) => api.POST('/programmes', { body: bodyOf(values), headers: idempotent(key) } as never),
    onSaved: async () => {
      await client.invalidateQueries();
      await navigate({ to: '/programmas' });
    },
  });
  return (
    <>
      <PageHeader
        title={t('programmes.new')}
        lead={t('programmes.new.lead')}
        crumbs={[{ label: t('programmes.nav'), to: '/programmas' }]}
      />
      <form {...form.props}>
        <Stack gap={16} maw={640}>
          <FormErrorSummary errors={form.errors} />
          <TextInput
            label={t('programmes.form.code')}
            description={t('programmes.form.code.hint')}
            {...form.field('code')}
          />
          <TextInput label={t('programmes.form.name')} {...form.field('name')} />
          <DateInput label={t('programmes.form.goLive')} {...form.strict('goLiveDate')} />
          <Textarea
            label={t('programmes.form.municipalities')}
            description={t('programmes.form.municipalities.hint')}
            autosize
            minRows={3}
            {...form.field('municipalities')}
          />
          <Textarea
            label={t('programmes.form.blocks')}
            description={t('programmes.form.blocks.hint')}
            autosize
            minRows={3}
            {...form.field('buildingBlocks')}
          />
          <Textarea
            label={t('programmes.form.content-groups')}
            description={t('programmes.form.groups.hint')}
            autosize
            minRows={2}
            {...form.field('contentGroups')}
          />
          <Textarea
            label={t('programmes.form.municipal-groups')}
            description={t('programmes.form.groups.hint')}
            autosize
            minRows={2}
            {...form.field('municipalGroups')}
          />
          <Checkbox
            label={t('programmes.form.fictitious')}
            checked={form.values.fictitiousAmounts}
            onChange={(event) => form.setValue('fictitiousAmounts', event.currentTarget.checked)}
          />
          <div>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('programmes.form.submit')}
            </Button>
          </div>
        </Stack>
        {form.guard}
      </form>
    </>
  );
}
