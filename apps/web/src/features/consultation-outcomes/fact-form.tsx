import { LocalDate } from '@koersvast/kernel';
import { Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PartyChoice } from './party-choice';
import type { Fact } from './sharing-chip';
import { useParties } from './use-parties';

const CHANNELS = ['TENDERNED', 'MESSAGE', 'EMAIL', 'LETTER', 'TALK'] as const;
type Channel = (typeof CHANNELS)[number];

interface FactFormProps {
  consultationId: string;
  /** The fact to hand on to more parties; null for a new one. */
  fact: Fact | null;
  onClose: () => void;
}

/** Puts in the ledger what was given, or to whom it was given later. */
export function FactForm({ consultationId, fact, onClose }: FactFormProps) {
  const client = useQueryClient();
  const parties = useParties(consultationId);
  const offered = fact ? parties.filter(({ id }) => fact.missingPartyIds.includes(id)) : parties;
  const form = useRecordForm({
    initial: {
      kind: 'FACT',
      text: fact?.text ?? '',
      channel: 'TENDERNED',
      givenOn: LocalDate.today() as string | null,
      partyIds: fact ? offered.map(({ id }) => id) : ([] as string[]),
    },
    rowVersion: fact?.rowVersion,
    validate: {
      text: (value) => (value.trim() ? null : t('disclosure.need.text')),
      givenOn: (value) => (value ? null : t('disclosure.need.date')),
      partyIds: (value, { channel }) =>
        channel !== 'TENDERNED' && value.length === 0 ? t('disclosure.need.parties') : null,
    },
    save: ({ kind, text, channel, givenOn, partyIds }, { key, rowVersion }) => {
      const handing = {
        channel: channel as Channel,
        givenOn: givenOn!,
        partyIds: channel === 'TENDERNED' ? [] : partyIds,
      };
      return fact
        ? api.POST('/consultations/{consultationId}/disclosures/{id}/disclose', {
            params: { path: { consultationId, id: fact.id }, header: ifMatch(rowVersion) },
            body: handing,
          })
        : api.POST('/consultations/{consultationId}/disclosures', {
            params: { path: { consultationId }, header: idempotent(key) },
            body: { ...handing, kind: kind as 'FACT' | 'DOCUMENT', text },
          });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={fact ? t('disclosure.share.title', { code: fact.code }) : t('disclosure.add')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          {fact ? (
            <p className="kv-words">“{fact.text}”</p>
          ) : (
            <>
              <NativeSelect
                label={t('disclosure.field.kind')}
                data={['FACT', 'DOCUMENT'].map((value) => ({ value, label: t(`disclosure.kind.${value}`) }))}
                {...form.field('kind')}
              />
              <Textarea
                label={t('disclosure.field.text')}
                description={t('disclosure.field.text.hint')}
                autosize
                minRows={2}
                maxLength={4000}
                {...form.field('text')}
              />
            </>
          )}
          <NativeSelect
            label={t('disclosure.field.channel')}
            data={CHANNELS.map((value) => ({ value, label: t(`disclosure.channel.${value}`) }))}
            {...form.field('channel')}
          />
          <DateInput label={t('disclosure.field.date')} {...form.strict('givenOn')} />
          {form.values.channel === 'TENDERNED' ? (
            <p className="kv-quiet">{t('disclosure.all.note')}</p>
          ) : (
            <PartyChoice
              label={t('disclosure.field.parties')}
              parties={offered}
              id={form.field('partyIds').id}
              error={form.field('partyIds').error}
              value={form.values.partyIds}
              onChange={(ids) => form.setValue('partyIds', ids)}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t(fact ? 'disclosure.share.save' : 'disclosure.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
