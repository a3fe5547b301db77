import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { ExportMenu } from '@web/ui/export-menu';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { useDeed } from '@web/ui/use-deed';
import { QuestionDialog, type Question } from './question-dialog';

interface DeedsProps {
  question: Question;
  /** The answer on screen is not the one that was kept. */
  unsaved: boolean;
}

const at = (question: Question) => ({ path: { id: question.id }, header: ifMatch(question.rowVersion) });

/** What can be done with a question in the state in which it is. */
export function QuestionDeeds({ question, unsaved }: DeedsProps) {
  const { state, mayWrite, approval } = question;
  return (
    <>
      <RodeDraadButton kind="council-question" id={question.id} />
      {question.answer && (
        <ExportMenu
          kind="council-answer"
          parameters={{ questionId: question.id }}
          formats={['docx', 'pdf']}
          label={t('council.letter')}
        />
      )}
      {mayWrite && question.answer && <KeepStandard question={question} />}
      {mayWrite && state === 'DRAFT' && <DraftDeeds question={question} unsaved={unsaved} />}
      {state === 'SUBMITTED' && (approval?.mayDecide ? <Decide question={question} /> : <Recall question={question} />)}
      {mayWrite && state === 'APPROVED' && <Send question={question} />}
    </>
  );
}

function KeepStandard({ question }: { question: Question }) {
  const { programmeId } = useScope();
  const { doing, run } = useDeed();
  const key = useIdempotencyKey();
  const keep = async (): Promise<void> => {
    const body = { title: question.title, text: question.answer, questionId: question.id };
    const params = { query: { programmeId }, header: { 'Idempotency-Key': key.keyFor(body) } };
    await run(() => api.POST('/standard-answers', { params, body }), t('council.standard.kept'));
    key.done();
  };
  return (
    <Button loading={doing} onClick={() => void keep()}>
      {t('council.standard.keep')}
    </Button>
  );
}

function DraftDeeds({ question, unsaved }: DeedsProps) {
  const [editing, setEditing] = useState(false);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const params = at(question);
  const submit = async (): Promise<void> => {
    const asked = { title: t('council.submit'), text: t('council.submit.text'), confirm: t('council.submit') };
    if (!(await confirm(asked))) return;
    await run(() => api.POST('/council-questions/{id}/submit', { params }), t('council.submitted'));
  };
  const withdraw = async (): Promise<void> => {
    const answer = await confirm({
      title: t('council.withdraw'),
      text: t('council.withdraw.text'),
      confirm: t('council.withdraw'),
      reason: { label: t('council.withdraw.reason'), required: true },
    });
    if (answer) {
      await run(() => api.POST('/council-questions/{id}/withdraw', { params, body: { reason: answer.reason } }));
    }
  };
  return (
    <>
      <Button onClick={() => setEditing(true)}>{t('council.edit')}</Button>
      <Button disabled={doing} onClick={() => void withdraw()}>
        {t('council.withdraw')}
      </Button>
      <Button
        variant="filled"
        loading={doing}
        disabled={unsaved}
        title={unsaved ? t('council.submit.unsaved') : undefined}
        onClick={() => void submit()}
      >
        {t('council.submit')}
      </Button>
      {editing && <QuestionDialog question={question} onClose={() => setEditing(false)} />}
      {dialog}
    </>
  );
}

function Recall({ question }: { question: Question }) {
  const { doing, run } = useDeed();
  if (!question.mayWrite) return null;
  return (
    <Button
      loading={doing}
      onClick={() => void run(() => api.POST('/council-questions/{id}/recall', { params: at(question) }))}
    >
      {t('council.recall')}
    </Button>
  );
}

function Decide({ question }: { question: Question }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const { id, rowVersion } = question.approval!;
  const params = { path: { id }, header: ifMatch(rowVersion) };
  const approve = async (): Promise<void> => {
    const asked = { title: t('council.approve'), text: t('council.approve.text'), confirm: t('council.approve') };
    if (!(await confirm(asked))) return;
    await run(() => api.POST('/approvals/{id}/approve', { params, body: {} }), t('council.approved'));
  };
  const sendBack = async (): Promise<void> => {
    const answer = await confirm({
      title: t('council.return'),
      text: t('council.return.text'),
      confirm: t('council.return'),
      reason: { label: t('council.return.reason'), required: true },
    });
    if (answer) await run(() => api.POST('/approvals/{id}/reject', { params, body: { note: answer.reason } }));
  };
  return (
    <>
      <Button disabled={doing} onClick={() => void sendBack()}>
        {t('council.return')}
      </Button>
      <Button variant="filled" loading={doing} onClick={() => void approve()}>
        {t('council.approve')}
      </Button>
      {dialog}
    </>
  );
}

function Send({ question }: { question: Question }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="filled" onClick={() => setOpen(true)}>
        {t('council.send')}
      </Button>
      {open && <SendDialog question={question} onClose={() => setOpen(false)} />}
    </>
  );
}

function SendDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { answeredOn: null as string | null, reference: '' },
    rowVersion: question.rowVersion,
    validate: { answeredOn: (value) => (value ? null : t('council.need-date')) },
    save: ({ answeredOn, reference }, { rowVersion }) =>
      api.POST('/council-questions/{id}/answer', {
        params: { path: { id: question.id }, header: ifMatch(rowVersion) },
        body: { answeredOn: answeredOn!, reference },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('council.state.ANSWERED') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('council.send')} form={form} save={t('council.send')} onClose={onClose}>
      <DateInput label={t('council.send.on')} {...form.strict('answeredOn')} />
      <TextInput
        label={t('council.send.reference')}
        description={t('ui.optional')}
        maxLength={60}
        {...form.field('reference')}
      />
    </FormDialog>
  );
}
