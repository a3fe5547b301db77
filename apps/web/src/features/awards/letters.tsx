import { Anchor, Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import type { Award } from './award-recorded';
import classes from './award.module.css';

type Letter = components['schemas']['AwardLetterResponse'];

/** One letter for each bidder: read, mend the advantages, and record that all went out. */
export function Letters({ award, sentOn }: { award: Award; sentOn: string | null }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/awards/{id}/letters', { params: { path: { id: award.id } } });
  return (
    <section>
      <h2>{t('award.letters')}</h2>
      <ul className={classes.letters}>
        {data.items.map((letter) => (
          <LetterRow key={letter.id} award={award} letter={letter} />
        ))}
      </ul>
      {sentOn ? (
        <p>{t('award.letters.sent', { date: date(sentOn) })}</p>
      ) : (
        <SendForm award={award} mailable={data.items.every(({ contactEmail }) => contactEmail !== '')} />
      )}
    </section>
  );
}

function LetterRow({ award, letter }: { award: Award; letter: Letter }) {
  const [editing, setEditing] = useState(false);
  const needs = letter.kind === 'REJECTION' && letter.advantages.trim() === '';
  return (
    <li>
      <div className={classes.words}>
        <strong>
          {letter.code} {letter.bidderName}
        </strong>{' '}
        {t(`award.letter.${letter.kind}`)}
        {letter.advantages && <p className={`kv-words ${classes.motivation}`}>{letter.advantages}</p>}
        <p className="kv-caption">{wayOf(letter)}</p>
        {letter.mailState === 'FAILED' && <p className={classes.needs}>{t('award.letter.mail-failed')}</p>}
        {needs && <p className={classes.needs}>{t('award.letter.needs')}</p>}
      </div>
      <Group gap="sm">
        {letter.kind === 'REJECTION' && !letter.sentOn && (
          <Button onClick={() => setEditing(true)} aria-label={t('award.letter.edit.of', { code: letter.code })}>
            {t('award.letter.edit')}
          </Button>
        )}
        {letter.fileId && (
          <Anchor href={`/api/v1/files/${letter.fileId}/content`} download>
            {t('award.letter.as-sent')}
          </Anchor>
        )}
        <ExportMenu
          kind="award-letter"
          tenderId={award.tenderId}
          parameters={{ letterId: letter.id }}
          formats={['docx', 'pdf']}
          label={t('award.letter.of', { code: letter.code })}
        />
      </Group>
      {editing && <LetterDialog award={award} letter={letter} onClose={() => setEditing(false)} />}
    </li>
  );
}

/** How a letter goes or went: to which address, by whom, and what became of the mail. */
function wayOf({ channel, contactEmail, sentBy, mailState }: Letter): string {
  const name = sentBy ?? '–';
  if (channel === 'MAIL')
    return t('award.letter.mailed', { to: contactEmail, name, state: t(`award.mail.${mailState}`) });
  if (channel === 'ELSEWHERE') return t('award.letter.elsewhere', { name });
  return contactEmail ? t('award.letter.to', { to: contactEmail }) : t('award.letter.no-email');
}

function LetterDialog({ award, letter, onClose }: { award: Award; letter: Letter; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { advantages: letter.advantages },
    rowVersion: letter.rowVersion,
    validate: { advantages: (value) => (value.trim() ? null : t('award.letter.needs')) },
    save: (body, { rowVersion }) =>
      api.PATCH('/awards/{id}/letters/{letterId}', {
        params: { path: { id: award.id, letterId: letter.id }, header: ifMatch(rowVersion) },
        body,
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('award.letter.title', { bidder: `${letter.code} ${letter.bidderName}` })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <Textarea
            label={t('award.field.advantages', { winner: award.contractorName })}
            description={t('award.field.advantages.hint')}
            autosize
            minRows={6}
            classNames={{ input: 'kv-words' }}
            {...form.field('advantages')}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function SendForm({ award, mailable }: { award: Award; mailable: boolean }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { way: mailable ? 'MAIL' : 'ELSEWHERE', sentOn: null as string | null },
    validate: { sentOn: (value, { way }) => (value || way === 'MAIL' ? null : t('award.need-sent')) },
    save: ({ way, sentOn }) => {
      const byMail = way === 'MAIL';
      const params = { path: { id: award.id } };
      return api.POST('/awards/{id}/letters/send', {
        params,
        body: { sentOn: byMail ? LocalDate.today() : sentOn!, byMail },
      });
    },
    onSaved: () => client.invalidateQueries(),
  });
  return (
    <form {...form.props} className={classes.send}>
      <FormErrorSummary errors={form.errors} />
      <Stack gap="md">
        <Radio.Group
          label={t('award.field.way')}
          value={form.values.way}
          onChange={(value) => form.setValue('way', value)}
        >
          <Stack gap="xs" mt={4}>
            <Radio
              value="MAIL"
              disabled={!mailable}
              label={t('award.way.MAIL')}
              description={t(mailable ? 'award.way.MAIL.hint' : 'award.way.MAIL.lacks')}
            />
            <Radio value="ELSEWHERE" label={t('award.way.ELSEWHERE')} description={t('award.way.ELSEWHERE.hint')} />
          </Stack>
        </Radio.Group>
        {form.values.way === 'ELSEWHERE' && (
          <DateInput
            label={t('award.field.sent')}
            description={t('award.field.sent.hint')}
            className={classes.short}
            {...form.strict('sentOn')}
          />
        )}
        <Group>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t(form.values.way === 'MAIL' ? 'award.letters.mail' : 'award.letters.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
