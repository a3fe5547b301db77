import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { RowMenu } from '@web/ui/row-menu';
import { useDeed } from '@web/ui/use-deed';
import type { Mandate } from './mandate-page';

const at = ({ id }: Mandate, rowVersion: number) => ({ params: { path: { id }, header: ifMatch(rowVersion) } });

/** What can happen to a mandate: nothing changes it, it ends, is followed by another, or should never have been there. */
export function MandateDeeds({ mandate }: { mandate: Mandate }) {
  const [open, setOpen] = useState<'replace' | 'end' | null>(null);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  if (mandate.state === 'WITHDRAWN') return null;
  const withdraw = async () => {
    const answer = await confirm({
      title: `${mandate.code} ${t('mandate.withdraw.do').toLowerCase()}`,
      text: t('mandate.withdraw.text'),
      confirm: t('mandate.withdraw.do'),
      reason: { label: t('mandate.withdraw.reason'), required: true },
      danger: true,
    });
    if (!answer) return;
    const options = { ...at(mandate, mandate.rowVersion), body: { reason: answer.reason } };
    await run(() => api.POST('/mandates/{id}/withdraw', options));
  };
  const going = mandate.state !== 'PAST';
  return (
    <>
      <RowMenu
        label={t('mandate.more', { code: mandate.code })}
        deeds={[
          ...(going ? [{ label: t('mandate.replace'), onSelect: () => setOpen('replace') }] : []),
          ...(going ? [{ label: t('mandate.end'), onSelect: () => setOpen('end') }] : []),
          { label: t('mandate.withdraw'), onSelect: () => void withdraw() },
        ]}
      />
      {open === 'replace' && <ReplaceDialog mandate={mandate} onClose={() => setOpen(null)} />}
      {open === 'end' && <EndDialog mandate={mandate} onClose={() => setOpen(null)} />}
      {dialog}
    </>
  );
}

interface DialogProps {
  mandate: Mandate;
  onClose: () => void;
}

function ReplaceDialog({ mandate, onClose }: DialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { limit: mandate.limit, startsOn: null as string | null, decisionReference: '' },
    rowVersion: mandate.rowVersion,
    validate: {
      startsOn: (value) => (value ? null : t('mandate.need-start')),
      decisionReference: (value) => (value.trim() ? null : t('mandate.need-decision')),
    },
    save: ({ startsOn, ...values }, { rowVersion }) =>
      api.POST('/mandates/{id}/replace', { ...at(mandate, rowVersion), body: { ...values, startsOn: startsOn! } }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const title = t('mandate.replace.title', { code: mandate.code });
  return (
    <FormDialog title={title} form={form} save={t('mandate.replace.do')} onClose={onClose}>
      <p className="kv-quiet">{t('mandate.replace.text')}</p>
      <MoneyInput label={t('mandate.limit')} description={t('mandate.limit.hint')} {...form.strict('limit')} />
      <DateInput label={t('mandate.starts')} {...form.strict('startsOn')} />
      <TextInput
        label={t('mandate.decision')}
        description={t('mandate.decision.hint')}
        maxLength={200}
        {...form.field('decisionReference')}
      />
    </FormDialog>
  );
}

function EndDialog({ mandate, onClose }: DialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { endsOn: mandate.endsOn, reason: '' },
    rowVersion: mandate.rowVersion,
    validate: {
      endsOn: (value) => (value ? null : t('mandate.need-end')),
      reason: (value) => (value.trim() ? null : t('mandate.need-reason')),
    },
    save: ({ endsOn, reason }, { rowVersion }) =>
      api.POST('/mandates/{id}/end', { ...at(mandate, rowVersion), body: { endsOn: endsOn!, reason } }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('mandate.end.title', { code: mandate.code })}
      form={form}
      save={t('mandate.end.do')}
      onClose={onClose}
    >
      <DateInput label={t('mandate.ends')} {...form.strict('endsOn')} />
      <Textarea label={t('mandate.end.reason')} autosize minRows={2} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
