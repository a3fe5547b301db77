import { Autocomplete, Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

/** A new member; who speaks for clients is recorded by role only. */
export function MemberDialog({ workgroupId, onClose }: { workgroupId: string; onClose: () => void }) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const query = { params: { query: { programmeId, limit: 200 } } };
  const organisations = apiQuery.useQuery('get', '/organisations', query).data?.items ?? [];
  const programme = apiQuery.useQuery('get', '/programmes/{id}', { params: { path: { id: programmeId! } } }).data;
  const form = useRecordForm({
    initial: {
      forClients: false,
      name: '',
      function: '',
      organisationId: '',
      stakeholderGroup: '',
      email: '',
      isLead: false,
      joinedOn: null as string | null,
    },
    validate: {
      name: (value, { forClients }) => (forClients || value.trim() ? null : t('workgroup.need-name')),
      stakeholderGroup: (value) => (value.trim() ? null : t('workgroup.need-group')),
      joinedOn: (value) => (value ? null : t('workgroup.need-date')),
    },
    save: (values, { key }) =>
      api.POST('/workgroups/{workgroupId}/members', {
        params: { path: { workgroupId }, header: idempotent(key) },
        body: {
          ...values,
          joinedOn: values.joinedOn!,
          organisationId: values.organisationId || null,
          name: values.forClients ? null : values.name,
          email: values.forClients ? null : values.email || null,
          isLead: !values.forClients && values.isLead,
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const { forClients, isLead } = form.values;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('workgroup.member.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <Checkbox
            label={t('workgroup.member.clients')}
            checked={forClients}
            onChange={(event) => form.setValue('forClients', event.currentTarget.checked)}
          />
          {!forClients && <TextInput label={t('workgroup.member.name')} maxLength={120} {...form.field('name')} />}
          <TextInput label={t('workgroup.member.function')} maxLength={200} {...form.field('function')} />
          <Autocomplete
            label={t('workgroup.member.group')}
            data={programme?.statements.stakeholderGroups ?? []}
            maxLength={120}
            {...form.field('stakeholderGroup')}
          />
          <NativeSelect
            label={t('workgroup.member.organisation')}
            data={[
              { value: '', label: t('workgroup.organisation.none') },
              ...organisations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.field('organisationId')}
          />
          {!forClients && (
            <>
              <TextInput
                label={t('workgroup.member.email')}
                description={t('workgroup.member.email.hint')}
                type="email"
                {...form.field('email')}
              />
              <Checkbox
                label={t('workgroup.member.lead')}
                checked={isLead}
                onChange={(event) => form.setValue('isLead', event.currentTarget.checked)}
              />
            </>
          )}
          <DateInput label={t('workgroup.member.joined')} {...form.strict('joinedOn')} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('workgroup.member.save')}
            </Button>
          </Group>
        </Stack>
        {form.guard}
      </form>
    </Modal>
  );
}
