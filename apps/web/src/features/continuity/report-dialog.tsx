import { Select, SimpleGrid, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { RatioInput } from './ratio-input';
import { type ContinuityQuarter, quarterText } from './signal';

interface ReportDialogProps {
  contractId: string;
  quarter: ContinuityQuarter;
  onClose: () => void;
}

/** The figures of a quarter, or a correction with its reason. */
export function ReportDialog({ contractId, quarter, onClose }: ReportDialogProps) {
  const client = useQueryClient();
  const { report } = quarter;
  const form = useRecordForm({
    initial: {
      liquidity: report?.liquidity ?? null,
      solvency: report?.solvency ?? null,
      result: report?.result ?? null,
      revenue: report?.revenue ?? null,
      partnerSignal: report?.partnerSignal ?? ('NONE' as 'NONE' | 'EARLY' | 'SERIOUS'),
      note: report?.note ?? '',
      reason: '',
    },
    validate: {
      note: (note, { liquidity, solvency, result, revenue }) =>
        note.trim() || liquidity || solvency || result || revenue ? null : t('continuity.enter.need'),
      reason: (value) => (!report || value.trim() ? null : t('continuity.reason.need')),
    },
    save: (values, { key }) =>
      api.POST('/contracts/{id}/continuity/reports', {
        params: { path: { id: contractId }, header: idempotent(key) },
        body: { ...values, reason: values.reason || null, quarter: quarter.quarter, basedOn: report?.n ?? 0 },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('continuity.entered', { quarter: quarterText(quarter.quarter) }) });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`${t(report ? 'continuity.correct' : 'continuity.enter')}: ${quarterText(quarter.quarter)}`}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <p className="kv-caption">{t('continuity.enter.hint')}</p>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <RatioInput
          label={t('continuity.liquidity')}
          description={t('continuity.liquidity.meaning')}
          {...form.strict('liquidity')}
        />
        <RatioInput
          label={t('continuity.solvency')}
          description={t('continuity.solvency.meaning')}
          unit="%"
          {...form.strict('solvency')}
        />
        <MoneyInput
          label={t('continuity.result')}
          description={t('continuity.result.meaning')}
          {...form.strict('result')}
        />
        <MoneyInput
          label={t('continuity.revenue')}
          description={t('continuity.revenue.hint')}
          {...form.strict('revenue')}
        />
      </SimpleGrid>
      <Select
        label={t('continuity.partner')}
        data={['NONE', 'EARLY', 'SERIOUS'].map((value) => ({ value, label: t(`continuity.partner.${value}`) }))}
        allowDeselect={false}
        {...form.field('partnerSignal')}
      />
      <Textarea label={t('continuity.note')} maxLength={4000} autosize minRows={2} {...form.field('note')} />
      {report && <Textarea label={t('continuity.reason')} maxLength={2000} {...form.field('reason')} />}
    </FormDialog>
  );
}
