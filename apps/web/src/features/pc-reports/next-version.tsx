import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { useRefresh, type Report } from './report-data';

/** What comes after or before a report: its next version, the one it follows, and what differs between them. */
export function VersionActions({ report }: { report: Report }) {
  const [beginning, setBeginning] = useState(false);
  const { id, nextId, nextCode, succeedsId, succeedsCode, state, mayWrite } = report;
  return (
    <>
      {succeedsId && (
        <>
          <LinkButton to={`/pc-rapporten/${succeedsId}`}>
            {t('pc-report.version.before', { code: succeedsCode! })}
          </LinkButton>
          <LinkButton to={`/pc-rapporten/${id}/vergelijken`}>{t('pc-report.version.compare')}</LinkButton>
        </>
      )}
      {nextId && (
        <LinkButton to={`/pc-rapporten/${nextId}`}>{t('pc-report.version.next', { code: nextCode! })}</LinkButton>
      )}
      {state === 'SIGNED' && !nextId && mayWrite && (
        <Button onClick={() => setBeginning(true)}>{t('pc-report.version.begin')}</Button>
      )}
      {beginning && <NextVersionDialog report={report} onClose={() => setBeginning(false)} />}
    </>
  );
}

function NextVersionDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const refresh = useRefresh();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: { asOfDate: null as string | null, title: report.title },
    validate: {
      asOfDate: (day) => (day ? null : t('pc-report.form.need-asOf')),
      title: (title) => (title.trim() ? null : t('pc-report.form.need-title')),
    },
    save: ({ asOfDate, title }, { key }) =>
      api.POST('/pc-reports/{id}/next-version', {
        params: { path: { id: report.id }, header: idempotent(key) },
        body: { asOfDate: asOfDate!, title },
      }),
    onSaved: async ({ data }) => {
      onClose();
      await refresh();
      await navigate({ to: `/pc-rapporten/${data!.id}` });
    },
  });
  return (
    <FormDialog title={t('pc-report.version.begin')} form={form} save={t('pc-report.version.begin')} onClose={onClose}>
      <p>{t('pc-report.version.text', { code: report.code })}</p>
      <DateInput
        label={t('pc-report.form.asOf')}
        description={t('pc-report.form.asOf.hint')}
        {...form.strict('asOfDate')}
      />
      <TextInput label={t('pc-report.form.title')} {...form.field('title')} />
    </FormDialog>
  );
}
