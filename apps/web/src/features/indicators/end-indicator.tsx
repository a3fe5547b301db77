import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { IndicatorDetail } from './indicator-format';

/** Stops measuring; what was measured stays to be read. */
export function EndIndicator({ indicator }: { indicator: IndicatorDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('indicator.end')}</Button>
      {open && <EndDialog indicator={indicator} onClose={() => setOpen(false)} />}
    </>
  );
}

function EndDialog({ indicator, onClose }: { indicator: IndicatorDetail; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { endedOn: null as string | null, reason: '' },
    rowVersion: indicator.rowVersion,
    validate: {
      endedOn: (value) => (value ? null : t('indicator.end.need-day')),
      reason: (value) => (value.trim() ? null : t('indicator.plan.need')),
    },
    save: ({ endedOn, reason }, { rowVersion }) =>
      api.POST('/indicators/{id}/end', {
        params: { path: { id: indicator.id }, header: ifMatch(rowVersion) },
        body: { endedOn: endedOn!, reason },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('indicator.end')} form={form} save={t('indicator.end')} onClose={onClose}>
      <DateInput label={t('indicator.end.on')} {...form.strict('endedOn')} />
      <Textarea label={t('indicator.end.reason')} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
