import { Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
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
    <FormDialog
      title={t('workgroup.organisation.new')}
      form={form}
      save={t('workgroup.organisation.save')}
      onClose={onClose}
    >
      <TextInput label={t('workgroup.member.name')} maxLength={200} {...form.field('name')} />
      <TextInput label={t('workgroup.organisation.kind')} maxLength={120} {...form.field('kind')} />
      <Checkbox
        label={t('workgroup.organisation.bidder')}
        checked={form.values.possibleBidder}
        onChange={(event) => form.setValue('possibleBidder', event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
