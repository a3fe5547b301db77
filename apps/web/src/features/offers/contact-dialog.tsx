import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { nameOf, type Offer } from './offer-state';

/** To whom letters about an offer go; until they went out. */
export function ContactDialog({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { ...offer.contact },
    rowVersion: offer.rowVersion,
    save: (body, { rowVersion }) =>
      api.PUT('/offers/{id}/contact', {
        params: { path: { id: offer.id }, header: ifMatch(rowVersion) },
        body: { ...body, email: body.email.trim() },
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
      title={t('offer.contact.of', { name: nameOf(offer) })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <TextInput label={t('offer.field.contact-name')} maxLength={200} {...form.field('name')} />
          <TextInput
            label={t('offer.field.contact-email')}
            description={t('offer.field.contact-email.hint')}
            type="email"
            maxLength={200}
            {...form.field('email')}
          />
          <Textarea
            label={t('offer.field.contact-address')}
            description={t('offer.field.contact-address.hint')}
            autosize
            minRows={2}
            maxLength={500}
            {...form.field('address')}
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
