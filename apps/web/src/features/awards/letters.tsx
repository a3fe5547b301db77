import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
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
      {sentOn ? <p>{t('award.letters.sent', { date: date(sentOn) })}</p> : <SendForm award={award} />}
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
        {needs && <p className={classes.needs}>{t('award.letter.needs')}</p>}
      </div>
      <Group gap="sm">
        {letter.kind === 'REJECTION' && !letter.sentOn && (
          <Button onClick={() => setEditing(true)} aria-label={t('award.letter.edit.of', { code: letter.code })}>
            {t('award.letter.edit')}
          </Button>
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
      title={`${letter.code} ${letter.bidderName}`}
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

function SendForm({ award }: { award: Award }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { sentOn: null as string | null },
    validate: { sentOn: (value) => (value ? null : t('award.need-sent')) },
    save: ({ sentOn }) =>
      api.POST('/awards/{id}/letters/send', { params: { path: { id: award.id } }, body: { sentOn: sentOn! } }),
    onSaved: () => client.invalidateQueries(),
  });
  return (
    <form {...form.props} className={classes.send}>
      <FormErrorSummary errors={form.errors} />
      <Group align="flex-end" gap="md">
        <DateInput
          label={t('award.field.sent')}
          description={t('award.field.sent.hint')}
          className={classes.short}
          {...form.strict('sentOn')}
        />
        <Button type="submit" variant="filled" loading={form.saving}>
          {t('award.letters.send')}
        </Button>
      </Group>
    </form>
  );
}
