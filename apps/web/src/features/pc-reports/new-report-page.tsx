import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';

const periods = ['INTERIM_1', 'INTERIM_2', 'ANNUAL', 'OTHER'] as const;
const ALL = 'all';
const STANDARD = 'standard';

/** What a report is about: it decides which figures of the budget board it shows. */
export function NewReportPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { programmeId, municipalityId, municipalities, year } = useScope();
  const { data: contracts } = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query: { programmeId } } });
  const { data: templates } = apiQuery.useSuspenseQuery('get', '/report-templates', {
    params: { query: { programmeId, limit: 200 } },
  });
  const form = useRecordForm({
    initial: {
      contractId: contracts.items.length === 1 ? contracts.items[0]!.id : null,
      year,
      period: 'INTERIM_1',
      title: '',
      municipalityId: municipalityId ?? ALL,
      templateId: STANDARD,
      asOfDate: null,
      thresholdAmount: '250000.00',
      thresholdPercentage: '2',
    } as NewReport,
    validate: {
      contractId: (id) => (id ? null : t('pc-report.form.need-contract')),
      year: (value) => (Number(value) >= 2000 && Number(value) <= 2199 ? null : t('pc-report.form.need-year')),
      title: (title, { period }) => (period !== 'OTHER' || title.trim() ? null : t('pc-report.form.need-title')),
      asOfDate: (day) => (day ? null : t('pc-report.form.need-asOf')),
      thresholdAmount: (amount) => (amount ? null : t('pc-report.form.need-threshold')),
      thresholdPercentage: (percentage) => (percentage ? null : t('pc-report.form.need-threshold')),
    },
    save: (values, { key }) =>
      api.POST('/pc-reports', {
        params: { header: idempotent(key), query: { programmeId } },
        body: {
          ...values,
          contractId: values.contractId!,
          year: Number(values.year),
          title: values.title.trim() || undefined,
          municipalityId: values.municipalityId === ALL ? undefined : values.municipalityId,
          templateId: values.templateId === STANDARD ? undefined : values.templateId,
          asOfDate: values.asOfDate!,
          thresholdAmount: values.thresholdAmount!,
          thresholdPercentage: values.thresholdPercentage!,
        },
      }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/pc-rapporten/${data!.id}` });
    },
  });
  const crumbs = [{ label: t('pc-report.nav'), to: '/pc-rapporten' }];
  const header = <PageHeader title={t('pc-report.new')} lead={t('pc-report.new.lead')} crumbs={crumbs} />;
  if (contracts.items.length === 0) {
    const action = <LinkButton to="/contracten">{t('pc-report.form.to-contracts')}</LinkButton>;
    return (
      <>
        {header}
        <EmptyState title={t('pc-report.form.no-contract')} text={t('pc-report.empty.text')} action={action} />
      </>
    );
  }
  return (
    <>
      {header}
      <form {...form.props}>
        <Stack gap={16} maw={520}>
          <FormErrorSummary errors={form.errors} />
          <Select
            label={t('pc-report.form.contract')}
            data={contracts.items.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
            {...form.field('contractId')}
          />
          <Group grow align="flex-end">
            <NumberInput label={t('pc-report.form.year')} allowDecimal={false} hideControls {...form.field('year')} />
            <DateInput
              label={t('pc-report.form.asOf')}
              description={t('pc-report.form.asOf.hint')}
              {...form.strict('asOfDate')}
            />
          </Group>
          <Select
            label={t('pc-report.form.period')}
            allowDeselect={false}
            data={periods.map((value) => ({ value, label: t(`pc-report.period.${value}`) }))}
            {...form.field('period')}
          />
          <TextInput
            label={t('pc-report.form.title')}
            description={form.values.period === 'OTHER' ? undefined : t('pc-report.form.title.hint')}
            {...form.field('title')}
          />
          <Select
            label={t('pc-report.form.scope')}
            allowDeselect={false}
            data={[
              { value: ALL, label: t('pc-report.all') },
              ...municipalities.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.field('municipalityId')}
          />
          <Select
            label={t('pc-report.template')}
            description={t('pc-report.template.hint')}
            allowDeselect={false}
            data={[
              { value: STANDARD, label: t('pc-report.template.standard') },
              ...templates.items
                .filter(({ municipalityId: of }) => of === null || of === form.values.municipalityId)
                .map(({ id, name, versionNumber }) => ({
                  value: id,
                  label: t('pc-report.template.of', { name, n: versionNumber }),
                })),
            ]}
            {...form.field('templateId')}
          />
          <Group grow align="flex-end">
            <MoneyInput
              label={t('pc-report.form.threshold')}
              description={t('pc-report.form.threshold.hint')}
              {...form.strict('thresholdAmount')}
            />
            <PercentageInput label={t('pc-report.form.percentage')} {...form.strict('thresholdPercentage')} />
          </Group>
          <div>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('pc-report.start')}
            </Button>
          </div>
        </Stack>
        {form.guard}
      </form>
    </>
  );
}

type NewReport = {
  contractId: string | null;
  year: number | string;
  period: (typeof periods)[number];
  title: string;
  municipalityId: string;
  templateId: string;
  asOfDate: string | null;
  thresholdAmount: string | null;
  thresholdPercentage: string | null;
};
