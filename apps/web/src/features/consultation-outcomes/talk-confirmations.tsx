import { LocalDate } from '@koersvast/kernel';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import { MailMinutes } from './mail-minutes';
import type { Talk } from './talk-state';
import classes from './forms.module.css';

type Party = Talk['parties'][number];

interface ConfirmationsProps {
  consultationId: string;
  talk: Talk;
}

/** Who was there, which version each was sent, and what each said of it. */
export function TalkConfirmations({ consultationId, talk }: ConfirmationsProps) {
  const { doing, run } = useDeed();
  const [answering, setAnswering] = useState<{ party: Party; outcome: 'CONFIRMED' | 'CORRECTED' } | null>(null);
  const current = talk.minutes[0]?.n ?? null;
  const unsent = talk.parties.filter(({ sentVersion }) => sentVersion !== current).map(({ partyId }) => partyId);
  const send = (): void => {
    void run(
      () =>
        api.POST('/consultations/{consultationId}/talks/{id}/send', {
          params: { path: { consultationId, id: talk.id }, header: ifMatch(talk.rowVersion) },
          body: { partyIds: unsent, sentOn: LocalDate.today() },
        }),
      t('talk.sent'),
    );
  };
  return (
    <section className={classes.section}>
      <h2>{t('talk.confirmation')}</h2>
      <ul className={classes.cards}>
        {talk.parties.map((party) => (
          <li key={party.partyId} className={classes.card}>
            <strong>{party.name}</strong>
            <p className="kv-quiet">{standing(party, current)}</p>
            {party.correction && <p className={`kv-words ${classes.words}`}>“{party.correction}”</p>}
            {talk.mayChange && current !== null && party.sentVersion === current && party.outcome === null && (
              <div className={classes.actions}>
                <Button size="compact-sm" onClick={() => setAnswering({ party, outcome: 'CONFIRMED' })}>
                  {t('talk.confirmed')}
                </Button>
                <Button size="compact-sm" onClick={() => setAnswering({ party, outcome: 'CORRECTED' })}>
                  {t('talk.corrected')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {talk.mayChange && current !== null && unsent.length > 0 && (
        <div className={classes.actions}>
          <MailMinutes consultationId={consultationId} talk={talk} />
          <Button onClick={send} loading={doing}>
            {t('talk.send', { count: unsent.length })}
          </Button>
          <span className="kv-caption">{t('talk.send.note')}</span>
        </div>
      )}
      {answering && (
        <AnswerDialog {...answering} consultationId={consultationId} talk={talk} onClose={() => setAnswering(null)} />
      )}
    </section>
  );
}

function standing({ sentOn, sentVersion, outcome, answeredOn }: Party, current: number | null): string {
  if (current === null) return t('talk.standing.none');
  if (!sentOn || sentVersion === null) return t('talk.standing.unsent');
  const params = { n: sentVersion, date: date(answeredOn ?? sentOn) };
  if (outcome === 'CONFIRMED') return t('talk.standing.confirmed', params);
  if (outcome === 'CORRECTED') return t('talk.standing.corrected', params);
  return t('talk.standing.sent', params);
}

interface AnswerDialogProps extends ConfirmationsProps {
  party: Party;
  outcome: 'CONFIRMED' | 'CORRECTED';
  onClose: () => void;
}

function AnswerDialog({ consultationId, talk, party, outcome, onClose }: AnswerDialogProps) {
  const { run } = useDeed();
  const form = useRecordForm({
    initial: { answeredOn: LocalDate.today() as string | null, correction: '' },
    rowVersion: talk.rowVersion,
    validate: {
      answeredOn: (value) => (value ? null : t('talk.need.date')),
      correction: (value) => (outcome === 'CORRECTED' && !value.trim() ? t('talk.need.correction') : null),
    },
    save: ({ answeredOn, correction }, { rowVersion }) =>
      api.POST('/consultations/{consultationId}/talks/{id}/answer', {
        params: { path: { consultationId, id: talk.id }, header: ifMatch(rowVersion) },
        body: { partyId: party.partyId, outcome, answeredOn: answeredOn!, correction },
      }),
    onSaved: async () => {
      await run(() => Promise.resolve());
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(outcome === 'CONFIRMED' ? 'talk.answer.confirmed' : 'talk.answer.corrected', { party: party.name })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <DateInput label={t('talk.answer.date')} {...form.strict('answeredOn')} />
          {outcome === 'CORRECTED' && (
            <Textarea
              label={t('talk.answer.correction')}
              autosize
              minRows={4}
              maxLength={10000}
              {...form.field('correction')}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('talk.answer.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
