import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { useRefresh, type Report } from './report-data';

type Values = {
  title: string;
  asOfDate: string | null;
  thresholdAmount: string | null;
  thresholdPercentage: string | null;
};

const valuesOf = ({ title, asOfDate, thresholdAmount, thresholdPercentage }: Report): Values => ({
  title,
  asOfDate,
  thresholdAmount,
  thresholdPercentage,
});

/** Title, stand and threshold of a draft. */
export function SettingsButton({ report }: { report: Report }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('pc-report.settings')}</Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('pc-report.settings.title')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        {open && <SettingsForm report={report} onDone={() => setOpen(false)} />}
      </Modal>
    </>
  );
}

function SettingsForm({ report, onDone }: { report: Report; onDone: () => void }) {
  const refresh = useRefresh();
  const form = useRecordForm({
    initial: valuesOf(report),
    rowVersion: report.rowVersion,
    validate: {
      title: (title) => (title.trim() ? null : t('pc-report.form.need-title')),
      asOfDate: (day) => (day ? null : t('pc-report.form.need-asOf')),
      thresholdAmount: (amount) => (amount ? null : t('pc-report.form.need-threshold')),
      thresholdPercentage: (percentage) => (percentage ? null : t('pc-report.form.need-threshold')),
    },
    save: async ({ title, asOfDate, thresholdAmount, thresholdPercentage }, { rowVersion }) => {
      const params = { path: { id: report.id }, header: ifMatch(rowVersion) };
      const body = {
        title,
        asOfDate: asOfDate!,
        thresholdAmount: thresholdAmount!,
        thresholdPercentage: thresholdPercentage!,
      };
      return (await api.PATCH('/pc-reports/{id}', { params, body })).data!;
    },
    onSaved: async () => {
      await refresh();
      onDone();
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/pc-reports/{id}', { params: { path: { id: report.id } } });
        return { values: valuesOf(data!), rowVersion: data!.rowVersion };
      },
      labels: {
        title: t('pc-report.form.title'),
        asOfDate: t('pc-report.form.asOf'),
        thresholdAmount: t('pc-report.form.threshold'),
        thresholdPercentage: t('pc-report.form.percentage'),
      },
    },
  });
  return (
    <form {...form.props}>
      <Stack gap={12}>
        <FormErrorSummary errors={form.errors} />
        <TextInput label={t('pc-report.form.title')} {...form.field('title')} />
        <DateInput
          label={t('pc-report.form.asOf')}
          description={t('pc-report.settings.hint')}
          {...form.strict('asOfDate')}
        />
        <MoneyInput label={t('pc-report.form.threshold')} {...form.strict('thresholdAmount')} />
        <PercentageInput label={t('pc-report.form.percentage')} {...form.strict('thresholdPercentage')} />
        <Group justify="flex-end" gap={8}>
          <Button onClick={onDone}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('ui.save')}
          </Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
