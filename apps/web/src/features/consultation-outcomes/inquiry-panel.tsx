import { LocalDate } from '@koersvast/kernel';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconArchive, IconCircleDashed, IconPencil, IconSend } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { SidePanel } from '@web/ui/side-panel';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import classes from './forms.module.css';

type Inquiry = components['schemas']['InquiryResponse'];

const LOOKS = {
  RECEIVED: { icon: IconCircleDashed, tone: 'warn' },
  ANSWERED: { icon: IconPencil, tone: 'info' },
  PUBLISHED: { icon: IconSend, tone: 'quiet' },
  WITHDRAWN: { icon: IconArchive, tone: 'struck' },
} as const;

export const InquiryStateChip = ({ state }: { state: Inquiry['state'] }) => (
  <StatusChip status={state} label={t(`inquiry.state.${state}`)} {...LOOKS[state]} />
);

interface InquiryPanelProps {
  consultationId: string;
  id: string;
  onClose: () => void;
}

/** One question: what the party wrote, and question and answer as everyone reads them. */
export function InquiryPanel({ consultationId, id, onClose }: InquiryPanelProps) {
  const { data, error } = apiQuery.useQuery('get', '/consultations/{consultationId}/inquiries/{id}', {
    params: { path: { consultationId, id } },
  });
  return (
    <SidePanel
      title={data?.number ? t('inquiry.one', { number: data.number }) : t('inquiry.new')}
      caption={data && `${data.party.name} · ${date(data.receivedOn)}`}
      onClose={onClose}
    >
      {error && <p role="alert">{asProblem(error).message}</p>}
      {data && (
        <Stack gap="lg">
          <p>
            <InquiryStateChip state={data.state} />
          </p>
          <section>
            <h3>{t('inquiry.own-words')}</h3>
            <p className={`kv-words ${classes.words}`}>“{data.question}”</p>
          </section>
          {data.mayChange ? (
            <AnswerForm consultationId={consultationId} inquiry={data} />
          ) : (
            <Published inquiry={data} />
          )}
        </Stack>
      )}
    </SidePanel>
  );
}

function Published({ inquiry }: { inquiry: Inquiry }) {
  return (
    <>
      {inquiry.publicQuestion && (
        <section>
          <h3>{t('inquiry.field.public')}</h3>
          <p className={classes.words}>{inquiry.publicQuestion}</p>
        </section>
      )}
      {inquiry.answer && (
        <section>
          <h3>{t('inquiry.field.answer')}</h3>
          <p className={classes.words}>{inquiry.answer}</p>
        </section>
      )}
      {inquiry.publishedOn && (
        <p className="kv-caption">{t('inquiry.published-on', { date: date(inquiry.publishedOn) })}</p>
      )}
      {inquiry.withdrawReason && <p className="kv-words">{inquiry.withdrawReason}</p>}
    </>
  );
}

function AnswerForm({ consultationId, inquiry }: { consultationId: string; inquiry: Inquiry }) {
  const client = useQueryClient();
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const path = { consultationId, id: inquiry.id };
  const form = useRecordForm({
    initial: { publicQuestion: inquiry.publicQuestion, answer: inquiry.answer },
    rowVersion: inquiry.rowVersion,
    validate: {
      publicQuestion: (value) => (value.trim() ? null : t('inquiry.need.question')),
      answer: (value) => (value.trim() ? null : t('inquiry.need.answer')),
    },
    save: (body, { rowVersion }) =>
      api.POST('/consultations/{consultationId}/inquiries/{id}/answer', {
        params: { path, header: ifMatch(rowVersion) },
        body,
      }),
    onSaved: () => client.invalidateQueries(),
  });
  const publish = async (): Promise<void> => {
    const answer = await confirm({
      title: t('inquiry.publish.title'),
      text: t('inquiry.publish.text'),
      confirm: t('inquiry.publish'),
    });
    if (!answer) return;
    await run(() =>
      api.POST('/consultations/{consultationId}/inquiries/{id}/publish', {
        params: { path, header: ifMatch(inquiry.rowVersion) },
        body: { publishedOn: LocalDate.today() },
      }),
    );
  };
  const withdraw = async (): Promise<void> => {
    const body = await confirm({
      title: t('inquiry.withdraw.title'),
      text: t('inquiry.withdraw.text'),
      confirm: t('inquiry.withdraw'),
      reason: { label: t('disclosure.reason'), required: true },
    });
    if (!body) return;
    await run(() =>
      api.POST('/consultations/{consultationId}/inquiries/{id}/withdraw', {
        params: { path, header: ifMatch(inquiry.rowVersion) },
        body,
      }),
    );
  };
  return (
    <form {...form.props}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <Textarea
          label={t('inquiry.field.public')}
          description={t('inquiry.field.public.hint')}
          autosize
          minRows={3}
          maxLength={4000}
          {...form.field('publicQuestion')}
        />
        <Textarea label={t('inquiry.field.answer')} autosize minRows={4} maxLength={4000} {...form.field('answer')} />
        <Group gap="sm">
          <Button
            type="submit"
            variant={inquiry.state === 'RECEIVED' || form.dirty ? 'filled' : 'default'}
            loading={form.saving}
          >
            {t('inquiry.answer.save')}
          </Button>
          {inquiry.state === 'ANSWERED' && !form.dirty && (
            <Button variant="filled" onClick={() => void publish()} loading={doing}>
              {t('inquiry.publish')}
            </Button>
          )}
          <Button onClick={() => void withdraw()}>{t('inquiry.withdraw')}</Button>
        </Group>
      </Stack>
      {form.guard}
      {dialog}
    </form>
  );
}
