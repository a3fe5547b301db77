import { Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Party } from './records';

interface PartyFormProps {
  consultationId: string;
  /** None: a new one. */
  party?: Party;
  onClose: () => void;
}

/** An organisation that takes part, with its contact for work. */
export function PartyForm({ consultationId: id, party, onClose }: PartyFormProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      name: party?.name ?? '',
      kvkNumber: party?.kvkNumber ?? '',
      contactName: party?.contactName ?? '',
      contactEmail: party?.contactEmail ?? '',
      consentToBeNamed: party?.consentToBeNamed ?? false,
    },
    rowVersion: party?.rowVersion,
    validate: {
      name: (value) => (value.trim() ? null : t('consultation.party.need-name')),
      kvkNumber: (value) => (/^\d{8}$/.test(value.replace(/[\s.]/g, '')) ? null : t('consultation.party.need-kvk')),
    },
    save: (body, { key, rowVersion }): Promise<unknown> =>
      party
        ? api.PATCH('/consultations/{id}/parties/{partyId}', {
            params: { path: { id, partyId: party.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/consultations/{id}/parties', { params: { path: { id }, header: idempotent(key) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(party ? 'consultation.party.change' : 'consultation.party.new')}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <TextInput data-autofocus label={t('consultation.party.name')} maxLength={200} {...form.field('name')} />
      <TextInput
        label={t('consultation.party.kvk')}
        description={t('consultation.party.kvk.hint')}
        inputMode="numeric"
        {...form.field('kvkNumber')}
      />
      <TextInput
        label={t('consultation.party.contact-name')}
        description={t('ui.optional')}
        maxLength={120}
        {...form.field('contactName')}
      />
      <TextInput
        label={t('consultation.party.contact-email')}
        description={t('consultation.party.contact-email.hint')}
        type="email"
        maxLength={254}
        {...form.field('contactEmail')}
      />
      <Checkbox
        label={t('consultation.party.consent')}
        checked={form.values.consentToBeNamed}
        onChange={(event) => form.setValue('consentToBeNamed', event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
