import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { useDeed } from '@web/ui/use-deed';
import type { Modification } from './modification-values';

/** What can be done with a change in the state in which it is. */
export function StateActions({ record, dirty }: { record: Modification; dirty: boolean }) {
  const mayWrite = useCan('modification.write');
  if (record.state === 'DRAFT') return mayWrite ? <DraftActions record={record} dirty={dirty} /> : null;
  if (record.state === 'SUBMITTED') return <Waiting record={record} mayWrite={mayWrite} />;
  const due = record.publishBy !== null && record.publishedOn === null;
  return mayWrite && due ? <RecordNotice record={record} /> : null;
}

const at = (record: Modification) => ({ params: { path: { id: record.id }, header: ifMatch(record.rowVersion) } });

function DraftActions({ record, dirty }: { record: Modification; dirty: boolean }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const submit = async () => {
    const question = { title: t('modification.submit'), text: t('modification.submit.text') };
    if (!(await confirm({ ...question, confirm: t('modification.submit') }))) return;
    await run(() => api.POST('/modifications/{id}/submit', at(record)), t('modification.submitted'));
  };
  const withdraw = async () => {
    const answer = await confirm({
      title: t('modification.withdraw'),
      text: t('modification.withdraw.text'),
      confirm: t('modification.withdraw'),
      reason: { label: t('modification.withdraw.reason'), required: true },
      danger: true,
    });
    if (answer) {
      await run(() => api.POST('/modifications/{id}/withdraw', { ...at(record), body: { reason: answer.reason } }));
    }
  };
  return (
    <>
      <Button onClick={() => void withdraw()} disabled={doing}>
        {t('modification.withdraw')}
      </Button>
      <Button
        variant="filled"
        loading={doing}
        disabled={dirty}
        title={dirty ? t('modification.submit.unsaved') : undefined}
        onClick={() => void submit()}
      >
        {t('modification.submit')}
      </Button>
      {dialog}
    </>
  );
}

function Waiting({ record, mayWrite }: { record: Modification; mayWrite: boolean }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const { approval } = record;
  const recall = () => run(() => api.POST('/modifications/{id}/recall', at(record)), t('modification.recalled'));
  if (!approval?.mayDecide) {
    return mayWrite ? (
      <Button loading={doing} onClick={() => void recall()}>
        {t('modification.recall')}
      </Button>
    ) : null;
  }
  const options = { params: { path: { id: approval.id }, header: ifMatch(approval.rowVersion) } };
  const approve = async () => {
    const question = { title: t('modification.approve'), text: t('modification.approve.text') };
    if (!(await confirm({ ...question, confirm: t('modification.approve') }))) return;
    await run(() => api.POST('/approvals/{id}/approve', { ...options, body: {} }), t('modification.approved'));
  };
  const sendBack = async () => {
    const answer = await confirm({
      title: t('modification.return'),
      text: t('modification.return.text'),
      confirm: t('modification.return'),
      reason: { label: t('modification.return.reason'), required: true },
    });
    if (answer) await run(() => api.POST('/approvals/{id}/reject', { ...options, body: { note: answer.reason } }));
  };
  return (
    <>
      <Button onClick={() => void sendBack()} disabled={doing}>
        {t('modification.return')}
      </Button>
      <Button
        variant="filled"
        loading={doing}
        disabled={approval.mandateNote !== null}
        title={approval.mandateNote ?? undefined}
        onClick={() => void approve()}
      >
        {t('modification.approve')}
      </Button>
      {dialog}
    </>
  );
}

function RecordNotice({ record }: { record: Modification }) {
  const [opened, dialog] = useDisclosure(false);
  const client = useQueryClient();
  const need = (value: string | null) => (value ? null : t('modification.publish.need'));
  const form = useRecordForm({
    initial: { publishedOn: null as string | null, publicationNumber: '' },
    rowVersion: record.rowVersion,
    validate: { publishedOn: need, publicationNumber: need },
    save: ({ publishedOn, publicationNumber }, { rowVersion }) =>
      api.POST('/modifications/{id}/publish', {
        params: { path: { id: record.id }, header: ifMatch(rowVersion) },
        body: { publishedOn: publishedOn!, publicationNumber },
      }),
    onSaved: async () => {
      dialog.close();
      await client.invalidateQueries();
      notifications.show({ message: t('modification.publication.DONE') });
    },
  });
  return (
    <>
      <Button variant="filled" onClick={dialog.open}>
        {t('modification.publish')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t('modification.publish.title')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <Stack gap="md">
          <FormErrorSummary errors={form.errors} />
          <DateInput label={t('modification.publish.on')} {...form.strict('publishedOn')} />
          <TextInput label={t('modification.publish.number')} maxLength={60} {...form.field('publicationNumber')} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={dialog.close}>{t('ui.cancel')}</Button>
            <Button variant="filled" loading={form.saving} onClick={() => void form.submit()}>
              {t('modification.publish')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
