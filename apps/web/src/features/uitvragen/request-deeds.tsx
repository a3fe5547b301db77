import { Button, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { ExportMenu } from '@web/ui/export-menu';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { useDeed } from '@web/ui/use-deed';
import type { QuarterlyRequest } from './request-state';

const at = ({ id, rowVersion }: QuarterlyRequest) => ({ params: { path: { id }, header: ifMatch(rowVersion) } });

/** What can be done with a request where it stands. */
export function RequestDeeds({ request }: { request: QuarterlyRequest }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const [open, setOpen] = useState<'send' | 'change' | null>(null);
  const outside = request.state === 'OPEN' || request.state === 'SENT';
  const accept = async () => {
    const question = { title: t('quarterly.accept'), text: t('quarterly.accept.text'), confirm: t('quarterly.accept') };
    if (!(await confirm(question))) return;
    await run(() => api.POST('/quarterly-requests/{id}/accept', at(request)), t('quarterly.accept.done'));
  };
  const handOver = async () => {
    const title = t('quarterly.hand-over');
    if (!(await confirm({ title, text: t('quarterly.hand-over.text'), confirm: title }))) return;
    await run(() => api.POST('/quarterly-requests/{id}/hand-over', at(request)));
  };
  return (
    <>
      {outside && <Button onClick={() => setOpen('change')}>{t('quarterly.change')}</Button>}
      <ExportMenu
        kind="quarterly-workbook"
        parameters={{ requestId: request.id }}
        formats={['xlsx']}
        label={t('quarterly.workbook')}
      />
      {request.state === 'OPEN' && (
        <Button loading={doing} onClick={() => void handOver()}>
          {t('quarterly.hand-over')}
        </Button>
      )}
      {outside && request.recipient && (
        <Button variant={request.state === 'OPEN' ? 'filled' : undefined} onClick={() => setOpen('send')}>
          {t(request.state === 'OPEN' ? 'quarterly.send' : 'quarterly.send.again')}
        </Button>
      )}
      {request.state === 'RECEIVED' && (
        <Button variant="filled" loading={doing} disabled={request.openFindings > 0} onClick={() => void accept()}>
          {t('quarterly.accept')}
        </Button>
      )}
      {open === 'send' && <SendDialog request={request} onClose={() => setOpen(null)} />}
      {open === 'change' && <ChangeDialog request={request} onClose={() => setOpen(null)} />}
      {dialog}
    </>
  );
}

function SendDialog(props: { request: QuarterlyRequest; onClose: () => void }) {
  const { data } = apiQuery.useQuery('get', '/quarterly-requests/{id}/mail', {
    params: { path: { id: props.request.id } },
  });
  return data ? <Words {...props} words={data} /> : null;
}

interface WordsProps {
  request: QuarterlyRequest;
  words: { subject: string; text: string };
  onClose: () => void;
}

function Words({ request, words, onClose }: WordsProps) {
  const client = useQueryClient();
  const need = (value: string) => (value.trim() ? null : t('quarterly.send.need'));
  const form = useRecordForm({
    initial: words,
    rowVersion: request.rowVersion,
    validate: { subject: need, text: need },
    save: (body) => api.POST('/quarterly-requests/{id}/send', { ...at(request), body }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('quarterly.sent.done', { recipient: request.recipient }) });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`${t('quarterly.send')}: ${request.recipient}`}
      form={form}
      save={t('quarterly.send.go')}
      size="lg"
      onClose={onClose}
    >
      <TextInput label={t('quarterly.send.subject')} maxLength={200} {...form.field('subject')} />
      <Textarea label={t('quarterly.send.text')} autosize minRows={8} maxLength={10000} {...form.field('text')} />
    </FormDialog>
  );
}

function ChangeDialog({ request, onClose }: { request: QuarterlyRequest; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { dueOn: request.dueOn as string | null, recipient: request.recipient },
    rowVersion: request.rowVersion,
    validate: { dueOn: (value) => (value ? null : t('quarterly.make.need-due')) },
    save: ({ dueOn, recipient }, { rowVersion }) =>
      api.PATCH('/quarterly-requests/{id}', {
        params: { path: { id: request.id }, header: ifMatch(rowVersion) },
        body: { dueOn: dueOn!, recipient },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('quarterly.change')} form={form} save={t('ui.save')} onClose={onClose}>
      {request.state === 'OPEN' && <p className="kv-caption">{t('quarterly.change.hint')}</p>}
      <DateInput label={t('quarterly.make.due')} {...form.strict('dueOn')} />
      <TextInput
        type="email"
        label={t('quarterly.make.recipient')}
        description={t('quarterly.make.recipient.hint')}
        maxLength={254}
        {...form.field('recipient')}
      />
    </FormDialog>
  );
}
