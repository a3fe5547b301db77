import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

/** An organisation that takes part, and whether it may offer in the tender itself. */
export function OrganisationDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const form = useRecordForm({
    initial: { name: '', kind: '', possibleBidder: false },
    validate: {
      name: (value) => (value.trim() ? null : t('workgroup.need-name')),
      kind: (value) => (value.trim() ? null : t('workgroup.organisation.need-kind')),
    },
    save: (body, { key }) =>
      api.POST('/organisations', { params: { query: { programmeId }, header: idempotent(key) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('workgroup.organisation.new')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <TextInput label={t('workgroup.member.name')} maxLength={200} {...form.field('name')} />
          <TextInput label={t('workgroup.organisation.kind')} maxLength={120} {...form.field('kind')} />
          <Checkbox
            label={t('workgroup.organisation.bidder')}
            checked={form.values.possibleBidder}
            onChange={(event) => form.setValue('possibleBidder', event.currentTarget.checked)}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('workgroup.organisation.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
