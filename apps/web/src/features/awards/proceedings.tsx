import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import type { Award } from './award-recorded';
import type { Signing } from './clocks';
import classes from './award.module.css';

type Proceeding = Signing['proceedings'][number];

/** Summary proceedings: while one runs nobody signs. */
export function Proceedings({ award, signing, mayWrite }: { award: Award; signing: Signing; mayWrite: boolean }) {
  const [starting, setStarting] = useState(false);
  const [deciding, setDeciding] = useState<Proceeding | null>(null);
  return (
    <section>
      <h2>{t('award.proceedings')}</h2>
      {signing.proceedings.length === 0 && <p className="kv-quiet">{t('award.proceedings.none')}</p>}
      <ul className={classes.letters}>
        {signing.proceedings.map((one) => (
          <li key={one.id}>
            <div className={classes.words}>
              <strong>{one.claimant}</strong>{' '}
              {[one.court, t('award.served', { date: date(one.servedOn) }), one.reference].filter(Boolean).join(', ')}
              {one.decidedOn ? (
                <p className="kv-words">
                  {t('award.decided', { date: date(one.decidedOn) })} {one.decision}
                </p>
              ) : (
                <p>{t('award.running')}</p>
              )}
            </div>
            {mayWrite && !one.decidedOn && (
              <Button onClick={() => setDeciding(one)}>{t('award.proceeding.decide')}</Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <Button onClick={() => setStarting(true)}>{t('award.proceeding.start')}</Button>}
      {starting && <StartDialog award={award} onClose={() => setStarting(false)} />}
      {deciding && <DecideDialog award={award} proceeding={deciding} onClose={() => setDeciding(null)} />}
    </section>
  );
}

function StartDialog({ award, onClose }: { award: Award; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { claimant: '', court: '', reference: '', servedOn: null as string | null },
    validate: {
      claimant: (value) => (value.trim() ? null : t('award.need-claimant')),
      court: (value) => (value.trim() ? null : t('award.need-court')),
      servedOn: (value) => (value ? null : t('award.need-day')),
    },
    save: ({ servedOn, ...values }, { key }) =>
      api.POST('/awards/{id}/proceedings', {
        params: { path: { id: award.id }, header: idempotent(key) },
        body: { ...values, servedOn: servedOn! },
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
      title={t('award.proceeding.start')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <TextInput label={t('award.field.claimant')} {...form.field('claimant')} />
          <TextInput label={t('award.field.court')} {...form.field('court')} />
          <TextInput label={t('award.field.reference')} description={t('ui.optional')} {...form.field('reference')} />
          <DateInput label={t('award.field.served')} {...form.strict('servedOn')} />
          <Footer saving={form.saving} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function DecideDialog({ award, proceeding, onClose }: { award: Award; proceeding: Proceeding; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { decidedOn: null as string | null, decision: '' },
    rowVersion: proceeding.rowVersion,
    validate: {
      decidedOn: (value) => (value ? null : t('award.need-day')),
      decision: (value) => (value.trim() ? null : t('award.need-decision')),
    },
    save: ({ decidedOn, decision }, { rowVersion }) =>
      api.POST('/awards/{id}/proceedings/{proceedingId}/decide', {
        params: { path: { id: award.id, proceedingId: proceeding.id }, header: ifMatch(rowVersion) },
        body: { decidedOn: decidedOn!, decision },
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
      title={t('award.proceeding.decide')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <DateInput label={t('award.field.court-decided')} {...form.strict('decidedOn')} />
          <Textarea label={t('award.field.decision')} autosize minRows={3} {...form.field('decision')} />
          <Footer saving={form.saving} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function Footer({ saving, onClose }: { saving: boolean; onClose: () => void }) {
  return (
    <Group justify="flex-end" gap="sm">
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button type="submit" variant="filled" loading={saving}>
        {t('ui.save')}
      </Button>
    </Group>
  );
}
